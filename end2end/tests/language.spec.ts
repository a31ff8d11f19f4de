import { ABOUT, ROLL_OUT } from "../support/addresses";
import { expect, test } from "../support/test";

test("the language is switched where one stands, stays, and is switched back", async ({ page }) => {
  await page.goto(`${ROLL_OUT}?lys=green`);
  await expect(page.locator("html")).toHaveAttribute("lang", "da");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveURL(/[?&]lys=green$/);
  await expect(page.getByLabel("Light", { exact: true })).toHaveValue("green");

  await page.getByRole("link", { name: "About Styrbord" }).first().click();
  await expect(page).toHaveURL(ABOUT);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("button", { name: "Dansk" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "da");
  await expect(page.getByRole("link", { name: "Programmer" }).first()).toBeVisible();
});

test.describe("a browser that asks for English", () => {
  test.use({ locale: "en-GB" });

  test("gets English until another is chosen", async ({ page }) => {
    await page.goto(ROLL_OUT);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
});
