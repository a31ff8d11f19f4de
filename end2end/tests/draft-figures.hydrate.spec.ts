import { setStatus, TARGETS } from "../support/addresses";
import { comeAs, SECRETARY } from "../support/people";
import { problems } from "../support/status";
import { expect, test } from "../support/test";

test.beforeEach(async ({ page }) => {
  await comeAs(page, SECRETARY);
  await page.goto(setStatus(TARGETS, 4));
});

test("N29 a draft keeps its figures and which way is better", async ({ page }) => {
  await page.getByLabel("Hvad der måles").fill("Ventedage");
  await page.getByLabel("Mål", { exact: true }).fill("7");
  await page.getByRole("radio", { name: "lavere er bedre" }).check();
  await page.goto(TARGETS);
  await page.goto(setStatus(TARGETS, 4));
  await expect(page.getByText("Kladde gendannet.")).toBeVisible();
  await expect(page.getByLabel("Hvad der måles")).toHaveValue("Ventedage");
  await expect(page.getByLabel("Mål", { exact: true })).toHaveValue("7");
  await expect(page.getByRole("radio", { name: "lavere er bedre" })).toBeChecked();
  await expect(page.getByRole("radio", { name: "højere er bedre" })).not.toBeChecked();
});

test("the line that names a choice leads to its question, and its first answer is next", async ({ page }) => {
  await page.locator("#light-green").check();
  await page.getByRole("button", { name: "Indberet status" }).click();
  await problems(page).getByRole("link", { name: /Hvad der er bedst/ }).click();
  await expect(page.locator("#better")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.locator("#better-higher")).toBeFocused();
});
