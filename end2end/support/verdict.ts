// The last words of a run: why each test failed, in a few lines. Above them stand the attachments,
// so long that whoever reads only the end of the output would not find the reason.

import type { FullConfig, Reporter, Suite, TestCase } from "@playwright/test/reporter";

const LINES = 6;
/** How the runner colours its messages. */
const COLOUR = /\u001b\[[0-9;]*m/g;

export default class Verdict implements Reporter {
  private suite: Suite | undefined;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite;
  }

  onEnd(): void {
    for (const test of this.suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === "unexpected" || outcome === "flaky") console.log(reasons(outcome, test));
    }
  }

  printsToStdio(): boolean {
    return true;
  }
}

function reasons(outcome: string, test: TestCase): string {
  const errors = test.results.flatMap((result) =>
    result.errors.map((error) => `try ${result.retry + 1}: ${brief(error.message ?? "")}`),
  );
  return [`${outcome}: ${test.titlePath().filter(Boolean).join(" › ")}`, ...new Set(errors)].join("\n  ");
}

function brief(message: string): string {
  const lines = message.replace(COLOUR, "").split("\n").filter((line) => line.trim());
  return lines.slice(0, LINES).join("\n    ");
}
