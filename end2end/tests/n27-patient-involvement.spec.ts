import { editConfirmation, PLAN } from "../support/addresses";
import { SAVE, SUBMIT } from "../support/chain";
import { comeAs, PROJECT_LEAD } from "../support/people";
import { problems } from "../support/status";
import { expect, test } from "../support/test";

test("N27 a confirmation is not submitted without the reason of a no, and a draft is saved", async ({ page }) => {
  await comeAs(page, PROJECT_LEAD);
  await page.goto(editConfirmation(PLAN, 10));
  await page.getByLabel("Hvorfor ikke i beskrivelsen").fill("");
  await page.getByLabel("Forventet effekt").fill("Skrevet om til mødet.");
  await page.getByRole("button", { name: SUBMIT }).click();
  await expect(problems(page)).toContainText("Hvorfor ikke i beskrivelsen: skal udfyldes.");
  await expect(page.getByLabel("Forventet effekt")).toHaveValue("Skrevet om til mødet.");

  await page.getByRole("button", { name: SAVE }).click();
  await expect(page.getByRole("status").first()).toContainText("Kladden er gemt.");
  await expect(page.getByLabel("Forventet effekt")).toHaveValue("Skrevet om til mødet.");
});
