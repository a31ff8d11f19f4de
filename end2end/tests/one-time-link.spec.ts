import { choosePassword } from "../support/first-run";
import { passwordLink } from "../support/one-time";
import { PROJECT_LEAD, signIn, signOut } from "../support/people";
import { expectProblem } from "../support/status";
import { expect, test } from "../support/test";
import type { Page } from "@playwright/test";

const NEW = "en ny sætning der er let at huske";
const SPENT = "Adressen er brugt eller for gammel. Bed sekretariatet om en ny.";

const save = (page: Page) => page.getByRole("button", { name: "Gem adgangskoden" }).click();

test("a one-time address sets a password once; the second time it says so", async ({
  page,
  databaseUrl,
}) => {
  const link = await passwordLink(databaseUrl, PROJECT_LEAD);
  await page.goto(link);
  await choosePassword(page, NEW);
  await save(page);
  await expect(page.getByText("Adgangskoden er gemt. Du er logget ind.")).toBeVisible();
  await signOut(page);

  const answer = await page.goto(link);
  expect(answer?.status()).toBe(410);
  await expect(page.getByText(SPENT)).toBeVisible();
  await signIn(page, { ...PROJECT_LEAD, password: NEW });
});

test("a form whose address was spent meanwhile says so", async ({ page, context, databaseUrl }) => {
  const link = await passwordLink(databaseUrl, PROJECT_LEAD);
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto(link);
  for (const tab of [other, page]) {
    await choosePassword(tab, NEW);
    await save(tab);
  }
  await expect(page.getByText(SPENT)).toBeVisible();
});

test("a short password and one that differs are refused in a sentence", async ({
  page,
  databaseUrl,
}) => {
  await page.goto(await passwordLink(databaseUrl, PROJECT_LEAD));
  await choosePassword(page, "kort");
  await save(page);
  await expectProblem(page, "password", "Adgangskode: er for kort. Brug mindst 12 tegn.");
  await page.getByLabel("Adgangskode", { exact: true }).fill(NEW);
  await page.getByLabel("Adgangskode igen").fill(`${NEW}!`);
  await save(page);
  const differs = "Adgangskode igen: er ikke den samme. Skriv adgangskoden ens begge gange.";
  await expectProblem(page, "password_again", differs);
});
