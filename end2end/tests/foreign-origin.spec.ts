import { initiative, PLAN, setStatus } from "../support/addresses";
import { comeAs, PROJECT_LEAD } from "../support/people";
import { hidden, postFromAbroad } from "../support/request";
import { history } from "../support/status";
import { expect, test } from "../support/test";

const TEXT = "Sendt fra et andet websted.";

test("a form from another site is not carried out, and its text is not lost", async ({ page }) => {
  await comeAs(page, PROJECT_LEAD);
  await page.goto(setStatus(PLAN, 10));
  const form = { light: "yellow", explanation: TEXT, version: "0", round: await hidden(page, "round") };

  const answer = await postFromAbroad(page, setStatus(PLAN, 10), form);
  expect(answer.status()).toBe(403);
  const html = await answer.text();
  expect(html).toContain("Af hensyn til sikkerheden blev den ikke gemt.");
  expect(html).toContain(`${TEXT}</textarea>`);

  await page.goto(initiative(PLAN, 10));
  await expect(history(page).first()).toContainText("Ingen indberetning");
});
