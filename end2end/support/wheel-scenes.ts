// The pages of annual wheels, as the secretariat meets them.

import type { Page } from "@playwright/test";
import { deskOf, OPERATIONS } from "./meetings";
import { SECRETARY } from "./people";
import type { Scene, Visit } from "./scene";

/** The wheel of the demo's operations forum for a year. */
export async function wheelOf(page: Page, forum: string, year: number): Promise<string> {
  const id = (await deskOf(page, forum)).split("/").at(-1);
  return `/aarshjul?forum=${id}&aar=${year}`;
}

/** A page below the wheel of a forum, such as `/opgaver`. */
export async function belowWheel(page: Page, forum: string, rest: string): Promise<string> {
  const id = (await deskOf(page, forum)).split("/").at(-1);
  return `/aarshjul/${id}${rest}`;
}

const YEAR = new Date().getFullYear();
const ofYear = (name: string, year: number): Scene => ({
  name,
  open: async ({ page }) => page.goto(await wheelOf(page, OPERATIONS, year)),
});
const below = (name: string, rest: string): Scene => ({
  name,
  open: async ({ page }) => page.goto(await belowWheel(page, OPERATIONS, rest)),
});
const NOW = `${YEAR}-${new Date().getMonth() < 6 ? 1 : 2}`;

export const WHEELS: Visit = {
  name: "annual wheels",
  content: "demo",
  account: SECRETARY,
  scenes: [
    ofYear("wheel", YEAR),
    ofYear("wheel-of-2023", 2023),
    ofYear("wheel-of-next-year", YEAR + 1),
    ofYear("wheel-empty", 2019),
    below("half-year", `/halvaar/${NOW}`),
    below("half-year-closed", "/halvaar/2023-1"),
    {
      name: "half-year-refused",
      open: async ({ page }) => {
        await page.goto(await belowWheel(page, OPERATIONS, `/halvaar/${NOW}`));
        await page.locator("form[action$='/afslut'] button").click();
        await page.locator("#problems").waitFor();
      },
    },
    {
      name: "decision-refused",
      open: async ({ page }) => {
        await page.goto(await belowWheel(page, OPERATIONS, `/halvaar/${NOW}`));
        await page.locator("main summary").first().click();
        await page.locator(".decision button").first().click();
        await page.locator("#problems").waitFor();
      },
    },
    below("duties", "/opgaver"),
    below("new-duty", "/opgaver/ny"),
    {
      name: "new-duty-refused",
      open: async ({ page }) => {
        await page.goto(await belowWheel(page, OPERATIONS, "/opgaver/ny"));
        await page.locator("main form button[type=submit]").click();
        await page.locator("#problems").waitFor();
      },
    },
    {
      name: "duty",
      open: async ({ page }) => {
        await page.goto(await belowWheel(page, OPERATIONS, "/opgaver"));
        await page.locator("th a").first().click();
        await page.locator("#decided").waitFor();
        for (const summary of await page.locator("main summary").all()) await summary.click();
      },
    },
  ],
};
