// One-time addresses, got and used without a page.

import { expect, type Page } from "@playwright/test";
import { styrbord } from "./binary";
import type { Account } from "./people";
import { post } from "./request";
import type { Server } from "./server";

/** The path of a new address where the account's password is chosen; the operator's way. */
export async function passwordLink(databaseUrl: string, account: Account): Promise<string> {
  const printed = await styrbord(databaseUrl, "user", "link", account.email);
  const path = /\/adgang\/\S+/.exec(printed)?.[0];
  if (!path) throw new Error(`No address was printed:\n${printed}`);
  return path;
}

/** Spends the address of the first run; `page` is the administrator's from then on. */
export async function createFirstAdministrator(page: Page, server: Server): Promise<void> {
  const password = "en sætning der er let at huske";
  const answer = await post(page, server.firstRun, {
    name: "administrator",
    email: "administrator@kommune.example",
    password,
    password_again: password,
  });
  // The second language of a visit finds the address spent already.
  expect([303, 410]).toContain(answer.status());
}
