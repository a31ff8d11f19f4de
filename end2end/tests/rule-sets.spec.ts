import { editProgramme, FIVE, initiative, PLAN, rounds, setStatus, TARGETS } from "../support/addresses";
import { comeAs, PROJECT_LEAD, SECRETARY } from "../support/people";
import { fillRemedy, history, problems } from "../support/status";
import { expect, test } from "../support/test";

const WORST_FIRST = ["rød", "gul-rød", "gul", "gul-grøn", "ikke indberettet", "grøn"];

test("a programme of five colours shows five shapes, and one of three shows three", async ({ page }) => {
  await comeAs(page, SECRETARY);
  await page.goto(FIVE);
  await expect(page.locator(".tally__item .light")).toHaveText([
    /^rød/, /^gul-rød/, /^gul/, /^gul-grøn/, /^ikke indberettet/, /^grøn/,
  ]);
  await expect(page.locator(".matrix__group-row .light")).toHaveText(WORST_FIRST);
  const shapes = await page.locator(".matrix__group-row .light").evaluateAll((lights) =>
    lights.map((light) => getComputedStyle(light, "::before").backgroundImage),
  );
  expect(new Set(shapes).size).toBe(WORST_FIRST.length);
  await page.locator(".tally__link").filter({ hasText: "gul-grøn" }).click();
  await expect(page.locator(".matrix__row")).toHaveCount(1);

  await page.goto(PLAN);
  await expect(page.locator(".tally__item")).toHaveCount(4);
  await expect(page.locator("#filter-lys option")).toHaveCount(5);
  await page.goto("/");
  const plan = page.locator(".programme").filter({ hasText: "Handleplan for Sundhedsklynge Midt" });
  await expect(plan.locator(".counts li")).toHaveCount(4);
});

test("a forum goes from the worst to the mildest, and what a light is put together from stands there", async ({ page }) => {
  await comeAs(page, SECRETARY);
  await page.goto(`${rounds(FIVE)}/2026-09-14`);
  const items = page.locator("section[aria-labelledby=deviations] .agenda__item");
  await expect(items.locator(".agenda__light .light")).toHaveText(
    ["rød", "gul-rød", "gul", "gul-grøn", "ikke indberettet"],
  );
  const first = items.first();
  for (const label of ["Tid", "Økonomi", "Samarbejde"]) await expect(first).toContainText(label);
  await page.locator(".meanings summary").click();
  await expect(page.locator(".meanings dt")).toHaveCount(5);
  await page.goto(`${rounds(FIVE)}/2026-09-14/materiale`);
  await expect(page.locator(".pack .agenda__item").first()).toContainText("Økonomi");
});

test("each part has its light; another overall light is taken with a reason, and nothing typed is lost", async ({ page }) => {
  await comeAs(page, SECRETARY);
  await page.goto(setStatus(FIVE, 3));
  await expect(page.locator("input[type=radio]:checked")).toHaveCount(0);
  await expect(page.locator(".light-card__text")).toHaveCount(5);
  await expect(page.locator(".light-card").nth(3)).toContainText("Levering er i tvivl");
  const suggestion = page.locator(".suggested:visible");
  await page.locator("#light_time-green").check();
  await expect(suggestion).toHaveCount(0);
  await page.locator("#light_economy-yellow_red").check();
  await page.locator("#light-yellow").check();
  await page.getByLabel("Forklaring").fill("Udstyret er forsinket.");
  await fillRemedy(page);
  await page.getByRole("button", { name: "Indberet status" }).click();

  await expect(problems(page)).toContainText("Samarbejde: skal udfyldes.");
  await expect(page.locator("#light_cooperation-error")).toBeVisible();
  await expect(page.locator("#light_economy-yellow_red")).toBeChecked();
  await expect(page.getByLabel("Forklaring")).toHaveValue("Udstyret er forsinket.");
  const reason = page.getByLabel("Begrundelse for et andet samlet lys");
  await expect(reason).toBeHidden();
  await page.locator("#light_cooperation-yellow_green").check();
  await expect(reason).toBeVisible();
  await page.locator("#light-yellow_red").check();
  await expect(reason).toBeHidden();
  await page.locator("#light-yellow").check();
  await expect(suggestion).toHaveText("Foreslået samlet lys: gul-rød");
  await page.getByRole("button", { name: "Indberet status" }).click();

  const why = "Begrundelse for et andet samlet lys: skal udfyldes. Det foreslåede lys er gul-rød.";
  await expect(problems(page)).toContainText(why);
  await expect(page.locator("#light-yellow")).toBeChecked();
  await page.getByLabel("Begrundelse for et andet samlet lys").fill("Leverandøren betaler.");
  await page.getByRole("button", { name: "Indberet status" }).click();
  await expect(page.getByRole("status").first()).toContainText("Status er indberettet.");
  const newest = history(page).first();
  await expect(newest.locator(".timeline__light .light")).toHaveText("gul");
  await expect(newest.locator(".basis dd .light")).toHaveText(["grøn", "gul-rød", "gul-grøn"]);
  await expect(newest).toContainText("Leverandøren betaler.");
});

test("a rule set is chosen by the secretariat and holds from the next round on", async ({ page, otherReader }) => {
  test.slow();
  await comeAs(page, SECRETARY);
  await page.goto(editProgramme(PLAN));
  await expect(page.getByLabel("Regelsæt for lys")).toHaveValue("three_colours");
  await page.getByLabel("Regelsæt for lys").selectOption("five_colours");
  await page.getByLabel("Tid", { exact: true }).check();
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("status").first()).toContainText("Ændringen er gemt.");

  const lead = await otherReader();
  await comeAs(lead, PROJECT_LEAD);
  await lead.goto(setStatus(PLAN, 10));
  await expect(lead.locator("input[type=radio]")).toHaveCount(3);
  await page.goto(PLAN);
  await expect(page.locator(".tally__item")).toHaveCount(4);

  await page.goto(editProgramme(PLAN));
  await expect(page.getByLabel("Tid", { exact: true })).toBeChecked();
  await page.locator("#round-meeting_on").fill("18.01.2027");
  await page.getByRole("button", { name: "Åbn statusrunde" }).click();
  await expect(page.getByRole("status").first()).toContainText("Statusrunden er åbnet.");
  await expect(page.locator(".tally__item")).toHaveCount(6);
  await lead.goto(setStatus(PLAN, 10));
  await expect(lead.locator("input[name=light]")).toHaveCount(5);
  await expect(lead.locator("input[name=light_time]")).toHaveCount(5);
  // What was said by another rule set is not said once more.
  await expect(lead.getByRole("button", { name: /^Uændret/ })).toHaveCount(0);
  await lead.goto(initiative(PLAN, 10));
  await expect(history(lead).first().locator(".light")).toHaveText("ikke indberettet");
});

test("figures suggest a light, and what was typed stands beside what they suggest", async ({ page, otherReader }) => {
  test.slow();
  await comeAs(page, SECRETARY);
  await page.goto(editProgramme(PLAN));
  await page.getByLabel("Regelsæt for lys").selectOption("measured");
  await page.getByRole("button", { name: "Gem" }).click();
  await page.goto(editProgramme(PLAN));
  await page.locator("#round-meeting_on").fill("18.01.2027");
  await page.getByRole("button", { name: "Åbn statusrunde" }).click();
  await expect(page.locator(".tally__item")).toHaveCount(4);

  const lead = await otherReader();
  await comeAs(lead, PROJECT_LEAD);
  await lead.goto(setStatus(PLAN, 10));
  await lead.getByLabel("Budget", { exact: true }).fill("5 mio. kr.");
  await lead.getByLabel("Forventet samlet udgift").fill("en del");
  await lead.getByLabel("Aftalt slut").fill("31.12.2026");
  await lead.getByLabel("Forventet slut").fill("15.02.2027");
  await lead.locator("#light-green").check();
  await lead.getByRole("button", { name: "Indberet status" }).click();
  const amount = "Forventet samlet udgift: skriv hele kroner som 5.150 kr. eller 16 mio. kr.";
  await expect(lead.locator("#expected_cost-error")).toHaveText(amount);
  await expect(lead.getByLabel("Budget", { exact: true })).toHaveValue("5 mio. kr.");
  await lead.getByLabel("Forventet samlet udgift").fill("5.000.000 kr.");
  await lead.getByRole("button", { name: "Indberet status" }).click();
  await expect(problems(lead)).toContainText("Det foreslåede lys er gul.");
  await expect(lead.locator(".measure__light")).toHaveText(["Tallene foreslår: grøn", "Tallene foreslår: gul"]);
  await lead.getByLabel("Begrundelse for et andet samlet lys").fill("Udsættelsen er aftalt.");
  await lead.getByRole("button", { name: "Indberet status" }).click();
  await expect(lead.getByRole("status").first()).toContainText("Status er indberettet.");
  const newest = history(lead).first();
  await expect(newest).toContainText("5.000.000\u00a0kr. (budget 5.000.000\u00a0kr.)");
  await expect(newest).toContainText("15.02.2027 (aftalt slut 31.12.2026)");
});

test("what was typed for the rules of the round before stands beside why it was refused", async ({ page, otherReader }) => {
  test.slow();
  await comeAs(page, SECRETARY);
  await page.goto(setStatus(TARGETS, 4));
  const figures = { "Hvad der måles": "Kursister i alt", Mål: "240", Resultat: "250" };
  for (const [label, words] of Object.entries(figures)) {
    await page.getByLabel(label, { exact: true }).fill(words);
  }
  await page.locator("#better-higher").check();
  await page.locator("#light-green").check();

  const other = await otherReader();
  await comeAs(other, SECRETARY);
  await other.goto(editProgramme(TARGETS));
  await other.getByLabel("Regelsæt for lys").selectOption("three_colours");
  await other.getByRole("button", { name: "Gem" }).click();
  await other.goto(editProgramme(TARGETS));
  await other.locator("#round-meeting_on").fill("18.01.2027");
  await other.getByRole("button", { name: "Åbn statusrunde" }).click();
  await expect(other.getByRole("status").first()).toContainText("Statusrunden er åbnet.");

  await page.getByRole("button", { name: "Indberet status" }).click();
  await expect(page.getByText("En nyere statusrunde er åbnet")).toBeVisible();
  const left = page.getByRole("region", { name: "Det, du skrev, som denne rundes regelsæt ikke spørger om" });
  for (const words of [...Object.values(figures), "højere er bedre"]) {
    await expect(left).toContainText(words);
  }
  await expect(page.locator("#light-green")).toBeChecked();
});
