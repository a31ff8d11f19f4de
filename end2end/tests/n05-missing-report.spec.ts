import { initiative, PLAN } from "../support/addresses";
import { comeAs, FORUM_MEMBER } from "../support/people";
import { counts, history, newest } from "../support/status";
import { expect, test } from "../support/test";

test("N5 a missing report is a state of its own, never green and never the colour before", async ({
  page,
}) => {
  await comeAs(page, FORUM_MEMBER);
  await page.goto(PLAN);
  const light = newest(page, 10).locator(".light");
  await expect(light).toHaveText("ikke indberettet");
  await expect(light).toHaveClass(/light--missing/);

  await page.goto(initiative(PLAN, 10));
  await expect(page.locator(".current .light")).toHaveText("ikke indberettet");
  await expect(history(page).first()).toContainText("Ingen indberetning til dette statusmøde.");
  await expect(history(page).nth(1).locator(".light")).toHaveText("grøn");
});

test("N5 the counts of the lights add up to the initiatives of the plan", async ({ page }) => {
  await comeAs(page, FORUM_MEMBER);
  await page.goto(PLAN);
  const counted = Object.values(await counts(page)).reduce((sum, n) => sum + n, 0);
  expect(counted).toBe(15);
  await expect(page.locator(".matrix__row")).toHaveCount(15);
  await expect(page.locator(".reconcile")).toContainText("= 15 indsatser.");
});
