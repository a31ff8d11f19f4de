import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { initiative, PLAN, setStatus } from "../support/addresses";
import { comeAs, PROJECT_LEAD } from "../support/people";
import { hidden, post } from "../support/request";
import { Server } from "../support/server";
import { history } from "../support/status";
import { expect, test } from "../support/test";

/** How long after a report was sent the server is killed, each time anew. */
const KILLS_AFTER_MS = [0, 2, 5, 10];
const REPORTS_BEFORE_A_KILL = 10;
const text = (n: number) => `Indberetning nr. ${n}.`;

test("no acknowledged report is lost when the server is killed while it writes", async ({
  page,
  server,
  databaseUrl,
}) => {
  await comeAs(page, PROJECT_LEAD);
  const address = new URL(server.origin).host;
  let running = server;
  let acknowledged = 0;
  try {
    for (const delay of KILLS_AFTER_MS) {
      acknowledged = await reportUntilKilled(page, running, delay, acknowledged);
      running = await Server.start(databaseUrl, address);
    }
    await page.goto(initiative(PLAN, 10));
    for (let n = 1; n <= acknowledged; n += 1) {
      await expect(history(page).filter({ hasText: text(n) })).toHaveCount(1);
    }
  } finally {
    await running.stop();
  }
});

/** Reports one after the other and kills the server during one more. Returns the number of the last
 * that is stored for certain. */
async function reportUntilKilled(page: Page, server: Server, delay: number, before: number) {
  await page.goto(setStatus(PLAN, 10));
  // One that was stored as the server died is not acknowledged, but the form counts it.
  const stored = Number(await hidden(page, "version"));
  expect(stored).toBeGreaterThanOrEqual(before);
  const round = await hidden(page, "round");
  const send = (n: number) => {
    const form = { light: "green", explanation: text(n), round, version: String(n - 1) };
    return post(page, setStatus(PLAN, 10), form);
  };
  const last = stored + REPORTS_BEFORE_A_KILL;
  for (let n = stored + 1; n <= last; n += 1) expect((await send(n)).status()).toBe(303);
  const interrupted = send(last + 1).catch(() => undefined);
  await wait(delay);
  await server.kill();
  return (await interrupted)?.status() === 303 ? last + 1 : last;
}
