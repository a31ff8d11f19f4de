import { initiative, order, PLAN } from "../support/addresses";
import { comeAs, POLITICIAN, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";

test("N2 the changed target group is told, and without its record it is flagged", async ({ page, otherReader }) => {
  await comeAs(page, POLITICIAN);
  await page.goto(initiative(PLAN, 10));
  const change = page.locator(".scope");
  await expect(change.getByRole("heading")).toHaveText("Ændret i forhold til bestillingen: målgruppe");
  await expect(change).toContainText(/De 2.% mest komplekse borgere/);
  await expect(change).toContainText(/De ældste 2.%/);
  await expect(change).toContainText("Direktørforum 17.04.2023");
  await expect(change).toContainText("Forelagt Politisk Niveau, Sundhedsklynge Midt24.05.2023, Referat, punkt 4");

  const secretary = await otherReader();
  await comeAs(secretary, SECRETARY);
  await secretary.goto(order(PLAN, 10));
  await secretary.getByRole("link", { name: "Tilbagekald registreringen" }).click();
  await secretary.getByLabel("Bemærkning").fill("Punktet blev ikke nået");
  await secretary.getByRole("button", { name: "Gem" }).click();
  await expect(secretary.getByText("Punktet blev ikke nået")).toBeVisible();

  await page.goto(initiative(PLAN, 10));
  await expect(change).toContainText("ikke forelagt bestilleren");
  await page.goto(PLAN);
  const flagged = page.getByRole("region", { name: "Ændret uden at være forelagt bestilleren" });
  await expect(flagged).toContainText("Indsats 10");

  await secretary.getByRole("link", { name: "Registrér forelæggelse" }).click();
  await secretary.getByLabel("Forelagt den").fill("24.05.2023");
  await secretary.getByLabel("Møde og punkt").fill("Punkt 4");
  await secretary.getByRole("button", { name: "Gem" }).click();
  await page.goto(initiative(PLAN, 10));
  await expect(change).toContainText("24.05.2023, Punkt 4");
  await expect(change).not.toContainText("ikke forelagt bestilleren");
});
