import { type Page } from "@playwright/test";
import {
  correctFidelityReview,
  fidelity,
  fidelityReview,
  indicators,
  newFidelityReview,
  ROLL_OUT,
} from "../support/addresses";
import { comeAs, POLITICIAN, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";

const ITEMS = 25;
/** The day in Denmark: a review of today is not overdue, whenever the test runs. */
const TODAY = new Date().toLocaleDateString("da-DK", {
  timeZone: "Europe/Copenhagen",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
});
const RISEN = /Fra 84 \(middel\) til 100 \(god\) på \d+ måneder\./;
const JAMMERBUGT = "Jammerbugt Kommune, IPS-team (eksempel)";

/** Every item from the place of the first on has the same score. */
async function score(page: Page, from: number, value: string): Promise<void> {
  for (let item = from; item <= ITEMS; item += 1) {
    await page.locator(`#score_${item}-${value}`).check();
  }
}

test("a review is recorded, drawn, corrected beside itself, and read by those it is open to", async ({
  page,
  otherReader,
}) => {
  test.slow();
  await comeAs(page, SECRETARY);
  await page.goto(indicators(ROLL_OUT));
  await page.getByRole("link", { name: /^Fidelitet/ }).click();
  await expect(page.getByRole("row", { name: /Jammerbugt/ }).first()).toContainText("overskredet");
  await page.getByRole("link", { name: "Ny fidelitetsmåling" }).click();

  await page.locator("#site").selectOption({ label: JAMMERBUGT });
  await page.locator("#reviewed_on").fill(TODAY);
  await page.locator("#reviewers").fill("to bedømmere fra regionens IPS-netværk");
  await score(page, 2, "4");
  await page.locator("#score_7-none").check();
  await page.locator("#remark_2").fill("Konsulenten passer også telefonen");
  await page.getByRole("button", { name: "Gem" }).click();

  // One answer is missing: it is named, and nothing typed is lost.
  const missing = "1. Borgere pr. IPS-konsulent: vælg en score fra 1 til 5, eller vælg “ikke vurderet”.";
  await expect(page.locator("#problems")).toContainText(missing);
  await expect(page.locator("#score_2-4")).toBeChecked();
  await expect(page.locator("#score_7-none")).toBeChecked();
  await expect(page.locator("#remark_2")).toHaveValue("Konsulenten passer også telefonen");
  await page.locator("#score_1-4").check();
  await page.getByRole("button", { name: "Gem" }).click();

  await expect(page.getByRole("status").first()).toContainText("Målingen er gemt.");
  await expect(page.locator(".key-figure")).toHaveText("ingen samlet score");
  await expect(page.getByText("Der mangler: 7. Konsulenterne arbejder som ét team.")).toBeVisible();
  await expect(page.getByText("Kan ikke sammenlignes med målingen den 10.12.2025")).toBeVisible();

  await page.getByRole("link", { name: "Ret målingen" }).click();
  await page.locator("#score_7-4").check();
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.locator("#problems")).toContainText("Begrundelse: skal udfyldes.");
  await expect(page.locator("#score_7-4")).toBeChecked();
  await page.locator("#reason").fill("Punkt 7 blev vurderet på et nyt besøg");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.locator(".key-figure")).toContainText("100 af 125");
  await expect(page.locator(".key-figure strong")).toHaveText("god");
  await expect(page.getByText(RISEN)).toBeVisible();
  await expect(page.getByText("7. Konsulenterne arbejder som ét team: ikke vurderet → 4")).toBeVisible();
  await expect(page.getByText("Punkt 7 blev vurderet på et nyt besøg")).toBeVisible();

  await page.goto(fidelity(ROLL_OUT));
  await expect(page.getByRole("img", { name: /Jammerbugt/ }).first()).toBeVisible();
  await expect(page.locator("figure").filter({ hasText: RISEN })).toHaveCount(1);
  const row = page.getByRole("row", { name: /Jammerbugt/ }).first();
  await expect(row).toContainText("en gang om året");
  await expect(row).not.toContainText("overskredet");

  // Aalborg's reviews are open to all; Jammerbugt's are for those who follow the programme.
  const outsider = await otherReader();
  await outsider.goto(fidelity(ROLL_OUT));
  await expect(outsider.getByRole("heading", { name: /Aalborg/ })).toBeVisible();
  await expect(outsider.getByText("Fra 88 (middel) til 103 (god) på 6 måneder.").first()).toBeVisible();
  await expect(outsider.getByText("Du ser de målinger, der er åbne for alle.")).toBeVisible();
  expect(await outsider.content()).not.toContain("Jammerbugt");
  const file = await outsider.request.get(`${fidelity(ROLL_OUT)}/scorer.csv`);
  const text = await file.text();
  expect(text).toContain("Aalborg Kommune;IPS-team (eksempel);3;20.05.2026;IPS-25;;Samlet score;103;");
  expect(text).not.toContain("Jammerbugt");
  const politician = await otherReader();
  await comeAs(politician, POLITICIAN);
  for (const [address, status] of [
    [fidelityReview(ROLL_OUT, 3), 200],
    [fidelityReview(ROLL_OUT, 6), 403],
    [newFidelityReview(ROLL_OUT), 403],
    [correctFidelityReview(ROLL_OUT, 3), 403],
  ] as const) {
    expect((await politician.goto(address))?.status(), address).toBe(status);
  }
});

test("an item is answered by keyboard alone", async ({ page }) => {
  await comeAs(page, SECRETARY);
  await page.goto(newFidelityReview(ROLL_OUT));
  await page.locator("#score_1-1").focus();
  await page.keyboard.press("Space");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
  await expect(page.locator("#score_1-4")).toBeChecked();
  await page.keyboard.press("Tab");
  await expect(page.locator("#remark_1")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.locator("#score_2-1")).toBeFocused();
});
