import { confirmation, editConfirmation, PLAN } from "../support/addresses";
import { stage, SUBMIT } from "../support/chain";
import { comeAs, POLITICIAN, PROJECT_LEAD } from "../support/people";
import { expectProblem } from "../support/status";
import { expect, test } from "../support/test";

test("a change says why, and what holds stays until it is approved or given up", async ({ page, otherReader }) => {
  await comeAs(page, PROJECT_LEAD);
  await page.goto(confirmation(PLAN, 10));
  await expect(page.getByText("Version 1 gælder imens.")).toBeVisible();
  const end = page.getByRole("row", { name: /^Slut/ });
  await expect(end).toContainText("181 dage senere mod begge");

  await page.getByRole("link", { name: "Redigér ordrebekræftelsen" }).click();
  await page.getByLabel("Steder og geografi").fill("Jammerbugt Kommune");
  await page.getByLabel("Begrundelse for ændringen").fill("");
  await page.getByRole("button", { name: SUBMIT }).click();
  await expectProblem(page, "change_reason", "Begrundelse for ændringen: skal udfyldes.");
  await page.getByLabel("Begrundelse for ændringen").fill("Rekrutteringen tog længere tid.");
  await page.getByRole("button", { name: SUBMIT }).click();
  await expectProblem(page, "change_where", "Hvad ændringen betyder for hvor: skal udfyldes.");
  await expect(page.getByLabel("Steder og geografi")).toHaveValue("Jammerbugt Kommune");

  await page.goto(editConfirmation(PLAN, 10));
  await page.getByRole("button", { name: "Opgiv ændringen" }).click();
  await expect(page.getByRole("status").first()).toContainText("Ændringen er opgivet.");
  await expect(stage(page)).toHaveText("gældende");
  await expect(page.getByText("31.12.2026").first()).toBeVisible();

  const politician = await otherReader();
  await comeAs(politician, POLITICIAN);
  await politician.goto(confirmation(PLAN, 10));
  await expect(stage(politician)).toHaveText("gældende");
});
