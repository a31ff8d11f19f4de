import { indicator, newIndicator, PLAN } from "../support/addresses";
import { comeAs, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.isBuffer(content) ? content : Buffer.from(content),
});

const months = Array.from({ length: 24 }, (_, at) => {
  const month = `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  return `${month};;4${at % 3};100\n${month};Læge;3;100`;
});
const rows = ["Periode;Kategori;Tæller;Nævner", ...months].join("\n");

test("N19 a file of figures is seen through, stored once, and told why some of it is hidden", async ({ page }) => {
  test.slow();
  await comeAs(page, SECRETARY);
  await page.goto(newIndicator(PLAN));
  await page.getByLabel("Navn").fill("Kontakt efter tre måneder");
  await page.locator("#question").fill("Hvor mange har kontakt?");
  await page.locator("#kind").selectOption("share");
  await page.locator("#counted").fill("Borgere med kontakt");
  await page.locator("#counted_of").fill("Alle");
  await page.locator("#unit").fill("borgere");
  await page.locator("#better").selectOption("higher");
  await page.locator("#period_kind").selectOption("month");
  await expect(page.getByText("tælles forfra hver gang")).toBeVisible();
  await page.locator("#categories").fill("Læge");
  await page.locator("#disclosure").selectOption("forum");
  await page.locator("#source").fill("Registret");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("status").first()).toContainText("Det er oprettet.");
  const entry = `${indicator(PLAN, 1)}/maalinger`;

  const choose = async (chosen: ReturnType<typeof file>) => {
    await page.goto(entry);
    await page.locator("#file").setInputFiles(chosen);
    await page.getByRole("button", { name: "Se filen igennem" }).click();
  };
  await choose(file("tal.xlsx", Buffer.from("PK\x03\x04\x00\x00")));
  await expect(page.getByText("Fil: er ikke tekst.").first()).toBeVisible();

  await choose(file("tal.csv", `${rows}\n2026-01;;x;100`));
  await expect(page.getByText("48 rækker godtaget, 1 afvist.")).toBeVisible();
  await expect(page.getByText("“x” er ikke et helt tal.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Gem \d/ })).toHaveCount(0);

  await choose(file("tal.csv", Buffer.from(rows, "latin1")));
  await expect(page.getByText("Windows-1252")).toBeVisible();
  await expect(page.getByText("48 rækker godtaget, ingen afvist.")).toBeVisible();
  const shown = page.url();
  await page.getByRole("button", { name: "Gem 48 målinger" }).click();
  await expect(page.getByRole("status").first()).toContainText("Målingerne er gemt.");
  const gone = await page.goto(shown);
  expect(gone?.status()).toBe(404);

  await page.goto(entry);
  await expect(page.getByText("Alle perioder er nye eller ændrede.")).toBeVisible();
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await expect(page.getByRole("status").first()).toContainText("Tallene er offentliggjort.");
  await page.goto(entry);
  await expect(page.getByText("Læserne ser netop dette nu.")).toBeVisible();
});
