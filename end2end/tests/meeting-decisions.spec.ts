import type { Page } from "@playwright/test";
import { PLAN, rounds } from "../support/addresses";
import { CHIEFS, meetingOf } from "../support/meetings";
import { comeAs, FORUM_MEMBER, SECRETARY } from "../support/people";
import { problems } from "../support/status";
import { expect, test } from "../support/test";

const MEETING = "2026-11-23";

const press = async (page: Page, name: string | RegExp) => {
  await page.getByRole("button", { name }).first().click();
};
const told = (page: Page, words: string) =>
  expect(page.getByRole("status").first()).toContainText(words);
const proposed = (page: Page, words: string) =>
  page
    .getByRole("region", { name: "Forslag til dagsordenen" })
    .locator(".proposal", { hasText: words })
    .first();

test("a forum decides on a deviation and a confirmation at their items, and the minutes say so", async ({ page, otherReader }) => {
  test.setTimeout(180_000);
  await comeAs(page, SECRETARY);
  const meeting = await meetingOf(page, CHIEFS, MEETING);
  await page.goto(meeting);
  await press(page, "Begynd dagsordenen");
  await page.goto(`${rounds(PLAN)}/${MEETING}`);
  await press(page, "Frys runden");
  await page.goto(meeting);
  await proposed(page, "Afvigelser i Handleplan").getByRole("button", { name: /^Sæt på/ }).click();
  await told(page, "Det er oprettet.");
  await proposed(page, "Ordrebekræftelse").getByRole("button", { name: /^Sæt på/ }).click();
  await told(page, "Det er oprettet.");
  await press(page, "Udsend dagsordenen");
  await page.locator(".agenda__title a").first().click();
  await expect(page.getByRole("heading", { name: "Forummet beslutter her" })).toHaveCount(0);
  await page.goto(meeting);
  await press(page, "Åbn mødet");

  // The deviations of the round, each behind its title; bad input keeps what was typed.
  await page.locator(".agenda__title a").first().click();
  const item = page.url().split("?")[0] ?? "";
  const decide = page.getByRole("region", { name: "Forummet beslutter her" });
  const deviation = decide.locator("details.matter", { hasText: "Afvigelse: Indsats" }).first();
  const subject = await deviation.locator("summary").first().innerText();
  await deviation.locator("summary").first().click();
  const remedy = deviation.locator("details.decision").first();
  await remedy.locator("summary").click();
  await remedy.getByLabel("Afhjælpning").fill("Opgaven fordeles på ny");
  await remedy.locator("button[type=submit]").click();
  await expect(page).toHaveURL(/\/afvigelse\/|\/punkter\//);
  await expect(problems(page)).toContainText("Ansvarlig");
  await expect(remedy.getByLabel("Afhjælpning")).toHaveValue("Opgaven fordeles på ny");
  await expect(remedy.getByLabel(/^Møde og punkt/)).toHaveValue("Punkt 1, Chefforum 23.11.2026");
  await remedy.getByLabel("Ansvarlig").fill("centerchef, Aalborg Kommune");
  await remedy.getByLabel("Frist").fill("31.12.2026");
  await remedy.locator("button[type=submit]").click();
  expect(page.url().split("?")[0]).toBe(item);
  const here = page.getByRole("region", { name: "Besluttet ved dette punkt" });
  await expect(here).toContainText("Opgaven fordeles på ny. Ansvarlig: centerchef, Aalborg Kommune. Frist: 31.12.2026.");
  await expect(page.getByLabel("Udfald")).toHaveValue("decided");
  await expect(page.getByLabel("Referat og beslutning")).toHaveValue(/Opgaven fordeles på ny/);
  await here.getByRole("link", { name: subject }).click();
  const atMeetings = page.getByRole("region", { name: "Besluttet på møder" });
  await atMeetings.getByRole("link", { name: /Chefforum 23\.11\.2026, Punkt 1/ }).click();
  expect(page.url()).toBe(item);

  // The confirmation, by a member of the forum, with the exact text on the page.
  const member = await otherReader();
  await comeAs(member, FORUM_MEMBER);
  await member.goto(meeting);
  await member.locator(".agenda__title a").nth(1).click();
  const own = member.getByRole("region", { name: "Forummet beslutter her" });
  await own.getByText(/^Hele teksten, version \d+$/).click();
  await expect(own.locator(".terms__section").first()).toBeVisible();
  await own.getByLabel("Godkendt", { exact: true }).check();
  await own.getByRole("button", { name: "Registrér afgørelsen" }).click();
  await expect(member.getByRole("region", { name: "Besluttet ved dette punkt" })).toContainText("godkendt");

  // The secretariat's minutes hold both.
  await page.goto(`${meeting}/referat`);
  await expect(page.getByRole("article")).toContainText("Opgaven fordeles på ny.");
  await expect(page.getByRole("article")).toContainText(/ordrebekræftelse version \d+: godkendt\./);
  await expect(page.locator(".outcome strong").nth(1)).toHaveText("Godkendt");
});

test("an item names its seat, what follows and the initiatives that it is about", async ({ page }) => {
  await comeAs(page, SECRETARY);
  const meeting = await meetingOf(page, "Direktørforum", "2026-12-07");
  await page.goto(`${meeting}/nyt-punkt`);
  await page.getByLabel("Titel").fill("Sammenhæng på tværs");
  await page.getByLabel("Konsekvenser").fill("Kræver to stillinger.");
  await page.getByLabel("Indsatser").fill("2, 999");
  await press(page, "Gem");
  await expect(problems(page)).toContainText("Punktet angår");
  await page.getByLabel("Punktet angår").selectOption({ index: 1 });
  await page.getByLabel("Indsatser").fill("to");
  await press(page, "Gem");
  await expect(problems(page)).toContainText("Indsatser: er ikke et tal.");
  await page.getByLabel("Indsatser").fill("1 og 2");
  await press(page, "Gem");
  await told(page, "Det er oprettet.");
  await page.getByRole("link", { name: "Sammenhæng på tværs" }).click();
  await expect(page.locator(".consequences")).toContainText("Kræver to stillinger.");
  const about = page.getByRole("region", { name: "Punktet angår" });
  await expect(about.getByRole("link", { name: /^Indsats [12]:/ })).toHaveCount(2);
});

test("an item gets a number further off without a pointer", async ({ page }) => {
  await comeAs(page, SECRETARY);
  const meeting = await meetingOf(page, "Direktørforum", "2026-12-07");
  for (const title of ["Andet", "Tredje"]) {
    await page.goto(`${meeting}/nyt-punkt`);
    await page.getByLabel("Titel").fill(title);
    await press(page, "Gem");
  }
  await page.getByText("Flyt punkt 3 til …").click();
  const form = page.locator("details", { hasText: "Flyt punkt 3 til …" });
  await form.getByLabel("Nummer").fill("7");
  await form.getByRole("button", { name: "Flyt" }).click();
  await expect(problems(page)).toContainText("Nummer");
  await form.getByLabel("Nummer").fill("1");
  await form.getByRole("button", { name: "Flyt" }).click();
  await told(page, "Ændringen er gemt.");
  await expect(page.locator(".agenda__title").first()).toHaveText("Tredje");
});
