import { HOME } from "../support/addresses";
import { FORUM_MEMBER, PROJECT_LEAD, signIn, signOut } from "../support/people";
import { counts, history, newest, report } from "../support/status";
import { expect, test } from "../support/test";

const PLAN_NAME = "Handleplan for Sundhedsklynge Midt";
const TITLE = /^Systematisk indsats for de 2/;
const EXPLANATION = "Ansættelsen af to brobyggersygeplejersker er udskudt til januar.";

test("a light set by the project lead is seen by a member of the forum", async ({ page }) => {
  await signIn(page, PROJECT_LEAD);
  await page.getByRole("link", { name: PLAN_NAME }).click();
  const before = await counts(page);
  await expect(newest(page, 10)).toHaveText("ikke indberettet");

  await page.getByRole("link", { name: TITLE }).click();
  await page.getByRole("link", { name: "Sæt status" }).click();
  await report(page, "gul", EXPLANATION);
  await expect(page.getByRole("status").first()).toContainText("Status er indberettet.");
  await signOut(page);

  await signIn(page, FORUM_MEMBER);
  await page.goto(HOME);
  await page.getByRole("link", { name: PLAN_NAME }).click();
  await expect(newest(page, 10)).toHaveText("gul");
  expect(await counts(page)).toEqual({
    ...before,
    gul: before.gul + 1,
    "ikke indberettet": before["ikke indberettet"] - 1,
  });

  await page.getByRole("link", { name: TITLE }).click();
  const entry = history(page).first();
  await expect(entry.locator(".light")).toHaveText("gul");
  await expect(entry).toContainText(EXPLANATION);
  await expect(entry).toContainText("Projektleder, indsats 10 · indberettet");
});
