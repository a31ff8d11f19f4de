import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const SOURCE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

declare global {
  interface Window {
    axe: { run(): Promise<AxeResults> };
  }
}

/** What axe finds wrong with the page, by all of its rules: one line for each element. */
export async function violations(page: Page): Promise<string[]> {
  // Through the debugger, which the content security policy does not concern.
  await page.evaluate(SOURCE);
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.html} (${violation.help})`),
  );
}
