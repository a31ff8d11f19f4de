import { editInitiative, newInitiative, PLAN } from "../support/addresses";
import { comeAs, SECRETARY } from "../support/people";
import { expectProblem } from "../support/status";
import { expect, test } from "../support/test";

const TITLE = "Rådgivning på Åhuset";

const WRONG_NUMBERS = [
  ["", "Nummer: skal udfyldes."],
  ["ti", "Nummer: er ikke et tal. Skriv kun cifre."],
  ["0", "Nummer: skriv et tal fra 1 til 99999."],
  ["10", "Nummer: er brugt i forvejen. Vælg en anden."],
] as const;

for (const [number, sentence] of WRONG_NUMBERS) {
  test(`the number "${number}" is refused, and the rest is kept`, async ({ page }) => {
    await comeAs(page, SECRETARY);
    await page.goto(newInitiative(PLAN));
    await page.getByLabel("Nummer").fill(number);
    await page.getByLabel("Titel").fill(TITLE);
    await page.getByLabel("Møde og punkt").fill("Punkt 3");
    await page.getByLabel("Projektgruppe").fill("Kommune: fysioterapeut, Aalborg Kommune");
    await page.getByRole("checkbox", { name: "Aalborg Kommune" }).check();
    await page.getByRole("button", { name: "Gem" }).click();

    await expectProblem(page, "number", sentence);
    await expect(page.getByLabel("Nummer")).toHaveValue(number);
    await expect(page.getByLabel("Titel")).toHaveValue(TITLE);
    await expect(page.getByLabel("Projektgruppe")).toHaveValue(/fysioterapeut/);
    await expect(page.getByRole("checkbox", { name: "Aalborg Kommune" })).toBeChecked();
  });
}

test("every problem of a form is named at once", async ({ page }) => {
  await comeAs(page, SECRETARY);
  await page.goto(newInitiative(PLAN));
  await page.getByLabel("Nummer").fill("x");
  await page.getByLabel("Projektejer siden").fill("i går");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("heading", { name: "Der er 4 fejl" })).toBeVisible();
  await expectProblem(page, "title", "Titel: skal udfyldes.");
  await expectProblem(
    page,
    "owner_since",
    "Projektejer siden: er ikke en dato. Skriv den som 24.05.2023.",
  );
});

test("a line of the summary leads to its field", async ({ page }) => {
  await comeAs(page, SECRETARY);
  await page.goto(newInitiative(PLAN));
  await page.getByRole("button", { name: "Gem" }).click();
  await page.getByRole("link", { name: "Titel: skal udfyldes." }).click();
  await expect(page.getByLabel("Titel")).toBeFocused();
});

test("a correct change is saved and seen", async ({ page }) => {
  await comeAs(page, SECRETARY);
  await page.goto(editInitiative(PLAN, 6));
  await page.getByLabel("Projektleder", { exact: false }).first().fill("projektleder, PLO Nordjylland");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("status").first()).toContainText("Ændringen er gemt.");
  await expect(page.getByRole("region", { name: "Pladser" })).toContainText(
    "projektleder, PLO Nordjylland",
  );
});
