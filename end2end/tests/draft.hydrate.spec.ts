import { PLAN, setStatus } from "../support/addresses";
import { comeAs, PROJECT_LEAD } from "../support/people";
import { explanation, fillRemedy, lightCard, REMEDY } from "../support/status";
import { expect, test } from "../support/test";

const TEXT = "Rekrutteringen trækker ud; opgaven deles så længe i gruppen.";
const SHOWN = "Sagsnr. 2026-0107";
const RESTORED = "Kladde gendannet. Den er endnu ikke indberettet.";

test.beforeEach(async ({ page }) => {
  await comeAs(page, PROJECT_LEAD);
  await page.goto(setStatus(PLAN, 10));
  await lightCard(page, "gul").check();
  await explanation(page).fill(TEXT);
  await fillRemedy(page);
  await page.getByLabel("Dokumentation", { exact: true }).fill(SHOWN);
});

test("N29 a draft is there again after the page was left", async ({ page }) => {
  await page.goto(PLAN);
  await page.goto(setStatus(PLAN, 10));
  await expect(page.getByText(RESTORED)).toBeVisible();
  await expect(lightCard(page, "gul")).toBeChecked();
  await expect(explanation(page)).toHaveValue(TEXT);
  for (const [label, words] of Object.entries(REMEDY)) {
    await expect(page.getByLabel(label, { exact: true })).toHaveValue(words);
  }
  await expect(page.getByLabel("Dokumentation", { exact: true })).toHaveValue(SHOWN);
});

test("N29 a draft survives a lost connection and is then sent once", async ({ page, context }) => {
  await context.setOffline(true);
  await page.getByRole("button", { name: "Indberet status" }).click();
  await page.waitForURL(/^chrome-error:/);
  await context.setOffline(false);
  await page.goto(setStatus(PLAN, 10));
  await expect(explanation(page)).toHaveValue(TEXT);
  await page.getByRole("button", { name: "Indberet status" }).click();
  await expect(page.getByRole("status").first()).toContainText("Status er indberettet.");
});

test("a draft can be thrown away, and is gone once it was reported", async ({ page }) => {
  await page.goto(setStatus(PLAN, 10));
  await page.getByRole("button", { name: "Kassér kladden" }).click();
  await expect(explanation(page)).toHaveValue("");
  await expect(lightCard(page, "gul")).not.toBeChecked();

  await lightCard(page, "gul").check();
  await explanation(page).fill(TEXT);
  await fillRemedy(page);
  await page.getByRole("button", { name: "Indberet status" }).click();
  await expect(page.getByRole("status").first()).toContainText("Status er indberettet.");
  await page.goto(setStatus(PLAN, 10));
  await expect(explanation(page)).toHaveValue("");
  await expect(page.getByText(RESTORED)).toBeHidden();
});
