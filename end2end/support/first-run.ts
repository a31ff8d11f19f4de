// From an empty installation to a plan with a light, one step a function. Each begins where the
// administrator's browser happens to be and leaves when the step has shown that it is done.

import { expect, type Page } from "@playwright/test";
import * as addresses from "./addresses";
import type { Account } from "./people";
import { asPasted, planRows } from "./plan";
import { expectProblem } from "./status";

const done = (page: Page) => page.locator(".alert-success").first();

export async function createAdministrator(page: Page, path: string, account: Account) {
  await page.goto(path);
  await page.getByLabel("Navn").fill("administrator, Aalborg Kommune");
  await page.getByLabel("E-mail").fill(account.email);
  await choosePassword(page, account.password);
  await page.getByRole("button", { name: "Opret og log ind" }).click();
  await expect(page).toHaveURL(addresses.SECRETARIAT);
}

export async function choosePassword(page: Page, password: string) {
  await page.getByLabel("Adgangskode", { exact: true }).fill(password);
  await page.getByLabel("Adgangskode igen").fill(password);
}

/** The cluster brings its region, hospital and municipalities. */
export async function addCluster(page: Page, region: string, cluster: string) {
  await page.goto(addresses.REFERENCE);
  const folded = page.locator("details").filter({ hasText: region });
  await folded.locator("summary").click();
  await folded.getByRole("checkbox", { name: cluster }).check();
  await page.getByRole("button", { name: "Tilføj de valgte" }).click();
  await expect(page).toHaveURL(/organisationer\?done=/);
}

export async function createLevel(page: Page, name: string) {
  await page.goto(addresses.NEW_LEVEL);
  await page.getByLabel("Navn").fill(name);
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(done(page)).toContainText("Det er oprettet.");
}

export async function createForum(page: Page, name: string, level: string) {
  await page.goto(addresses.NEW_FORUM);
  await page.getByLabel("Navn").fill(name);
  await page.getByLabel("Niveau").selectOption({ label: level });
  await page.getByRole("checkbox", { name: "Aalborg Kommune" }).check();
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(done(page)).toContainText("Det er oprettet.");
}

export interface Order {
  name: string;
  orderedBy: string;
  approvedBy: string;
  firstRound: string;
}

export async function createProgramme(page: Page, order: Order) {
  await page.goto(addresses.NEW_PROGRAMME);
  await page.getByLabel("Navn").fill(order.name);
  await page.getByLabel("Art").selectOption({ label: "Handleplan" });
  await page.getByLabel("Forum", { exact: true }).selectOption({ label: order.orderedBy });
  await page.getByLabel("Besluttet den").fill("13.03.2026");
  await page.getByRole("group", { name: "1. godkendelsestrin" }).getByLabel("Godkendes i").selectOption({ label: order.approvedBy });
  await page.getByLabel("Første statusmøde").fill(order.firstRound);
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(order.name);
}

/** Two rows are wrong at first: they are named with their reasons, and nothing is stored. */
export async function pastePlan(page: Page) {
  await page.getByRole("link", { name: "Indsæt fra regneark" }).click();
  const rows = planRows();
  const wrong = rows.map((cells, at) => {
    if (at === 3) return ["3", ...cells.slice(1)];
    return at === 7 ? [...cells.slice(0, 4), "Region Atlantis"] : cells;
  });
  await showRows(page, asPasted(wrong));
  await expect(page.getByText("13 rækker godtages, 2 afvises.")).toBeVisible();
  const refused = page.locator("tr.is-refused");
  await expect(refused).toHaveCount(2);
  await expect(refused.nth(0)).toContainText("3 står også i en række ovenfor.");
  await expect(refused.nth(1)).toContainText("»Region Atlantis« er ikke registreret.");
  // As the spreadsheet counts them, the headings included.
  await expect(refused.locator("td:first-child")).toHaveText(["5", "9"]);
  await expect(page.getByRole("button", { name: /^Opret/ })).toHaveCount(0);
  await expect(page.getByLabel("Rækker", { exact: true })).toHaveValue(asPasted(wrong));

  await showRows(page, asPasted(rows));
  await expect(page.getByText("15 rækker godtages, 0 afvises.")).toBeVisible();
  await page.getByRole("button", { name: "Opret 15 indsatser" }).click();
  await expectProblem(page, "item", "Møde og punkt: skal udfyldes.");
  await page.getByLabel("Møde og punkt").fill("Punkt 3");
  await page.getByRole("button", { name: "Opret 15 indsatser" }).click();
  await expect(done(page)).toContainText("Alle rækker er oprettet som indsatser.");
  await expect(page.locator(".matrix__row")).toHaveCount(15);
}

async function showRows(page: Page, rows: string) {
  await page.getByLabel("Rækker", { exact: true }).fill(rows);
  await page.getByRole("button", { name: "Vis rækkerne" }).click();
}

export async function createPerson(page: Page, name: string, email: string) {
  await page.goto(addresses.NEW_PERSON);
  await page.getByLabel("Navn").fill(name);
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

export async function makeProjectLead(page: Page, initiative: RegExp) {
  const list = page.getByLabel("Indsats", { exact: true });
  const option = list.locator("option").filter({ hasText: initiative });
  await page.getByLabel("Rolle", { exact: true }).selectOption({ label: "Projektleder" });
  await list.selectOption(await option.getAttribute("value"));
  await page.getByRole("button", { name: "Giv en rolle" }).click();
  await expect(done(page)).toContainText("Rollen er givet.");
}

/** The path of a new one-time address for the person whose page is open. */
export async function makeLink(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Lav adgangslink" }).click();
  await expect(page.getByText("Adgangslinket er lavet")).toBeVisible();
  const address = await page.locator(".alert-success code").innerText();
  return new URL(address, page.url()).pathname;
}
