import { indicator, indicators, newIndicator, PLAN } from "../support/addresses";
import { comeAs, POLITICIAN, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";

/** Two years: up and down as by chance, then nine months above the mean. */
const SHARES = [40, 44, 40, 44, 40, 44, 40, 44, 40, 44, 40, 44, 40, 44, 40, 46, 46, 46, 46, 46, 46, 46, 46, 46];
/** Small enough to be one of few, and a number that nothing else on the page is. */
const SMALL = 3;

const months = SHARES.map((n, at) => ({
  month: `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`,
  n,
}));
const rows = [
  "Periode;Kategori;Tæller;Nævner",
  ...months.flatMap(({ month, n }) => [
    `${month};;${n};100`,
    `${month};Fleksjob;${SMALL};100`,
    `${month};Job;${n - SMALL};100`,
  ]),
].join("\n");

test("N19 N22 two years of figures become a chart that a politician reads, without the small numbers", async ({
  page,
  otherReader,
}) => {
  test.slow();
  await comeAs(page, SECRETARY);
  await page.goto(newIndicator(PLAN));
  await page.getByLabel("Navn").fill("I job efter tre måneder");
  await page.locator("#question").fill("Hvor mange er i job tre måneder efter forløbet?");
  await page.locator("#kind").selectOption("share");
  await page.locator("#counted").fill("Borgere i job");
  await page.locator("#counted_of").fill("Alle, der har afsluttet et forløb");
  await page.locator("#population").fill("Tilbuddet gik først til to borgere fra Thisted.");
  await page.locator("#unit").fill("borgere");
  await page.locator("#better").selectOption("higher");
  await page.locator("#period_kind").selectOption("month");
  await page.locator("#categories").fill("Job\nFleksjob");
  await page.locator("#disclosure").selectOption("forum");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByText("Kilde: skal udfyldes.").first()).toBeVisible();
  await expect(page.locator("#counted")).toHaveValue("Borgere i job");
  await page.locator("#source").fill("Jobcenteret");
  await page.getByRole("button", { name: "Gem" }).click();

  await expect(page.getByRole("status").first()).toContainText("Det er oprettet.");
  await page.locator("#rows").fill(`${rows}\n2026-01;;x;100`);
  await page.getByRole("button", { name: "Se rækkerne igennem" }).click();
  await expect(page.getByText("72 godtaget, 1 afvist.")).toBeVisible();
  await expect(page.getByText("“x” er ikke et helt tal.")).toBeVisible();
  await page.locator("#rows").fill(rows);
  await page.getByRole("button", { name: "Se rækkerne igennem" }).click();
  await page.getByRole("button", { name: "Gem 72 målinger" }).click();
  await expect(page.getByRole("status").first()).toContainText("Målingerne er gemt.");

  const politician = await otherReader();
  await comeAs(politician, POLITICIAN);
  const unpublished = await politician.goto(indicator(PLAN, 1));
  expect(unpublished?.status()).toBe(404);

  // The words have a warning of their own, which is answered with a reason.
  const publish = () => page.getByRole("button", { name: "Offentliggør" }).click();
  await expect(page.getByText("“to borgere fra Thisted”")).toBeVisible();
  await publish();
  await expect(page.getByText("Advarslen: læs den, og sæt hak ved det.").first()).toBeVisible();
  await page.getByLabel("Hvorfor ordene kan stå").fill("De to er kendt af alle.");
  await publish();
  await expect(page.getByLabel("Hvorfor ordene kan stå")).toHaveValue("De to er kendt af alle.");
  await page.getByLabel("Jeg har læst advarslen").check();
  await publish();
  await expect(page.getByRole("status").first()).toContainText("Tallene er offentliggjort.");

  await politician.goto(indicators(PLAN));
  await expect(politician.getByText("46 % (46 af 100) i december 2025")).toBeVisible();
  await politician.getByRole("link", { name: "I job efter tre måneder" }).click();
  const sentence = politician.locator("figcaption").first();
  await expect(sentence).toContainText("flere målinger i træk, end tilfældet forklarer, ligger over gennemsnittet");
  await expect(politician.getByRole("img", { name: /I job efter tre måneder/ }).first()).toBeVisible();
  await politician.getByText("Tallene i en tabel").click();
  await expect(politician.getByRole("cell", { name: "46 % (46 af 100)" }).first()).toBeVisible();
  await expect(politician.getByRole("link", { name: "Indtast målinger" })).toHaveCount(0);

  // Nothing that the browser is sent tells the small number, nor what it could be worked out of.
  const page1 = await politician.content();
  const files = ["tal.csv", "figur.svg"].map((file) => `${indicator(PLAN, 1)}/${file}`);
  const answers = await Promise.all(files.map((file) => politician.request.get(file)));
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  for (const text of [page1, ...texts]) {
    for (const secret of [`${SMALL} af 100`, `;${SMALL};100`, `${46 - SMALL} af 100`, `;${46 - SMALL};100`]) {
      expect(text).not.toContain(secret);
    }
  }
  expect(texts[0]).toContain("2025-12;;;46;100;");
  expect(texts[0]).toContain("<5 af 100");

  const outsider = await otherReader();
  for (const address of [indicator(PLAN, 1), ...files]) {
    const answer = await outsider.request.get(address);
    expect(answer.status(), address).toBe(404);
  }
});
