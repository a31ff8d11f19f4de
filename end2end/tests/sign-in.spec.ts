import { SECRETARIAT, SIGN_IN } from "../support/addresses";
import { PROJECT_LEAD, SECRETARY, trySignIn } from "../support/people";
import { expectProblem, problems } from "../support/status";
import { expect, test } from "../support/test";

test("a wrong password is refused in a sentence, and the e-mail is kept", async ({ page }) => {
  await trySignIn(page, { ...PROJECT_LEAD, password: "en helt anden sætning" });
  await expect(problems(page)).toContainText("E-mail eller adgangskode passer ikke.");
  await expect(page.getByLabel("E-mail")).toHaveValue(PROJECT_LEAD.email);
  await expect(page.getByLabel("Adgangskode")).toHaveValue("");
});

test("an unknown e-mail gets the same sentence", async ({ page }) => {
  await trySignIn(page, { ...PROJECT_LEAD, email: "ingen@styrbord.example" });
  await expect(problems(page)).toContainText("E-mail eller adgangskode passer ikke.");
});

test("an empty form names both fields", async ({ page }) => {
  await page.goto(SIGN_IN);
  await page.getByRole("button", { name: "Log ind" }).click();
  await expectProblem(page, "email", "E-mail: skal udfyldes.");
  await expectProblem(page, "password", "Adgangskode: skal udfyldes.");
});

test("signing in leads back to the page that asked for it", async ({ page }) => {
  const answer = await page.goto(SECRETARIAT);
  expect(answer?.status()).toBe(401);
  await page.getByRole("main").getByRole("link", { name: "Log ind" }).click();
  await page.getByLabel("E-mail").fill(SECRETARY.email);
  await page.getByLabel("Adgangskode").fill(SECRETARY.password);
  await page.getByRole("button", { name: "Log ind" }).click();
  await expect(page).toHaveURL(SECRETARIAT);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sekretariat");
});
