// Every page of grants, in every state a reader can meet it in.

import type { Page } from "@playwright/test";
import { FUNDINGS, NEW_FUNDING, NEW_LAPSE } from "./addresses";
import * as people from "./people";
import { at, nothing, sent, type Scene, type Visit } from "./scene";

/** The page of the grant at this place of the register, from 0. */
const funding = (name: string, place: number, on: (page: Page) => Promise<unknown>): Scene => ({
  name,
  open: async ({ page }) => {
    await page.goto(FUNDINGS);
    const link = page.locator("tbody th a").nth(place);
    await page.goto((await link.getAttribute("href")) ?? "");
    await on(page);
  },
});

/** Everything unfolded. */
const unfolded = async (page: Page) => {
  for (const summary of await page.locator("main summary").all()) await summary.click();
};

/** The form of this address unfolded and sent as it is. */
const refused = (end: string) => async (page: Page) => {
  await page.locator(`details:has(form[action$='${end}']) summary`).first().click();
  await page.locator(`form[action$='${end}'] button`).first().click();
  await page.locator("#problems").waitFor();
};

const on = (end: string) => async (page: Page) => {
  await page.goto(`${new URL(page.url()).pathname}${end}`);
};

export const GRANTS: Visit = {
  name: "the grants",
  content: "demo",
  account: people.SECRETARY,
  scenes: [
    at("grants", FUNDINGS),
    at("new-grant", NEW_FUNDING),
    sent("grant-refused", NEW_FUNDING, nothing, "#problems"),
    at("new-lapse", NEW_LAPSE),
    sent("lapse-refused", NEW_LAPSE, nothing, "#problems"),
    funding("grant-without-money", 0, unfolded),
    funding("grant-that-ends", 1, nothing),
    funding("grant-unfolded", 2, unfolded),
    funding("operation-refused", 2, refused("/drift")),
    funding("figure-refused", 2, refused("/tal")),
    funding("duty-refused", 2, refused("/pligter")),
    funding("grant-changed", 2, on("/rediger")),
    funding("grant-baseline", 2, on("/budget")),
  ],
};

export const GRANTS_OF_A_MEMBER: Visit = {
  name: "the grants of a forum member",
  content: "demo",
  account: people.FORUM_MEMBER,
  scenes: [at("grants-of-a-member", FUNDINGS), funding("grant-of-a-member", 1, unfolded)],
};
