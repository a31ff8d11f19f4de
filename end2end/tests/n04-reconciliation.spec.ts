import { ledger, order, PLAN } from "../support/addresses";
import { comeAs, POLITICIAN, SECRETARY } from "../support/people";
import { counts, expectProblem } from "../support/status";
import { expect, test } from "../support/test";

test("N4 nothing leaves the plan without a decision, and the sum holds", async ({ page, otherReader }) => {
  await comeAs(page, SECRETARY);
  await page.goto(PLAN);
  await expect(page.getByText("15 bestilt · 15 aktive · 0 afsluttet · 0 sammenlagt")).toBeVisible();
  await page.goto(order(PLAN, 4));
  await page.getByRole("link", { name: "Afslut indsatsen" }).click();
  await page.getByLabel("sammenlagt").check();
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: "Gem" }).click();
  expect((await answer).status()).toBe(422);
  await expectProblem(page, "into", "Fortsætter i: skal udfyldes.");
  await expectProblem(page, "forum", "Forum: skal udfyldes.");
  await expectProblem(page, "decided_on", "Besluttet den: skal udfyldes.");
  await expectProblem(page, "item", "Møde og punkt: skal udfyldes.");

  await page.getByLabel("Fortsætter i").selectOption({ label: "3. Faste plejehjemslæger" });
  await page.getByLabel("Forum").selectOption({ label: "Direktørforum" });
  await page.getByLabel("Besluttet den").fill("17.04.2023");
  await page.getByLabel("Møde og punkt").fill("Punkt 2");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.locator(".page-head .stage")).toHaveText("sammenlagt");

  const politician = await otherReader();
  await comeAs(politician, POLITICIAN);
  await politician.goto(PLAN);
  const lights = Object.values(await counts(politician));
  expect(lights.reduce((sum, n) => sum + n)).toBe(14);
  await politician.getByRole("link", { name: "15 bestilt · 14 aktive · 0 afsluttet · 1 sammenlagt" }).click();
  await expect(politician.getByRole("row", { name: /Dosispakket medicin/ })).toContainText(
    "sammenlagt med indsats 3, Faste plejehjemslæger: Direktørforum 17.04.2023, Punkt 2",
  );
});

test("N4 a text that counts otherwise is told with both numbers and both places", async ({ page }) => {
  await comeAs(page, POLITICIAN);
  await page.goto(ledger(PLAN));
  await page.getByRole("textbox", { name: "Tekst" }).fill("De 15 indsatser følges op.\nKlyngens handleplan\nmed 13 indsatser er godkendt.");
  await page.getByRole("button", { name: "Afstem en tekst" }).click();
  const warning = page.locator(".alert-warning li");
  await expect(warning).toHaveCount(1);
  await expect(warning).toContainText("Tekstens linje 3 siger »13 indsatser«, altså 13.");
  await expect(warning).toContainText("Planen har 15 efter bestillingen fra Politisk Niveau");
  await expect(warning).toContainText("13.03.2023");
});
