import { editConfirmation, PLAN } from "../support/addresses";
import { SAVE } from "../support/chain";
import { comeAs, PROJECT_LEAD } from "../support/people";
import { problems } from "../support/status";
import { expect, test } from "../support/test";

const places = "Steder og geografi";

test("a confirmation is saved while it is typed, and can still be saved by its button", async ({ page }) => {
  await comeAs(page, PROJECT_LEAD);
  await page.goto(editConfirmation(PLAN, 10));
  await expect(page.getByText("Kladden gemmes, mens du skriver.")).toBeVisible();
  await page.getByLabel(places).fill("Jammerbugt Kommune");
  await expect(page.getByText("Kladden er gemt.")).toBeVisible();
  await page.getByLabel(places).fill("Jammerbugt og Aalborg");
  // At once, while the next saving may be under way.
  await page.getByRole("button", { name: SAVE }).click();
  await expect(page.getByRole("status").first()).toContainText("Kladden er gemt.");
  await expect(page.getByLabel(places)).toHaveValue("Jammerbugt og Aalborg");
});

test("what was typed last goes along when the page is left", async ({ page }) => {
  await comeAs(page, PROJECT_LEAD);
  await page.goto(editConfirmation(PLAN, 10));
  await expect(page.getByText("Kladden gemmes, mens du skriver.")).toBeVisible();
  await page.getByLabel(places).fill("Rebild");
  await page.getByRole("link", { name: "Ordrebekræftelse" }).click();
  await expect(async () => {
    await page.goto(editConfirmation(PLAN, 10));
    await expect(page.getByLabel(places)).toHaveValue("Rebild", { timeout: 500 });
  }).toPass();
});

test("of two who type at once, the second is told and loses nothing", async ({ page, context }) => {
  await comeAs(page, PROJECT_LEAD);
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(editConfirmation(PLAN, 10));
    await expect(tab.getByText("Kladden gemmes, mens du skriver.")).toBeVisible();
  }
  await other.getByLabel(places).fill("Brønderslev");
  await expect(other.getByText("Kladden er gemt.")).toBeVisible();
  await page.getByLabel(places).fill("Rebild");
  await expect(page.getByText("En anden har gemt imens.")).toBeVisible();
  await page.getByRole("button", { name: SAVE }).click();
  await expect(problems(page)).toContainText("Nogen har ændret det");
  await expect(page.getByLabel(places)).toHaveValue("Rebild");
  await expect(page.locator(".diff__removed")).toContainText("Brønderslev");
});
