// What a scene is, and the ways to open one.

import type { Page } from "@playwright/test";
import type { Content } from "./database";
import type { Account } from "./people";
import type { Server } from "./server";

/** What a scene may need to find its page. */
export interface Stage {
  page: Page;
  server: Server;
  databaseUrl: string;
}

export interface Scene {
  name: string;
  open: (stage: Stage) => Promise<unknown>;
}

/** The scenes that one reader meets in one installation, in an order that holds. */
export interface Visit {
  name: string;
  content: Content;
  /** Nobody who is signed in if absent. */
  account?: Account;
  scenes: Scene[];
}

/** The longest that a visit may take, in milliseconds: a page is opened, and looked at twice. */
export const patience = (visit: Visit): number => 60_000 + visit.scenes.length * 15_000;

/** A page that is only opened. */
export const at = (name: string, address: string): Scene => ({
  name,
  open: ({ page }) => page.goto(address),
});

/** The page of the first record of a register; its address holds an id. */
export const firstOf = (name: string, register: string, link: string): Scene => ({
  name,
  open: async ({ page }) => {
    await page.goto(register);
    await page.goto((await page.locator(link).first().getAttribute("href")) ?? "");
  },
});

/** A page whose last form is sent, and what shows that it came back. */
export const sent = (name: string, address: string, fill: (page: Page) => Promise<void>, sign: string) => ({
  name,
  open: async ({ page }: Stage) => {
    await page.goto(address);
    await fill(page);
    await page.locator("main form:not(aside form) button[type=submit]").last().click();
    await page.locator(sign).first().waitFor();
  },
});

export const nothing = async () => {};
/** The last form of the page is folded away. */
export const openLast = (page: Page) => page.locator("main summary").last().click();
