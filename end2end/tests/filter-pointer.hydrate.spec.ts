import { ROLL_OUT } from "../support/addresses";
import { expect, test } from "../support/test";

test("a filter chosen with a pointer shows its rows at once", async ({ page }) => {
  await page.goto(ROLL_OUT);
  const light = page.getByLabel("Lys", { exact: true });
  await light.click();
  await light.selectOption({ label: "grøn" });
  await expect(page).toHaveURL(/[?&]lys=green(&|$)/);
  await expect(page.locator(".matrix__newest .light--green").first()).toBeVisible();
  await expect(page.locator(".matrix__newest .light--missing")).toHaveCount(0);
});

test("a filter chosen with a key waits for the button, so that nobody loses their place", async ({
  page,
}) => {
  await page.goto(ROLL_OUT);
  const light = page.getByLabel("Lys", { exact: true });
  await light.focus();
  await light.press("g");
  await light.selectOption({ label: "grøn" });
  await expect(light).toBeFocused();
  await expect(page).toHaveURL(ROLL_OUT);
  await page.getByRole("button", { name: "Vis", exact: true }).press("Enter");
  await expect(page).toHaveURL(/[?&]lys=green(&|$)/);
});
