import type { Locator, Page } from "@playwright/test";
import { honesty, initiative, PLAN, rounds } from "../support/addresses";
import { comeAs, FORUM_MEMBER, POLITICIAN, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";

const NEWEST = `${rounds(PLAN)}/2026-11-23`;

/** A figure by the id of its question. */
const figure = (page: Page, id: string) => page.locator(`section[aria-labelledby=${id}]`);
const answer = (page: Page, id: string) => figure(page, id).locator(".figure__answer");

/** The rows of a table as the reader sees them, cells apart by a bar. */
const rows = (table: Locator) =>
  table.locator("tbody tr").evaluateAll((found) =>
    found.map((row) =>
      [...row.children]
        .map((cell) => (cell.textContent ?? "").replace(/\u00a0/g, " ").trim())
        .filter((text) => text !== "")
        .join(" | "),
    ),
  );

test("a politician reads how the plan has reported, each figure as it is counted by hand", async ({ page }) => {
  await comeAs(page, POLITICIAN);
  await page.goto(PLAN);
  await page.getByRole("link", { name: "Kan vi stole på farverne?" }).click();
  await expect(page.getByText("i 5 frosne runder. 1 runde er ikke frosset og tæller ikke med.")).toBeVisible();

  // Initiative 11 was silent in January, 15 in May and 13 in August.
  await expect(answer(page, "in-time")).toHaveText("72 af 75 indberetninger (96 %) kom til tiden.");
  expect(await rows(figure(page, "in-time").locator("table"))).toEqual([
    "05.10.2026 | 100 % (15 af 15) | 0 | 0",
    "24.08.2026 | 93,3 % (14 af 15) | 0 | 1",
    "18.05.2026 | 93,3 % (14 af 15) | 0 | 1",
    "16.03.2026 | 100 % (15 af 15) | 0 | 0",
    "19.01.2026 | 93,3 % (14 af 15) | 0 | 1",
    "Alle runder | 96 % (72 af 75) | 0 | 3",
  ]);

  // 4, 5, 6, 9 and 12 changed from May to October; 13 and 15 have a gap.
  await expect(answer(page, "unchanged")).toHaveText(
    "8 af 13 indsatser (61,5 %) har haft samme farve i de seneste 3 frosne runder.",
  );
  await expect(figure(page, "unchanged")).toContainText("47 %");
  await expect(answer(page, "never-red")).toHaveText("13 af 15 indsatser (86,7 %) har aldrig været røde.");
  // The forum saw 2 as yellow in August, its lead as green.
  await expect(answer(page, "differing")).toHaveText("I 1 af 1 vurderinger så forummet en anden farve end projektet.");

  await expect(answer(page, "deviating")).toHaveText("17 af 72 indberettede lys (23,6 %) er ikke grønne.");
  const [lights, runs] = await figure(page, "deviating").locator("table").all();
  expect(await rows(lights as Locator)).toEqual([
    "rød | 2,8 % (2 af 72)",
    "gul | 20,8 % (15 af 72)",
    "ikke indberettet | 4 % (3 af 75)",
    "grøn | 76,4 % (55 af 72)",
  ]);
  expect(await rows(runs as Locator)).toEqual([
    "rød | 2 | 1 | 1 | 2",
    "gul | 9 | 2 | 3 | 2",
    "ikke grøn | 9 | 2 | 4 | 4",
  ]);

  // 1, 2, 3, 4, 8, 11 and 13 were solved, 5 was accepted; 2 is the forum's own, 11 came late.
  await expect(answer(page, "came-back")).toHaveText(
    "0 af 8 lukkede afvigelser (0 %) blev fulgt af en ny på samme indsats. " +
      "0 af 5 gange (0 %), hvor et lys var blevet grønt, afveg det igen.",
  );
  await expect(answer(page, "change")).toHaveText(
    "4 skiftede farve, 0 holdt op med at indberette, 1 indberettede igen, 0 kom ind i planen, og 0 gik ud.",
  );
  expect(await rows(figure(page, "change").locator("table"))).toEqual([
    "rød | 0 | 0 | +2 | 0 | 0 | 2",
    "gul | 4 | −3 | +1 | 0 | 0 | 2",
    "ikke indberettet | 1 | −1 | 0 | 0 | 0 | 0",
    "grøn | 10 | −1 | +2 | 0 | 0 | 11",
    "I alt | 15 | −5 | +5 | 0 | 0 | 15",
  ]);
  // How old they are depends on the day.
  await expect(answer(page, "escalated")).toHaveText(/^1 afvigelse har ventet på svar i \d+ dage\.$/);
  await expect(figure(page, "stale").getByRole("row", { name: /^13 / })).toContainText(/for \d+ dage siden/);
  await figure(page, "change").getByRole("link", { name: "13" }).click();
  await expect(page).toHaveURL(initiative(PLAN, 13));
});

test("the reader chooses over how many rounds and which change", async ({ page }) => {
  await comeAs(page, FORUM_MEMBER);
  await page.goto(honesty(PLAN));
  await page.getByLabel("Uændret over").selectOption("6 runder");
  await page.getByLabel("Ændring til mødet").selectOption("16.03.2026");
  await page.getByRole("button", { name: "Vis" }).click();
  await expect(page).toHaveURL(/runder=6&moede=2026-03-16$/);
  await expect(page.getByLabel("Uændret over")).toHaveValue("6");
  await expect(answer(page, "unchanged")).toHaveText("Kun 5 runder er frosset. Der skal 6 til.");
  await expect(page.getByRole("heading", { name: "Hvad ændrede sig fra 19.01.2026 til 16.03.2026?" })).toBeVisible();
  // 3 and 6 became yellow, 11 reported.
  await expect(answer(page, "change")).toHaveText(
    "2 skiftede farve, 0 holdt op med at indberette, 1 indberettede igen, 0 kom ind i planen, og 0 gik ud.",
  );
});

test("what comes after the freezing is late, and a forum's own colour is counted against the lead's", async ({ page, otherReader }) => {
  test.slow();
  await comeAs(page, SECRETARY);
  await page.goto(NEWEST);
  await page.getByRole("button", { name: "Frys runden" }).click();
  await expect(page.getByRole("status").first()).toContainText("Runden er frosset.");
  await page.goto(`${initiative(PLAN, 13)}/status`);
  await page.locator("#light-green").check();
  await page.locator("main form button[type=submit]").last().click();
  await expect(page.locator(".timeline")).toBeVisible();

  const chief = await otherReader();
  await comeAs(chief, FORUM_MEMBER);
  await chief.goto(`${NEWEST}/indsatser/2`);
  await chief.locator("summary", { hasText: "Vurdér lyset selv" }).click();
  const form = chief.locator("details[open]");
  await form.getByRole("radio", { name: "rød" }).check();
  await form.getByLabel("Begrundelse").fill("Kommunerne har ikke mærket noget endnu.");
  await form.getByRole("button", { name: "Registrér vurderingen" }).click();
  await expect(chief.getByRole("status").first()).toContainText("Forummets vurdering er registreret.");
  await chief.goto(honesty(PLAN));
  const newest = (await rows(figure(chief, "in-time").locator("table")))[0];
  expect(newest).toBe("23.11.2026 | 86,7 % (13 af 15) | 1 | 1");
  // Two ratings are too few for a percentage.
  await expect(answer(chief, "differing")).toHaveText("I 2 af 2 vurderinger så forummet en anden farve end projektet.");
});
