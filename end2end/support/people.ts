// The demo accounts, and signing in and out.

import { expect, type Page } from "@playwright/test";
import { HOME, SIGN_IN } from "./addresses";
import { post } from "./request";

export interface Account {
  email: string;
  password: string;
}

const demo = (name: string): Account => ({
  email: `${name}@styrbord.example`,
  password: "styrbord-demo-2026",
});

export const ADMINISTRATOR = demo("administrator");
export const SECRETARY = demo("sekretariat");
/** A member of Chefforum. */
export const FORUM_MEMBER = demo("chef");
/** A member of Direktørforum. */
export const DIRECTOR = demo("direktoer");
/** Leads initiative 10 of the plan. */
export const PROJECT_LEAD = demo("projektleder");
/** Of the forum that ordered the plan. */
export const POLITICIAN = demo("politiker");

/** Fills in the form and sends it; what comes of it is the test's to expect. */
export async function trySignIn(page: Page, account: Account): Promise<void> {
  await page.goto(SIGN_IN);
  await page.getByLabel("E-mail").fill(account.email);
  await page.getByLabel("Adgangskode").fill(account.password);
  await page.getByRole("button", { name: "Log ind" }).click();
}

export async function signIn(page: Page, account: Account): Promise<void> {
  await trySignIn(page, account);
  await expect(page).toHaveURL(HOME);
  await expect(page.getByRole("button", { name: "Log ud" })).toBeVisible();
}

/** As somebody who signed in before: the form's answer without its page, which takes a third. */
export async function comeAs(page: Page, account: Account): Promise<void> {
  const answer = await post(page, SIGN_IN, { ...account });
  expect(answer.status()).toBe(303);
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Log ud" }).click();
  await expect(page.getByRole("status").first()).toContainText("Du er logget ud.");
}
