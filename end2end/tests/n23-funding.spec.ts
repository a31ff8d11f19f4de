import { type Page } from "@playwright/test";
import { FUNDINGS, HOME, initiative, PLAN } from "../support/addresses";
import { CHIEFS, deskOf } from "../support/meetings";
import { comeAs, FORUM_MEMBER, POLITICIAN, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";

const EXPIRES = "Bevilling udløber – beslutning om drift mangler";
const TITLE = "Prøve: tværsektoriel koordinator";

/** The day in Denmark, so many days from now. */
function danish(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toLocaleDateString("da-DK", {
    timeZone: "Europe/Copenhagen",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
  });
}

async function fillFunding(page: Page, own: string): Promise<void> {
  await page.getByLabel("Titel").fill(TITLE);
  await page.getByLabel("Bevillingsgiver").fill("En styrelse");
  await page.getByLabel("Tilsagn dateret").fill("12.12.2022");
  await page.getByLabel("Bevilling i alt").fill("16 mio. kr.");
  await page.getByLabel("Egen andel").fill(own);
  await page.getByLabel("Start").fill("01.01.2023");
  await page.getByLabel("Slut").fill(danish(60));
  await page.getByLabel("Formål").fill("En koordinator bygger bro.");
  await page.getByLabel("Forum").selectOption({ label: CHIEFS });
  await page.getByLabel("Organisation").selectOption({ label: "Aalborg Kommune" });
  await page.getByLabel("Ansvarlig", { exact: true }).or(page.locator("#responsible")).first().fill("centerchef");
  await page.locator("#funded_programme").selectOption({ label: "Handleplan for Sundhedsklynge Midt" });
  await page.locator("#funded_initiatives").fill("3 og 4");
}

/** A form of the page, unfolded. */
async function unfolded(page: Page, summary: string) {
  const form = page.locator("details").filter({ has: page.locator("summary", { hasText: summary }) });
  if ((await form.getAttribute("open")) === null) await form.locator("summary").click();
  return form;
}

test("N23 the end of a grant is told until it is decided how what it pays for is run", async ({
  page,
  otherReader,
}) => {
  await comeAs(page, SECRETARY);
  await page.goto(FUNDINGS);
  await page.getByRole("link", { name: "Ny bevilling" }).click();
  await fillFunding(page, "16,4 mio. kr.");
  await page.getByRole("button", { name: "Gem" }).click();
  const problems = page.locator("#problems");
  await expect(problems).toContainText("den egne andel er 16,4 mio. kr., men bevillingen er på 16 mio. kr.");
  await expect(page.getByLabel("Titel")).toHaveValue(TITLE);
  await page.getByLabel("Egen andel").fill("3,16 mio. kr.");
  await page.getByLabel("Andres andele").fill("Andre regioner: 13,24 mio. kr.");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(problems).toContainText("Andelene er tilsammen 16,4 mio. kr., men bevillingen er på 16 mio. kr.");
  await page.getByLabel("Andres andele").fill("Andre regioner: 12,84 mio. kr.");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE);
  const address = new URL(page.url()).pathname;
  const main = page.getByRole("main");
  await expect(main).toContainText(EXPIRES);
  await expect(main).toContainText("3.160.000,00 kr.");

  // The secretariat, the forum and the initiatives are told, and politicians are not.
  await page.goto(HOME);
  const waiting = page.getByRole("region", { name: "Bevillinger, der udløber" });
  await expect(waiting.getByRole("listitem").filter({ hasText: TITLE })).toContainText(EXPIRES);
  const chief = await otherReader();
  await comeAs(chief, FORUM_MEMBER);
  const desk = await deskOf(page, CHIEFS);
  await chief.goto(desk);
  const followed = chief.getByRole("region", { name: "Bevillinger, forummet følger" });
  await expect(followed.getByRole("listitem").filter({ hasText: TITLE })).toContainText(EXPIRES);
  await chief.goto(initiative(PLAN, 3));
  const financing = chief.getByRole("region", { name: "Finansiering" });
  await expect(financing).toContainText(TITLE);
  const politician = await otherReader();
  await comeAs(politician, POLITICIAN);
  expect((await politician.goto(address))?.status()).toBe(404);
  await politician.goto(initiative(PLAN, 3));
  await expect(politician.getByRole("region", { name: "Finansiering" })).toHaveCount(0);

  // A decision needs all of its parts; with it, nobody is told any more.
  await page.goto(address);
  let decide = await unfolded(page, "Skriv beslutning om drift");
  await decide.getByLabel("Fortsætter i drift").check();
  await decide.getByRole("button", { name: "Gem" }).click();
  await expect(problems).toContainText("Hvem har besluttet: skal udfyldes.");
  decide = await unfolded(page, "Skriv beslutning om drift");
  await expect(decide.getByLabel("Fortsætter i drift")).toBeChecked();
  await decide.getByLabel("Hvem har besluttet").fill("Chefforum");
  await decide.getByLabel("Besluttet den").fill(danish(-1));
  await decide.locator("textarea").fill("Parterne deler udgiften.");
  await decide.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("region", { name: "Beslutning om drift" })).toContainText("Fortsætter i drift");
  await expect(main).not.toContainText(EXPIRES);
  await page.goto(HOME);
  await expect(page.getByRole("main").getByRole("listitem").filter({ hasText: TITLE })).toHaveCount(0);
  await chief.goto(desk);
  await expect(followed.getByRole("listitem").filter({ hasText: TITLE })).not.toContainText(EXPIRES);
});

test("N23 that no money comes from a source lists all initiatives that are paid for from there", async ({ page }) => {
  await comeAs(page, SECRETARY);
  await page.goto(FUNDINGS);
  const lapse = page.getByRole("region", { name: "Bortfald af midler" });
  const known = lapse.getByRole("listitem").filter({ hasText: "Ingen klyngemidler i 2024" }).first();
  for (const number of [1, 5, 9]) {
    await expect(known.getByRole("link", { name: new RegExp(`^Indsats ${number}:`) })).toBeVisible();
  }
  await page.goto(initiative(PLAN, 5));
  const financing = page.getByRole("region", { name: "Finansiering" });
  await expect(financing).toContainText("Ingen klyngemidler i 2024");

  // A source that no grant has is refused, and nothing typed is lost.
  await page.goto(FUNDINGS);
  await page.getByRole("link", { name: "Notér bortfald af midler" }).click();
  await page.getByLabel("Titel").fill("Ingen klyngemidler i 2025");
  await page.getByLabel("Finansieringskilde").fill("klyngepenge");
  await page.getByLabel("Start").fill("01.01.2025");
  await page.getByLabel("Slut").fill("31.12.2025");
  await page.locator("textarea").fill("Heller ikke i 2025.");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.locator("#problems")).toContainText("ingen bevilling har den kilde");
  await page.getByLabel("Finansieringskilde").fill("klyngemidler");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(lapse).toContainText("Ingen klyngemidler i 2025");
});

test("a budget is reported half-year by half-year, and a forecast that is off says why", async ({ page }) => {
  await comeAs(page, SECRETARY);
  await page.goto(FUNDINGS);
  await page.getByRole("link", { name: "Eksempel: hjemmemonitorering på tværs" }).click();
  const budget = page.getByRole("region", { name: "Budget og forbrug" });
  await expect(budget.locator("svg").first()).toHaveAttribute("aria-labelledby", /.+/);
  let report = await unfolded(page, "Indberet et tal");
  await report.getByLabel("Halvår", { exact: true }).selectOption({ index: 1 });
  await report.getByLabel("Prognose for halvåret").check();
  await report.getByLabel("Beløb").fill("1,1 mio. kr.");
  await report.getByRole("button", { name: "Gem" }).click();
  await expect(page.locator("#problems")).toContainText("Prognosen afviger mere end 5 % fra budgettet.");
  report = await unfolded(page, "Indberet et tal");
  await expect(report.getByLabel("Beløb")).toHaveValue("1,1 mio. kr.");
  await report.locator("textarea").fill("Udstyret købes samlet.");
  await report.getByRole("button", { name: "Gem" }).click();
  await expect(budget.getByRole("table").last()).toContainText("Udstyret købes samlet.");
  await expect(budget.getByRole("table").last()).toContainText("over 5 %");
});
