import type { Page } from "@playwright/test";
import { indicator, indicators, initiative, ROLL_OUT } from "../support/addresses";
import { comeAs, FORUM_MEMBER, POLITICIAN, PROJECT_LEAD } from "../support/people";
import { expect, test } from "../support/test";

/** Of 86 who are in a course, 28 have paid hours; 12, 1 and 1 are hidden, as percentages and as counts. */
const AALBORG = indicator(ROLL_OUT, 2);
const SECRETS = [/(?<![\d.,])(1|14)(,\d)?[ \u00a0]?%/, /(?<![\d.,])(1|2|12|14) af 86/, /;(1|2|12|14);86;/];

/** Every text that a browser is sent from now on, whatever asked for it. */
function received(page: Page): () => Promise<[string, string][]> {
  const answers: Promise<[string, string] | null>[] = [];
  page.on("response", (response) => {
    const kind = response.headers()["content-type"] ?? "";
    const isFile = response.url().includes("/pkg/");
    if (isFile || !/text|json|svg/.test(kind) || /event-stream/.test(kind)) return;
    answers.push(response.text().then((text) => [response.url(), text] as [string, string], () => null));
  });
  return async () => (await Promise.all(answers)).filter((answer) => answer !== null);
}

for (const [reader, account] of [
  ["an outsider", null],
  ["a politician", POLITICIAN],
  ["a member of a forum", FORUM_MEMBER],
  ["a project lead", PROJECT_LEAD],
] as const) {
  test(`N19 what the browser of ${reader} receives tells no hidden number`, async ({ page }) => {
    if (account) await comeAs(page, account);
    const texts = received(page);
    await page.goto(indicators(ROLL_OUT));
    await page.getByRole("link", { name: /Virksomhedsrettet aktivitet/ }).click();
    await expect(page.getByRole("img").first()).toBeVisible();
    await page.getByText("Tallene i en tabel").click();
    await expect(page.getByRole("cell", { name: "<5 af 86" }).first()).toBeVisible();
    for (const file of ["tal.csv", "figur.svg"]) {
      const answer = await page.request.get(`${AALBORG}/${file}`);
      expect(answer.status()).toBe(200);
      const text = await answer.text();
      for (const secret of SECRETS) expect(text, file).not.toMatch(secret);
    }
    await page.goto(initiative(ROLL_OUT, 1));
    await page.goto(ROLL_OUT);
    await page.goto(AALBORG);
    const all = await texts();
    expect(all.length).toBeGreaterThan(3);
    expect(all.some(([, text]) => text.includes("28 af 86"))).toBe(true);
    for (const [address, text] of all) {
      const words = text.replace(/ (d|x|y|cx|cy|r|width|height|viewBox|points)="[^"]*"/g, "");
      for (const secret of SECRETS) expect(words, address).not.toMatch(secret);
    }
    // Nor does anything that a script could read.
    const live = await page.evaluate(() => document.documentElement.outerHTML);
    for (const secret of SECRETS) expect(live.replace(/ (d|x|y|cx|cy|r|width|height|viewBox|points)="[^"]*"/g, "")).not.toMatch(secret);
  });
}

test("the picture for a slide is shown without signing in, by the address that the page gives", async ({ page }) => {
  await page.goto(AALBORG);
  const address = await page.getByLabel("Adresse til at vise figuren i et dias").inputValue();
  expect(address).toContain("/figur.png?sprog=da");
  const answer = await page.request.get(address);
  expect(answer.headers()["content-type"]).toBe("image/png");
  expect(answer.headers()["cache-control"]).toContain("public");
});
