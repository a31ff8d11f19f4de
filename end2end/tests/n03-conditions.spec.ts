import { order, PLAN } from "../support/addresses";
import { comeAs, POLITICIAN, SECRETARY } from "../support/people";
import { expectProblem } from "../support/status";
import { expect, test } from "../support/test";

const CONDITION = "Indsatsen skal konkretiseres frem mod næste møde";
const open = "Åbne betingelser";

test("N3 a condition stands on the political page until it is fulfilled", async ({ page, otherReader }) => {
  await comeAs(page, SECRETARY);
  await page.goto(order(PLAN, 4));
  await page.getByRole("link", { name: "Tilføj betingelse" }).click();
  await page.getByLabel("Betingelse", { exact: true }).fill(CONDITION);
  await page.getByLabel("Frist").fill("12.03.2023");
  await page.getByRole("button", { name: "Gem" }).click();
  await expectProblem(page, "due_on", "Frist: kan ikke være før 13.03.2023. Ret datoen.");
  await expect(page.getByLabel("Betingelse", { exact: true })).toHaveValue(CONDITION);
  await page.getByLabel("Frist").fill("24.05.2023");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByText(/^overskredet med \d+ dage$/)).toBeVisible();

  const politician = await otherReader();
  await comeAs(politician, POLITICIAN);
  await politician.goto(PLAN);
  const panel = politician.getByRole("region", { name: open });
  await expect(panel).toContainText(CONDITION);
  await expect(panel).toContainText("Foreslås til næste dagsorden i Politisk Niveau");

  await page.getByRole("link", { name: "Registrér opfyldelse" }).click();
  await page.getByLabel("Opfyldt den").fill("24.05.2023");
  await page.getByLabel("Dokumentation").fill("Referat af 24.05.2023, punkt 4");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByText("Opfyldt 24.05.2023: Referat af 24.05.2023, punkt 4")).toBeVisible();
  await politician.goto(PLAN);
  await expect(politician.getByText(CONDITION)).toHaveCount(0);
});
