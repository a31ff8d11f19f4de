import { PLAN, setStatus } from "../support/addresses";
import { comeAs, PROJECT_LEAD } from "../support/people";
import { explanation, lightCard } from "../support/status";
import { expect, test } from "../support/test";

test.use({ patient: false });

test("what is typed before the form's script has arrived is kept", async ({ page }) => {
  await comeAs(page, PROJECT_LEAD);
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/\.wasm$/, async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(setStatus(PLAN, 10), { waitUntil: "domcontentloaded" });
  await lightCard(page, "gul").check();
  await explanation(page).fill("Skrevet på et langsomt net.");
  arrive();
  await expect(page.locator("html")).toHaveAttribute("data-hydrated", "");
  await expect(lightCard(page, "gul")).toBeChecked();
  await expect(explanation(page)).toHaveValue("Skrevet på et langsomt net.");
  await expect(page.locator("#explanation-count")).toHaveText("973 tegn tilbage");
});

test("a report can be sent before the form's script has arrived", async ({ page }) => {
  await comeAs(page, PROJECT_LEAD);
  await page.route(/\.wasm$/, () => {});
  await page.goto(setStatus(PLAN, 10), { waitUntil: "domcontentloaded" });
  await lightCard(page, "grøn").check();
  await page.getByRole("button", { name: "Indberet status" }).click();
  await expect(page.getByText("Status er indberettet.")).toBeVisible();
});
