import { AGREEMENTS, HOME, PEOPLE } from "../support/addresses";
import { comeAs, FORUM_MEMBER, POLITICIAN, SECRETARY } from "../support/people";
import { danish, dayFromNow } from "../support/meetings";
import { expect, test } from "../support/test";

const ON_ITS_WAY = "Eksempel: Samarbejdsaftale om overgangen fra ung til voksen";

test("what agreements await of an organisation waits for who speaks for it", async ({ page, otherReader }) => {
  const secretary = await otherReader();
  await comeAs(secretary, SECRETARY);
  await comeAs(page, FORUM_MEMBER);
  await page.goto(HOME);
  const awaited = page.getByRole("region", { name: "Afventer Skive Kommune" });
  await expect(awaited).toContainText("Tilslutning er ikke meldt");
  await expect(awaited).toContainText("Godkendelse i byråd og regionsråd: afgørelse senest");
  await awaited.getByRole("link", { name: ON_ITS_WAY }).click();
  await expect(page.getByRole("heading", { level: 1, name: ON_ITS_WAY })).toBeVisible();
  const place = new URL(page.url()).pathname;
  expect(place).toMatch(new RegExp(`^${AGREEMENTS}/\\d+$`));
  // It gives no rights: the answer is put down by the secretariat.
  expect((await page.goto(`${place}/tilslutning`))?.status()).toBe(403);

  await secretary.goto(`${place}/tilslutning`);
  await secretary.getByLabel("Part", { exact: true }).selectOption({ label: "Skive Kommune" });
  await secretary.getByLabel("Tilslutter sig", { exact: true }).check();
  await secretary.getByLabel("Ved en melding mellem møder").check();
  await secretary.getByLabel("Dato").fill(danish(dayFromNow(0)));
  await secretary.getByRole("button", { name: "Gem" }).click();
  await page.goto(HOME);
  await expect(awaited).not.toContainText("Tilslutning er ikke meldt");
  await expect(awaited).toContainText("afgørelse senest");

  // Who speaks for nobody is told of nothing.
  const politician = await otherReader();
  await comeAs(politician, POLITICIAN);
  await politician.goto(HOME);
  await expect(politician.getByRole("region", { name: /^Afventer .*Kommune/ })).toHaveCount(0);
});

test("the secretariat says what organisation somebody speaks for", async ({ page }) => {
  await comeAs(page, SECRETARY);
  await page.goto(PEOPLE);
  await page.getByRole("link", { name: "Redigér Politiker i Politisk Niveau" }).click();
  await page.getByLabel("Organisation", { exact: true }).selectOption({ label: "Viborg Kommune" });
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("status")).toBeVisible();
  await page.goto(PEOPLE);
  const row = page.getByRole("row", { name: /Politiker i Politisk Niveau/ });
  await expect(row).toContainText("Viborg Kommune");
});
