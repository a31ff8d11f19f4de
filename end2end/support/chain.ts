// The pages of the order chain, as its readers use them.

import type { Page } from "@playwright/test";

export const SUBMIT = "Indsend til Chefforum";
export const SAVE = "Gem kladde";

/** What the forum says of the whole text. */
export const remarkOf = (page: Page) => page.locator("#remark");

/** Sends the form of the forum that has the next move. */
export async function decide(page: Page, verdict: string, remark = ""): Promise<void> {
  await page.getByLabel(verdict, { exact: true }).check();
  if (remark) await remarkOf(page).fill(remark);
  await page.getByRole("button", { name: "Registrér afgørelsen" }).click();
}

/** The place in the chain, in the head of the page. */
export const stage = (page: Page) => page.locator(".page-head .stage");

/** What the row of steps tells of a forum. */
export const chainStep = (page: Page, forum: string) =>
  page.locator(".chain__step").filter({ hasText: forum });
