import type { Page } from "@playwright/test";
import { HOME } from "../support/addresses";
import { danish, dayFromNow, OPERATIONS } from "../support/meetings";
import { comeAs, FORUM_MEMBER, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";
import { belowWheel, wheelOf } from "../support/wheel-scenes";

/** A half-year that is over and that the demo data has nothing in. */
const HALF = "2. halvår 2022";
const DUTIES = ["Aftale om nødberedskab", "Aftale om transport"];

/** Makes a duty that is due in that half-year alone. */
async function create(page: Page, title: string): Promise<void> {
  await page.goto(await belowWheel(page, OPERATIONS, "/opgaver/ny"));
  await page.getByLabel("Titel").fill(title);
  await page.locator("#duty_kind").selectOption("agreement_review");
  await page.getByLabel("Én gang, i et bestemt halvår").check();
  await page.locator("#duty_half").selectOption({ label: HALF });
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}

/** Opens the form of something due and says that it is not relevant. */
async function notRelevant(page: Page, title: string, words: string): Promise<void> {
  const due = page.getByRole("region", { name: new RegExp(title) });
  await due.locator("summary").click();
  await due.getByLabel("Ikke relevant", { exact: true }).check();
  await due.getByLabel("Besluttet den").fill(danish(dayFromNow(0)));
  await due.locator("textarea").fill(words);
  await due.getByRole("button", { name: "Gem afgørelsen" }).click();
}

test("N16 a half-year is closed once it is recorded that no agreement is relevant", async ({ page, otherReader }) => {
  await comeAs(page, SECRETARY);
  for (const title of DUTIES) await create(page, title);
  const half = await belowWheel(page, OPERATIONS, "/halvaar/2022-2");

  // It is over and not closed: told in words, on the front page too.
  await page.goto(HOME);
  const waiting = page.getByRole("region", { name: "Halvår, der skal afsluttes" });
  await expect(waiting).toContainText(`Årshjul: ${HALF} er ikke afsluttet`);
  await expect(waiting).toContainText("2 mangler en afgørelse");
  await waiting.getByRole("link", { name: new RegExp(HALF) }).click();
  await expect(page.locator("main")).toContainText("Ikke afsluttet – skulle være afsluttet 31.12.2022");

  // Not relevant says why; what was typed is kept.
  await notRelevant(page, DUTIES[0] ?? "", "");
  await expect(page.locator("#problems")).toContainText("Begrundelse eller bemærkning: skal udfyldes.");
  const first = page.getByRole("region", { name: new RegExp(DUTIES[0] ?? "") });
  await expect(first.getByLabel("Ikke relevant", { exact: true })).toBeChecked();
  await first.locator("textarea").fill("Formandskabet vurderer, at ingen er relevante.");
  await first.getByRole("button", { name: "Gem afgørelsen" }).click();
  await expect(page.getByRole("status").first()).toContainText("Afgørelsen er gemt.");

  // One blank keeps it open, and is named.
  await page.getByRole("button", { name: "Afslut halvåret" }).click();
  await expect(page.locator("#problems")).toContainText("1 opgave mangler en afgørelse");
  await expect(page.getByRole("region", { name: "Afslut halvåret" })).toContainText(
    `før der er en afgørelse for ${DUTIES[1]}.`,
  );
  await notRelevant(page, DUTIES[1] ?? "", "Formandskabet vurderer, at ingen er relevante.");
  await page.getByRole("button", { name: "Afslut halvåret" }).click();
  await expect(page.getByRole("status").first()).toContainText("Halvåret er afsluttet.");
  await expect(page.locator("main form")).toHaveCount(0);
  for (const title of DUTIES) {
    await expect(page.getByRole("row", { name: new RegExp(title) })).toContainText("Ikke relevant");
  }
  await page.goto(HOME);
  await expect(waiting.getByText(HALF)).toHaveCount(0);

  // Another forum's members do not read it.
  const chief = await otherReader();
  await comeAs(chief, FORUM_MEMBER);
  expect((await chief.goto(half))?.status()).toBe(403);
});

test("N16 the half-years of 2023 stand as the minutes tell them, drawn and as a list", async ({ page }) => {
  await comeAs(page, SECRETARY);
  await page.goto(await wheelOf(page, OPERATIONS, 2023));
  await expect(page.getByRole("img", { name: /Årshjulet 2023 for Driftsforum/ })).toBeVisible();
  const first = page.getByRole("region", { name: "1. halvår 2023" });
  await expect(first).toContainText("Afsluttet");
  await expect(first.locator("tbody tr")).toHaveCount(11);
  await expect(first.getByRole("row", { name: /hjerneskade.*Under revidering/ })).toBeVisible();
  await expect(first.getByRole("row", { name: /RCF/ })).toContainText(
    "Indskrives i aftale om indlæggelse og udskrivning.",
  );
  await expect(first.getByRole("row", { name: /KOL/ })).toContainText("Ikke relevant");
  await page.getByLabel("År", { exact: true }).fill("2024");
  await page.getByRole("button", { name: "Vis", exact: true }).click();
  const next = page.getByRole("region", { name: "1. halvår 2024" });
  await expect(next).toContainText("udskudt fra 2. halvår 2023");
});

test("N27 the yearly dialogue is due twelve months after the last one, and overdue after that", async ({ page }) => {
  await comeAs(page, SECRETARY);
  await page.goto(await belowWheel(page, OPERATIONS, "/opgaver/ny"));
  await page.getByLabel("Titel").fill("Dialog med Ungeråd");
  await page.locator("#duty_kind").selectOption("dialogue");
  await page.getByLabel("På en dag, og igen efter så mange måneder").check();
  await page.getByLabel("Første gang den").fill(danish(dayFromNow(-1)));
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.locator("#problems")).toContainText("Hvor ofte: skal udfyldes.");
  await page.getByLabel("Hvor ofte").fill("12");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.locator("main")).toContainText(`Hver 12. måned (hvert år) fra ${danish(dayFromNow(-1))}`);
  await page.goto(await belowWheel(page, OPERATIONS, "/opgaver"));
  await expect(page.getByRole("row", { name: /Dialog med Ungeråd/ })).toContainText("Frist overskredet");

  // It ends with a reason and stays in the register.
  await page.getByRole("link", { name: "Dialog med Ungeråd" }).click();
  await page.getByText("Lad opgaven ophøre", { exact: true }).click();
  await page.getByRole("button", { name: "Lad den ophøre" }).click();
  await expect(page.locator("#problems")).toContainText("Hvorfor opgaven ophører: skal udfyldes.");
  await page.getByLabel("Hvorfor opgaven ophører").fill("Rådet er nedlagt.");
  await page.getByRole("button", { name: "Lad den ophøre" }).click();
  await expect(page.getByRole("status").first()).toContainText("Opgaven ophører.");
  await expect(page.locator("main")).toContainText("Rådet er nedlagt.");
});
