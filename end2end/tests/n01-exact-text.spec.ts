import { confirmation, editConfirmation, PLAN } from "../support/addresses";
import { decide, remarkOf, SAVE, stage, SUBMIT } from "../support/chain";
import { comeAs, DIRECTOR, PROJECT_LEAD } from "../support/people";
import { problems } from "../support/status";
import { expect, test } from "../support/test";

test("N1 one changed character takes the confirmation back to Chefforum", async ({ page, otherReader }) => {
  await comeAs(page, DIRECTOR);
  await page.goto(confirmation(PLAN, 10));
  await expect(page.getByRole("heading", { name: "Afgørelse for Direktørforum" })).toBeVisible();

  const lead = await otherReader();
  await comeAs(lead, PROJECT_LEAD);
  await lead.goto(editConfirmation(PLAN, 10));
  await lead.getByLabel("Slut", { exact: true }).fill("30.12.2026");
  await lead.getByRole("button", { name: SAVE }).click();
  await expect(lead.getByRole("status").first()).toContainText("Kladden er gemt.");

  await decide(page, "Godkendt med bemærkning", "Godkendt efter drøftelse.");
  await expect(problems(page)).toContainText("Version 2 er trukket tilbage");
  await expect(remarkOf(page)).toHaveValue("Godkendt efter drøftelse.");

  await lead.getByRole("button", { name: SUBMIT }).click();
  await expect(stage(lead)).toHaveText("til godkendelse i Chefforum");
  await decide(page, "Godkendt");
  await expect(problems(page)).toContainText("version 3 med en anden tekst venter nu");
  await page.goto(confirmation(PLAN, 10));
  await expect(page.getByText("Chefforum har godkendt version 2; dette er version 3.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Registrér afgørelsen" })).toHaveCount(0);
});
