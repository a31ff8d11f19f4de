import type { Page } from "@playwright/test";
import { dayFromNow, meetingOf, OPERATIONS } from "../support/meetings";
import { comeAs, FORUM_MEMBER, SECRETARY } from "../support/people";
import { post } from "../support/request";
import { expect, test } from "../support/test";

const LEADER = "leder, Psykiatrien Syd";
const tick = (page: Page, word: string, who: string) =>
  page.getByRole("checkbox", { name: new RegExp(`^${word} ?: ${who}$`) });
const save = (page: Page) => page.getByRole("button", { name: "Gem" }).click();

test("N25 who is there is noted by seats, what contradicts itself is told, and the minutes say it", async ({ page, otherReader }) => {
  await comeAs(page, SECRETARY);
  const meeting = await meetingOf(page, OPERATIONS, dayFromNow(0));
  await page.goto(meeting);
  await page.getByRole("link", { name: "Fremmøde" }).click();

  // Before the meeting only apologies; one is noted already.
  await expect(page.getByText("Notér afbud, efterhånden som de kommer.")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /^Til stede/ })).toHaveCount(0);
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(1);
  await tick(page, "Afbud", LEADER).check();
  await save(page);
  await expect(page.getByRole("status").first()).toContainText("Ændringen er gemt.");
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(2);

  await page.goto(meeting);
  await page.getByRole("button", { name: "Åbn mødet" }).click();
  await page.getByRole("link", { name: "Fremmøde" }).click();
  // The leader comes all the same, and a stranger comes for a seat.
  await tick(page, "Til stede", LEADER).check();
  await page.getByLabel(/^Hvem/).fill("vikar i visitationen");
  await page.getByLabel("Mødt for").selectOption({ label: "Socialpsykiatrien" });
  await save(page);
  const told = page.locator(".alert-warning");
  await expect(told).toContainText(`${LEADER} står både som til stede og med afbud.`);
  await expect(told).toContainText("vikar i visitationen er mødt for Socialpsykiatrien, men hverken har pladsen");
  await expect(page.locator(".quorum")).toContainText("Ikke beslutningsdygtigt. 2 af 6 pladser");

  // Enough seats, and no contradiction left; guests make no seat.
  await tick(page, "Afbud", LEADER).uncheck();
  await tick(page, "Til stede", "vikar i visitationen").uncheck();
  for (const who of [
    "leder af Socialpsykiatrien, Aalborg Kommune",
    "centerchef, Center for Sociale Tilbud, Aalborg Kommune",
    "afdelingsleder, Sundhed og Handicap, Jammerbugt Kommune",
  ]) {
    await tick(page, "Til stede", who).check();
  }
  await page.getByLabel(/^Hvem/).fill("gæst fra KKR\n".repeat(2));
  await save(page);
  await expect(page.locator(".alert-warning")).toHaveCount(0);
  await expect(page.locator(".quorum")).toContainText("Beslutningsdygtigt. 4 af 6 pladser");
  await expect(tick(page, "Til stede", "gæst fra KKR")).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /vikar/ })).toHaveCount(0);

  await page.goto(`${meeting}/referat`);
  const present = page.locator(".minutes__present");
  await expect(present).toContainText(`${LEADER} (Psykiatrien i Region Nordjylland)`);
  await expect(present).toContainText("gæst fra KKR");
  await expect(present).toContainText("Beslutningsdygtigt. 4 af 6 pladser");

  // Somebody of another forum neither reads nor writes it.
  const other = await otherReader();
  await comeAs(other, FORUM_MEMBER);
  expect((await other.goto(`${meeting}/fremmoede`))?.status()).toBe(403);
  const denied = await post(other, `${meeting}/fremmoede`, { version: "3" });
  expect(denied.status()).toBe(403);
});
