import { indicator, newIndicator, PLAN } from "../support/addresses";
import { comeAs, POLITICIAN, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";

/** So many of 100 in each; the three of Læsø are too few to be told. */
const COUNTS = [
  ["Brønderslev Kommune", 31],
  ["Frederikshavn Kommune", 44],
  ["Hjørring Kommune", 52],
  ["Jammerbugt Kommune", 38],
  ["Læsø Kommune", 3],
  ["Mariagerfjord Kommune", 47],
  ["Morsø Kommune", 29],
  ["Rebild Kommune", 61],
  ["Thisted Kommune", 35],
  ["Vesthimmerlands Kommune", 41],
  ["Aalborg Kommune", 57],
] as const;
const rows = ["Periode;Organisation;Tæller;Nævner", ...COUNTS.map(([name, n]) => `2025;${name};${n};100`)].join("\n");

test("figures of municipalities stand on a map, and a small number is on it neither in words nor as a colour", async ({
  page,
  otherReader,
}) => {
  test.slow();
  await comeAs(page, SECRETARY);
  await page.goto(newIndicator(PLAN));
  await page.getByLabel("Navn").fill("I ordinært job");
  await page.locator("#question").fill("Hvor mange er i ordinært job?");
  await page.locator("#kind").selectOption("share");
  await page.locator("#counted").fill("Borgere i job");
  await page.locator("#counted_of").fill("Alle, der har afsluttet et forløb");
  await page.locator("#unit").fill("borgere");
  await page.locator("#better").selectOption("higher");
  await page.locator("#period_kind").selectOption("year");
  await page.locator("#by_organisation input").check();
  await page.locator("#source").fill("Jobcentrene");
  await page.locator("#disclosure").selectOption("forum");
  await page.getByRole("button", { name: "Gem" }).click();
  await page.locator("#rows").fill(rows);
  await page.getByRole("button", { name: "Se rækkerne igennem" }).click();
  await page.getByRole("button", { name: "Gem 11 målinger" }).click();
  await expect(page.getByRole("status").first()).toContainText("Målingerne er gemt.");
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await expect(page.getByRole("status").first()).toContainText("Tallene er offentliggjort.");

  const politician = await otherReader();
  await comeAs(politician, POLITICIAN);
  await politician.goto(indicator(PLAN, 1));
  const map = politician.getByRole("figure", { name: /kommuner i 2025/ });
  await expect(map).toContainText("11 kommuner i 2025, heraf 1 uden et tal, der kan vises.");
  await expect(map.locator("svg").first()).toBeVisible();
  await expect(map).toContainText("skjult eller ikke målt");
  await politician.getByText("Tallene i en tabel").click();
  await expect(politician.getByRole("cell", { name: "57 % (57 af 100)" })).toBeVisible();
  expect(await politician.content()).not.toMatch(/3 af 100/);
});
