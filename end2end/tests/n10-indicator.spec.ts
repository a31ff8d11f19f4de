import { indicator, initiative, newIndicator, PLAN, ROLL_OUT, rounds } from "../support/addresses";
import { comeAs, FORUM_MEMBER, POLITICIAN, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";

const NEWEST = `${rounds(PLAN)}/2026-11-23`;
const NAME = "Genindlæggelser inden 30 dage";
const MARK = `Grøn, men »${NAME}« udvikler sig bekymrende`;

/** Up and down as by chance; the last month is far above. */
const COUNTS = [50, 51, 52, 50, 51, 52, 50, 51, 52, 50, 51, 52, 50, 51, 52, 50, 51, 52, 50, 90];
const rows = COUNTS.map((n, at) => {
  const month = String((at % 12) + 1).padStart(2, "0");
  return `${2025 + Math.floor(at / 12)}-${month};${n}`;
}).join("\n");

test("N10 a worsening indicator speaks against a green light, once it is published", async ({ page, otherReader }) => {
  test.slow();
  await comeAs(page, SECRETARY);
  await page.goto(newIndicator(PLAN));
  await page.getByLabel("Navn").fill(NAME);
  await page.locator("#question").fill("Hvor mange kommer igen?");
  await page.locator("#kind").selectOption("count");
  await page.locator("#counted").fill("Borgere, der er indlagt igen");
  await page.locator("#unit").fill("borgere");
  await page.locator("#better").selectOption("lower");
  await page.locator("#period_kind").selectOption("month");
  await page.locator("#source").fill("Hospitalet");
  await page.locator("#disclosure").selectOption("forum");
  await page.getByRole("checkbox", { name: /^14\b/ }).check();
  await page.getByRole("button", { name: "Gem" }).click();
  await page.locator("#rows").fill(rows);
  await page.getByRole("button", { name: "Se rækkerne igennem" }).click();
  // The jump is asked about.
  await page.locator("#store-reason").fill("Eksempel: talt efter.");
  await page.getByRole("button", { name: "Gem 20 målinger" }).click();
  await expect(page.getByRole("status").first()).toContainText("Målingerne er gemt.");

  await page.goto(initiative(PLAN, 14));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText(MARK)).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Indikatorer" })).toHaveCount(0);
  await page.goto(`${indicator(PLAN, 1)}/maalinger`);
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await expect(page.getByRole("status").first()).toContainText("Tallene er offentliggjort.");
  await page.goto(initiative(PLAN, 14));
  await expect(page.getByText(MARK)).toBeVisible();
  const own = page.getByRole("region", { name: "Indikatorer" });
  await expect(own).toContainText("90 borgere i august 2026");
  await expect(own).toContainText("Den seneste måling er et tegn på en forværring.");
  await page.goto(NEWEST);
  await page.getByRole("button", { name: "Frys runden" }).click();

  const member = await otherReader();
  await comeAs(member, FORUM_MEMBER);
  await member.goto(NEWEST);
  const but = member.getByRole("region", { name: "Grøn, men …" });
  const fourteen = but.locator(".agenda__item").filter({ hasText: "Indsats 14:" });
  await expect(fourteen.locator(".badge", { hasText: MARK })).toBeVisible();

  const politician = await otherReader();
  await comeAs(politician, POLITICIAN);
  await politician.goto(initiative(PLAN, 14));
  await politician.getByRole("region", { name: "Indikatorer" }).getByRole("link", { name: NAME }).click();
  await expect(politician.getByRole("heading", { level: 1, name: NAME })).toBeVisible();
});

test("an initiative shows anybody the indicators that are published of it", async ({ page }) => {
  await page.goto(initiative(ROLL_OUT, 1));
  const own = page.getByRole("region", { name: "Indikatorer" });
  await expect(own.getByRole("listitem")).toHaveCount(6);
  await expect(own).toContainText("For få målinger til at skelne udvikling fra tilfældig variation");
  await own.getByRole("link", { name: "Positiv udslusning, Aalborg" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Positiv udslusning, Aalborg" })).toBeVisible();
});
