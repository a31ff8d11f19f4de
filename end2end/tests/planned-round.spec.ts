import { editProgramme, PLAN, rounds } from "../support/addresses";
import { comeAs, PROJECT_LEAD, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";

test("the secretariat plans a round, moves its days, and opens it before its day", async ({ page }) => {
  await comeAs(page, SECRETARY);
  await page.goto(editProgramme(PLAN));
  const form = page.getByRole("region", { name: "Statusrunder" });
  await form.getByLabel("Mødedato").fill("20.09.2029");
  await form.getByLabel("Åbner").fill("20.09.2029");
  await form.getByRole("button", { name: "Planlæg den til senere" }).click();
  await expect(page.getByText("Åbner: kan ikke være efter 12.09.2029.").first()).toBeVisible();
  await expect(form.getByLabel("Mødedato")).toHaveValue("20.09.2029");
  await form.getByLabel("Åbner").fill("");
  await form.getByRole("button", { name: "Planlæg den til senere" }).click();

  await expect(page.getByRole("status").first()).toContainText("Statusrunden er planlagt.");
  const row = page.getByRole("row", { name: /^20\.09\.2029/ });
  await expect(row).toContainText("planlagt, åbner 22.08.2029");
  await row.getByRole("link").click();
  await expect(page.getByLabel("Første påmindelse")).toHaveValue("05.09.2029");
  await page.getByLabel("Frist").fill("21.09.2029");
  await page.getByRole("button", { name: "Gem dagene" }).click();
  await expect(page.getByText("Frist: kan ikke være efter 20.09.2029.").first()).toBeVisible();
  await page.getByLabel("Frist").fill("14.09.2029");
  await page.getByLabel("Anden påmindelse").fill("");
  await page.getByRole("button", { name: "Gem dagene" }).click();
  await expect(row).toContainText("14.09.2029");

  await row.getByRole("link").click();
  await page.getByRole("button", { name: "Åbn runden nu" }).click();
  await expect(page.getByRole("status").first()).toContainText("Statusrunden er åbnet.");
  await expect(page.getByText("Mind om den 05.09.2029")).toBeVisible();
  await page.getByRole("link", { name: "Ret frist og påmindelser" }).click();
  await page.getByLabel("Frist").fill("17.09.2029");
  await page.getByRole("button", { name: "Gem dagene" }).click();
  await expect(page.getByText("17.09.2029 (først 14.09.2029)")).toBeVisible();
  await expect(page.getByText("0 af 15 har indberettet")).toBeVisible();
});

test("a planned round that is given up is gone, and its day is free", async ({ page }) => {
  await comeAs(page, SECRETARY);
  await page.goto(rounds(PLAN));
  await page.getByRole("row", { name: /planlagt/ }).getByRole("link").click();
  await page.getByRole("button", { name: "Aflys runden" }).click();
  await expect(page.getByRole("status").first()).toContainText("Den planlagte runde er aflyst.");
  await expect(page.getByRole("row", { name: /planlagt/ })).toHaveCount(0);
});

test("a lead finds what they owe on the front page, and the way to the form", async ({ page }) => {
  await comeAs(page, PROJECT_LEAD);
  await page.goto("/");
  const waiting = page.getByRole("region", { name: "Afventer dig" });
  const owed = waiting.getByRole("link", { name: /^Indberet status: Indsats 10/ });
  await expect(owed).toBeVisible();
  await expect(waiting).toContainText("Til mødet 23.11.2026 · frist 21.11.2026");
  await owed.click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: "Indberet status" })).toBeVisible();
});
