import { PLAN, roundItem } from "../support/addresses";
import { comeAs, FORUM_MEMBER } from "../support/people";
import { expect, test } from "../support/test";

// 5 and 6 are red, 9 and 12 yellow in the round of 05.10.2026.
test("N8 an arrow key leads from one deviation to the next and back", async ({ page }) => {
  await comeAs(page, FORUM_MEMBER);
  await page.goto(roundItem(PLAN, "2026-10-05", 5));
  await expect(page.locator("html[data-hydrated]")).toBeAttached();
  const before = await page.getByRole("heading", { level: 1 }).textContent();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(before ?? "");
  await expect(page.locator("html[data-hydrated]")).toBeAttached();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(before ?? "");
});
