import { HOME, indicator, indicatorEntry, newIndicator, PLAN, political, ROLL_OUT, rounds } from "../support/addresses";
import { comeAs, POLITICIAN, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";

test("a politician comes to a programme by its summary and sees in ten seconds how it goes", async ({ page }) => {
  await comeAs(page, POLITICIAN);
  await page.goto(HOME);
  await page.getByRole("link", { name: "Handleplan for Sundhedsklynge Midt" }).click();
  await expect(page).toHaveURL(political(PLAN));
  await expect(page.getByText("11 af 15 indsatser går som bestilt, 2 er gule, 2 er røde.")).toBeVisible();
  await expect(page.getByText("Tallene er fra statusmødet 05.10.2026 i Chefforum")).toBeVisible();
  await expect(page.getByText("Status til mødet 23.11.2026 er ved at blive indberettet og er ikke talt med.")).toBeVisible();

  const told = page.getByRole("region", { name: "Hvor det afviger, og hvad der gøres" });
  await expect(told.getByRole("listitem").first()).toContainText("Borgere ligger for længe på hospitalet");
  await expect(told).toContainText("Viser 3 af 4 indsatser, der ikke er grønne. Ikke vist: 1 rød.");
  await expect(told).toContainText("Behandles på et særskilt punkt");

  const decided = page.getByRole("region", { name: "Besluttet siden sidste møde, 30.09.2026" });
  await expect(decided).toContainText("Afvigelsen er accepteret, ikke løst");
  const words = page.getByRole("region", { name: "Hvad ordene betyder" });
  await expect(words).toContainText("Det tælles aldrig som grønt.");

  await page.getByRole("link", { name: "Alle indsatser" }).first().click();
  await expect(page).toHaveURL(PLAN);
  await page.getByRole("link", { name: "Politisk overblik" }).click();
  await expect(page).toHaveURL(political(PLAN));
});

test("who only looks in reads the leads' words and no word of reports, wishes and outcomes", async ({ page }) => {
  await page.goto(HOME);
  await page.getByRole("link", { name: "Politisk overblik" }).click();
  await expect(page).toHaveURL(political(ROLL_OUT));
  await expect(page.getByText("Ordene er projektledernes egne.")).toBeVisible();
  await expect(page.getByText("rapport til bestilleren")).toHaveCount(0);
  await expect(page.locator(".chart-card")).toHaveCount(6);
  await expect(page.locator(".chart-card figcaption")).toHaveCount(6);
  const answer = await page.goto(political(PLAN));
  expect(answer?.status()).toBe(404);
});

test("N5 N12 what is frozen and reported is told at once, and a missing status is never green", async ({ page, otherReader }) => {
  test.slow();
  const politician = await otherReader();
  await comeAs(politician, POLITICIAN);
  await politician.goto(political(PLAN));
  const before = await politician.locator(".headline").innerText();
  await comeAs(page, SECRETARY);
  await page.goto(`${rounds(PLAN)}/2026-11-23`);
  await page.getByRole("button", { name: "Frys runden" }).click();
  await politician.reload();
  const headline = politician.locator(".headline");
  await expect(headline).not.toHaveText(before);
  await expect(politician.getByText("Der er endnu ingen rapport til bestilleren fra denne runde.")).toBeVisible();
  const said = await headline.innerText();
  const [green = 0, owed, ...others] = (said.match(/\d+/g) ?? []).map(Number);
  expect(others.reduce((sum, n) => sum + n, green)).toBe(owed);
  expect(said).toMatch(/\d+ har ikke indberettet/);

  await page.goto(`${rounds(PLAN)}/2026-11-23/rapport`);
  const row = page.getByRole("group", { name: / 9: / });
  await row.getByRole("checkbox").check();
  await row.getByLabel("Tekst i klart sprog").fill("Patienterne bliver spurgt to måneder senere.");
  await page.getByLabel("Hvorfor den røde ikke vises").fill("Får sit eget punkt på mødet.");
  await page.getByRole("button", { name: "Læg rapporten frem" }).click();
  await expect(page.getByRole("status").first()).toContainText("Rapporten er lagt frem.");
  await politician.reload();
  await expect(politician.getByText("Patienterne bliver spurgt to måneder senere.")).toBeVisible();
  await expect(politician.getByText("Får sit eget punkt på mødet.")).toBeVisible();
});

test("N19 a part below the threshold is nowhere in what a politician's browser is sent", async ({ page, otherReader }) => {
  test.slow();
  await comeAs(page, SECRETARY);
  await page.goto(newIndicator(PLAN));
  for (const [field, text] of [
    ["name", "I job efter tre måneder"],
    ["question", "Hvor mange er i job?"],
    ["counted", "Borgere i job"],
    ["counted_of", "Alle afsluttede"],
    ["unit", "borgere"],
    ["categories", "Job\nFleksjob"],
    ["source", "Jobcenteret"],
  ] as const) {
    await page.locator(`#${field}`).fill(text);
  }
  for (const [field, choice] of [["kind", "share"], ["better", "higher"], ["period_kind", "month"], ["disclosure", "forum"]] as const) {
    await page.locator(`#${field}`).selectOption(choice);
  }
  await page.getByRole("button", { name: "Gem" }).click();
  await page.locator("#rows").fill("Periode;Kategori;Tæller;Nævner\n2026-05;;46;197\n2026-05;Fleksjob;3;197\n2026-05;Job;43;197");
  await page.getByRole("button", { name: "Se rækkerne igennem" }).click();
  await page.getByRole("button", { name: "Gem 3 målinger" }).click();

  const politician = await otherReader();
  await comeAs(politician, POLITICIAN);
  await politician.goto(political(PLAN));
  await expect(politician.locator(".chart-card")).toHaveCount(0);
  expect(await politician.content()).not.toContain("I job efter tre måneder");

  await page.goto(indicatorEntry(PLAN, 1));
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await expect(page.getByRole("status").first()).toContainText("Tallene er offentliggjort.");
  await politician.reload();
  const card = politician.locator(".chart-card");
  await expect(card).toContainText("(46 af 197) i maj 2026");
  await expect(card).toContainText("Usikkerhed:");
  await expect(card).toContainText("Kilde: Jobcenteret");
  await expect(card.getByRole("link", { name: "I job efter tre måneder" })).toHaveAttribute("href", indicator(PLAN, 1));
  const source = await politician.content();
  for (const secret of ["3 af 197", "43 af 197", "1,5\u00a0%", "21,8\u00a0%"]) expect(source).not.toContain(secret);

  const outsider = await otherReader();
  const answer = await outsider.request.get(political(PLAN));
  expect(answer.status()).toBe(404);
});

test("on paper it is two sheets without a way to click", async ({ page }) => {
  await comeAs(page, POLITICIAN);
  for (const programme of [PLAN, ROLL_OUT]) {
    await page.goto(political(programme));
    const sheets = await page.pdf({ format: "A4", preferCSSPageSize: true });
    const n = sheets.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(n, programme).toBeGreaterThan(0);
    expect(n, programme).toBeLessThanOrEqual(2);
  }
  await page.emulateMedia({ media: "print" });
  for (const part of ["header", "footer", "nav", ".no-print"]) {
    for (const found of await page.locator(part).all()) await expect(found).toBeHidden();
  }
});
