import { PLAN } from "../support/addresses";
import { comeAs, FORUM_MEMBER } from "../support/people";
import { counts } from "../support/status";
import { expect, test } from "../support/test";
import type { Page } from "@playwright/test";

const rows = (page: Page) => page.locator(".matrix__row");
const numbers = async (page: Page) =>
  (await page.locator(".matrix__row .matrix__no").allInnerTexts()).map(Number);
const show = (page: Page) => page.getByRole("button", { name: "Vis", exact: true }).click();

test.beforeEach(async ({ page }) => {
  await comeAs(page, FORUM_MEMBER);
  await page.goto(PLAN);
});

test("deviations stand first: red, yellow, not reported, green", async ({ page }) => {
  const order = ["rød", "gul", "ikke indberettet", "grøn"];
  const lights = await page.locator(".matrix__newest .light").allInnerTexts();
  expect(lights).toEqual([...lights].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
});

test("a filter by light is in the address and survives a reload", async ({ page }) => {
  const { gul } = await counts(page);
  await page.getByLabel("Lys", { exact: true }).selectOption({ label: "gul" });
  await show(page);
  await expect(page).toHaveURL(/[?&]lys=yellow(&|$)/);
  await expect(rows(page)).toHaveCount(gul);
  await page.reload();
  await expect(rows(page)).toHaveCount(gul);
  await expect(page.getByLabel("Lys", { exact: true })).toHaveValue("yellow");
  await page.getByRole("link", { name: "Nulstil" }).click();
  await expect(rows(page)).toHaveCount(15);
});

test("a number of the tally is a filter, and the same number takes it away", async ({ page }) => {
  const { rød } = await counts(page);
  const red = page.locator(".tally__item--red a");
  await red.click();
  await expect(page).toHaveURL(/[?&]lys=red(&|$)/);
  await expect(rows(page)).toHaveCount(rød);
  await expect(red).toHaveAttribute("aria-current", "true");
  await red.click();
  await expect(rows(page)).toHaveCount(15);
});

test("filters by organisation and lead go together", async ({ page }) => {
  const all = await rows(page).count();
  await page.getByLabel("Organisation").selectOption({ label: "Jammerbugt Kommune" });
  await show(page);
  const some = await rows(page).count();
  expect(some).toBeLessThan(all);
  const lead = "projektleder, Aalborg Kommune";
  await page.getByLabel("Leder").selectOption({ label: lead });
  await show(page);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).locator(".matrix__lead")).toHaveText(lead);
  await expect(page).toHaveURL(/organisation=.+&leder=projektleder/);
});

test("a filter that nothing matches says so and leads back", async ({ page }) => {
  await page.getByLabel("Lys", { exact: true }).selectOption({ label: "rød" });
  await page.getByLabel("Leder").selectOption({ label: "projektleder, Aalborg Kommune" });
  await show(page);
  await expect(page.getByText("Ingen indsatser passer til filteret.")).toBeVisible();
  await page.getByRole("link", { name: "Vis alle" }).click();
  await expect(rows(page)).toHaveCount(15);
});

test("the rows can be sorted by number and by title, as Danish sorts", async ({ page }) => {
  await page.getByLabel("Sortering").selectOption({ label: "Nummer" });
  await show(page);
  await expect(page).toHaveURL(/[?&]sorter=nummer(&|$)/);
  const byNumber = await numbers(page);
  expect(byNumber).toEqual([...byNumber].sort((a, b) => a - b));

  await page.getByLabel("Sortering").selectOption({ label: "Titel" });
  await show(page);
  await expect(page).toHaveURL(/[?&]sorter=titel(&|$)/);
  const titles = await page.locator(".matrix__title a").allInnerTexts();
  expect(titles).toEqual([...titles].sort(new Intl.Collator("da").compare));
});

test("nonsense in the address shows the whole plan", async ({ page }) => {
  await page.goto(`${PLAN}?lys=blå&sorter=x&side=-1&organisation=1`);
  await expect(rows(page)).toHaveCount(15);
});
