import type { Page } from "@playwright/test";
import { deviation, editProgramme, followUps, PLAN, rounds, setStatus } from "../support/addresses";
import { comeAs, DIRECTOR, FORUM_MEMBER, POLITICIAN, SECRETARY } from "../support/people";
import { type Light, report } from "../support/status";
import { expect, test } from "../support/test";

const ROUND = `${rounds(PLAN)}/2029-09-20`;
/** Thirteen of fifteen report; 14 and 15 do not. */
const light = (number: number): Light => (number === 13 ? "rød" : number > 9 ? "gul" : "grøn");

const opened = async (page: Page, title: string) => {
  await page.locator("summary", { hasText: title }).click();
  return page.locator("details.decision", { has: page.locator("summary", { hasText: title }) });
};

const resolve = async (page: Page, title: string, send: string) => {
  const fields = await opened(page, title);
  await fields.getByRole("radio", { name: "Afvigelse accepteret" }).check();
  await fields.getByLabel("Begrundelse").fill("Foråret er tidligt nok.");
  await fields.getByRole("button", { name: send }).click();
};

test("from an open round to the politicians' wish, each by who decides it", async ({ page, otherReader }) => {
  test.setTimeout(240_000);
  await comeAs(page, SECRETARY);
  await page.goto(editProgramme(PLAN));
  const form = page.getByRole("region", { name: "Statusrunder" });
  await form.getByLabel("Mødedato").fill("20.09.2029");
  await form.getByRole("button", { name: "Åbn statusrunde" }).click();
  await expect(page.getByRole("status").first()).toContainText("Statusrunden er åbnet.");
  for (let number = 1; number <= 13; number++) {
    await page.goto(setStatus(PLAN, number));
    await report(page, light(number), `Sådan går det med ${number}.`);
    await expect(page.getByRole("status").first()).toContainText("Status er indberettet.");
  }
  await page.goto(ROUND);
  await expect(page.getByText("13 af 15 har indberettet")).toBeVisible();
  await page.getByRole("button", { name: "Frys runden" }).click();

  const chief = await otherReader();
  await comeAs(chief, FORUM_MEMBER);
  await chief.goto(ROUND);
  const items = chief.locator("#main-content section").filter({ has: chief.locator("#deviations") }).locator(".agenda__item");
  await expect(items).toHaveCount(6);
  await expect(items.first()).toContainText("Indsats 13");
  await expect(items.nth(4)).toContainText("ikke indberettet");
  for (const number of [10, 11]) {
    await chief.goto(deviation(PLAN, number));
    const fields = await opened(chief, "Afhjælp");
    await fields.getByLabel("Afhjælpning").fill("Opgaven fordeles på ny.");
    await fields.getByLabel("Ansvarlig").fill("centerchef, Aalborg Kommune");
    await fields.getByLabel("Frist").fill("31.12.2030");
    await fields.getByRole("button", { name: "Registrér afhjælpningen" }).click();
    await expect(chief.getByRole("status").first()).toContainText("Afhjælpningen er registreret.");
  }
  await chief.goto(deviation(PLAN, 13));
  const up = await opened(chief, "Eskalér til Direktørforum");
  await up.getByLabel("Spørgsmål").fill("Kan indkøbet flyttes til foråret?");
  await up.getByRole("radio", { name: "På et møde" }).check();
  await up.getByRole("button", { name: "Eskalér" }).click();
  await expect(chief.getByText("Eskaleret i dag")).toBeVisible();

  const director = await otherReader();
  await comeAs(director, DIRECTOR);
  await director.goto(deviation(PLAN, 13));
  await resolve(director, "Svar Chefforum med et udfald", "Send svaret");
  await expect(director.getByText("Svar: afvigelse accepteret")).toBeVisible();
  await chief.goto(deviation(PLAN, 13));
  await resolve(chief, "Luk med et udfald", "Luk afvigelsen");
  await expect(chief.getByText("Lukket: accepteret, ikke løst")).toBeVisible();

  await page.goto(ROUND);
  await page.getByRole("button", { name: "Markér som behandlet" }).click();
  await page.getByRole("link", { name: "Rapport til bestilleren" }).click();
  const row = page.getByRole("group", { name: / 10: / });
  await row.getByRole("checkbox").check();
  await row.getByLabel("Tekst i klart sprog").fill("Holdene kommer et halvt år senere.");
  await page.getByLabel("Hvorfor den røde ikke vises").fill("Får sit eget punkt på mødet.");
  await page.getByRole("button", { name: "Læg rapporten frem" }).click();
  await expect(page.getByRole("status").first()).toContainText("Rapporten er lagt frem.");

  const politician = await otherReader();
  await comeAs(politician, POLITICIAN);
  await politician.goto(`${ROUND}/rapport`);
  await expect(politician.getByText("Viser 1 af 15 indsatser – 1 rød er ikke vist")).toBeVisible();
  await expect(politician.getByRole("article")).toContainText("Holdene kommer et halvt år senere.");

  await page.goto(followUps(PLAN, 13));
  await page.getByLabel("Forum").selectOption({ label: "Politisk Niveau, Sundhedsklynge Midt" });
  await page.getByLabel("Ønske", { exact: true }).fill("Hvornår er indkøbet på plads?");
  await page.getByLabel("Mødedato").fill("30.09.2026");
  await page.getByLabel(/^Møde og punkt/).fill("Politisk Niveau, punkt 4");
  await page.getByRole("button", { name: "Notér ønsket" }).click();
  await expect(page.getByRole("status").first()).toContainText("Ønsket er noteret.");
  await politician.goto(followUps(PLAN, 13));
  await expect(politician.getByText("Hvornår er indkøbet på plads?")).toBeVisible();
});
