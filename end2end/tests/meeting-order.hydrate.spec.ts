import { DIRECTORS, meetingOf } from "../support/meetings";
import { comeAs, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";

test("an item is dragged by its handle to the place of another", async ({ page }) => {
  await comeAs(page, SECRETARY);
  const meeting = await meetingOf(page, DIRECTORS, "2026-12-07");
  for (const title of ["Andet punkt", "Tredje punkt"]) {
    await page.goto(`${meeting}/nyt-punkt`);
    await page.getByLabel("Titel").fill(title);
    await page.getByRole("button", { name: "Gem" }).click();
  }
  // Both are in sight: a browser drags what is beneath the pointer.
  await page.setViewportSize({ width: 1280, height: 2400 });
  const items = page.locator(".agenda__item");
  const handle = items.nth(2).locator(".drag-handle");
  await expect(handle).toBeVisible();
  await handle.dragTo(items.nth(0).locator(".agenda__title"));
  await expect(page.getByRole("status").first()).toContainText("Ændringen er gemt.");
  await expect(page.locator(".agenda__title").first()).toHaveText("Tredje punkt");

  // Dropped on itself it stays.
  await items.nth(0).locator(".drag-handle").dragTo(items.nth(0).locator(".agenda__title"));
  await expect(page.locator(".agenda__title").first()).toHaveText("Tredje punkt");
});
