import { PLAN, rounds } from "../support/addresses";
import { comeAs, POLITICIAN, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";

const REPORT = `${rounds(PLAN)}/2026-11-23/rapport`;

test("N12 a report shows four of fifteen, says how many reds it leaves out, and why", async ({ page, otherReader }) => {
  test.slow();
  await comeAs(page, SECRETARY);
  await page.goto(`${rounds(PLAN)}/2026-11-23`);
  await page.getByRole("button", { name: "Frys runden" }).click();
  await page.getByRole("link", { name: "Rapport til bestilleren" }).click();
  await expect(page.getByText("Der er endnu ingen rapport fra denne runde.")).toBeVisible();
  const send = () => page.getByRole("button", { name: "Læg rapporten frem" }).click();
  await send();
  await expect(page.getByText("Vælg mindst én indsats, der vises.").first()).toBeVisible();
  for (const number of [5, 9, 10, 12]) {
    const row = page.getByRole("group", { name: new RegExp(` ${number}: `) });
    await row.getByRole("checkbox").check();
    await row.getByLabel("Tekst i klart sprog").fill(`Sådan går det med ${number}.`);
  }
  await send();
  await expect(page.getByText("Begrundelse: skal udfyldes for indsats 6.").first()).toBeVisible();
  await expect(page.getByRole("group", { name: / 9: / }).getByLabel("Tekst i klart sprog")).toHaveValue("Sådan går det med 9.");
  await page.getByLabel("Hvorfor den røde ikke vises").fill("Får sit eget punkt på mødet.");
  await send();
  await expect(page.getByRole("status").first()).toContainText("Rapporten er lagt frem.");

  const politician = await otherReader();
  await comeAs(politician, POLITICIAN);
  await politician.goto(REPORT);
  await expect(politician.locator(".agenda__item")).toHaveCount(4);
  await expect(politician.getByText("Viser 4 af 15 indsatser – 1 rød er ikke vist")).toBeVisible();
  await expect(politician.getByRole("region", { name: "Røde, der ikke er vist" })).toContainText("Får sit eget punkt på mødet.");
  await expect(politician.getByRole("button", { name: "Læg rapporten frem" })).toHaveCount(0);
});
