import { AGREEMENTS } from "../support/addresses";
import { danish, dayFromNow } from "../support/meetings";
import { comeAs, FORUM_MEMBER, POLITICIAN, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";

const YOUTH = "Samarbejdsaftale om børn og unge i psykisk mistrivsel";

test("N15 a municipality accedes later, and the day before still shows sixteen", async ({ page }) => {
  await comeAs(page, POLITICIAN);
  await page.goto("/");
  await page.getByRole("link", { name: "Aftaler", exact: true }).click();
  const row = page.getByRole("row", { name: new RegExp(YOUTH) });
  await expect(row).toContainText("17 af 19 kommuner");
  await page.getByLabel("Vis som det stod pr.").fill("10.11.2022");
  await page.getByRole("button", { name: "Vis" }).click();
  await expect(page.getByText("Siden viser, hvordan det stod pr. 10.11.2022")).toBeVisible();
  await expect(row).toContainText("16 af 19 kommuner");

  // The day stays when one agreement is opened.
  await page.getByRole("link", { name: YOUTH }).click();
  const skive = page.getByRole("region", { name: "Tilslutning" }).getByRole("row", { name: /Skive Kommune/ });
  await expect(skive).toContainText("Tilslutter sig ikke");
  await page.getByRole("link", { name: "Vis i dag" }).click();
  await expect(skive).toContainText("Tilsluttet");
  await expect(skive).toContainText("Ved en melding mellem møder");
  await expect(page.getByRole("link", { name: "Skriv et svar ned" })).toHaveCount(0);

  const file = await page.request.get(`${AGREEMENTS}/5/tilslutninger.csv`);
  const lines = (await file.text()).split("\n").filter((line) => line.includes("Skive Kommune"));
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain("12.01.2023");
});

test("N15 from a new agreement to the one who accedes two months after it declined", async ({ page, otherReader }) => {
  await comeAs(page, SECRETARY);
  await page.goto(`${AGREEMENTS}/ny`);
  await page.getByLabel("Aftaletype").fill("Rammepapir");
  await page.getByRole("button", { name: "Gem" }).click();
  const problems = page.locator("#problems");
  for (const field of ["Titel", "Forum", "Parter"]) await expect(problems).toContainText(field);
  await expect(page.getByLabel("Aftaletype")).toHaveValue("Rammepapir");
  await page.getByLabel("Titel").fill("Rammepapir om fælles skolebænk");
  await page.getByLabel("Forum", { exact: true }).selectOption({ label: "Chefforum" });
  await page.getByLabel("Delindsatser").fill("Fælles kursus\nFælles materiale");
  for (const party of ["Aalborg Kommune", "Jammerbugt Kommune", "Region Nordjylland"]) {
    await page.getByLabel(party, { exact: true }).check();
  }
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByText("0 af 2 kommuner")).toBeVisible();
  const place = new URL(page.url()).pathname;

  // A draft is the forum's own.
  const politician = await otherReader();
  await comeAs(politician, POLITICIAN);
  expect((await politician.goto(place))?.status()).toBe(403);
  const chief = await otherReader();
  await comeAs(chief, FORUM_MEMBER);
  expect((await chief.goto(place))?.status()).toBe(200);

  await page.goto(`${place}/tekst`);
  await page.getByLabel("Aftalens tekst").fill("Parterne holder et fælles kursus.");
  await page.getByLabel("Fra").fill(danish(dayFromNow(-70)));
  await page.getByRole("button", { name: "Gem" }).click();
  await page.getByRole("link", { name: "Skift tilstand" }).click();
  await page.getByLabel("Til godkendelse").check();
  await page.getByRole("button", { name: "Gem" }).click();
  expect((await politician.goto(place))?.status()).toBe(200);

  const say = async (party: string, answer: string, days: number, words = "") => {
    await page.goto(`${place}/tilslutning`);
    await page.getByLabel("Part", { exact: true }).selectOption({ label: party });
    await page.getByLabel(answer, { exact: true }).check();
    await page.getByLabel("Ved en melding mellem møder").check();
    await page.getByLabel("Dato").fill(danish(dayFromNow(days)));
    await page.getByLabel("Bemærkning eller begrundelse").fill(words);
    await page.getByRole("button", { name: "Gem" }).click();
  };
  await say("Aalborg Kommune", "Tilslutter sig", -60);
  await say("Jammerbugt Kommune", "Tilslutter sig ikke", -60);
  await expect(problems).toBeVisible();
  await page.getByLabel("Bemærkning eller begrundelse").fill("Økonomien er ikke på plads.");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByText("1 af 2 kommuner")).toBeVisible();
  await say("Jammerbugt Kommune", "Tilslutter sig", 0);
  await expect(page.getByText("2 af 2 kommuner")).toBeVisible();
  await page.goto(`${place}?pr=${danish(dayFromNow(-1))}`);
  await expect(page.getByText("1 af 2 kommuner")).toBeVisible();

  // A step whose window is over tells who is missing.
  await page.goto(`${place}/nyt-trin`);
  await page.getByLabel("Titel").fill("Godkendelse i byråd og regionsråd");
  await page.getByLabel("Hver part for sig").check();
  await page.getByLabel("Tidligst").fill(danish(dayFromNow(-30)));
  await page.getByLabel("Senest").fill(danish(dayFromNow(-40)));
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(problems).toContainText("Senest");
  await page.getByLabel("Senest").fill(danish(dayFromNow(-2)));
  await page.getByRole("button", { name: "Gem" }).click();
  const calendar = page.getByRole("region", { name: "Godkendelseskalender" });
  await expect(calendar).toContainText("0 af 3 har besluttet");
  await expect(calendar).toContainText("Forsinket");
  for (const party of ["Aalborg Kommune", "Jammerbugt Kommune", "Region Nordjylland"]) {
    await calendar.getByRole("link", { name: "Skriv en beslutning ned" }).click();
    await page.getByLabel("Part", { exact: true }).selectOption({ label: party });
    await page.getByLabel("Godkendt", { exact: true }).check();
    await page.getByRole("button", { name: "Gem" }).click();
  }
  await expect(calendar).toContainText("3 af 3 har besluttet");
  await expect(calendar).not.toContainText("Forsinket");

  // How far a party is; what nobody told stays unknown.
  await page.getByRole("link", { name: "Skriv ned, hvor langt en part er" }).click();
  await page.getByLabel("Part", { exact: true }).selectOption({ label: "Aalborg Kommune" });
  await page.getByLabel("Delindsats", { exact: true }).selectOption({ label: "Fælles kursus" });
  await page.getByLabel("I gang", { exact: true }).check();
  await page.getByRole("button", { name: "Gem" }).click();
  const progress = page.getByRole("region", { name: "Udførelse" }).getByRole("row", { name: /Aalborg/ });
  await expect(progress).toContainText("I gang");
  await expect(progress).toContainText("Ikke oplyst");
});
