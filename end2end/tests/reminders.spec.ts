import { HOME, OUTBOX, SECRETARIAT } from "../support/addresses";
import { comeAs, FORUM_MEMBER, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";

test("somebody turns reminders by mail off and on again", async ({ page }) => {
  await comeAs(page, FORUM_MEMBER);
  await page.goto(HOME);
  await page.getByRole("link", { name: "Påmindelser", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Påmindelser");
  const main = page.getByRole("main");
  await expect(main).toContainText("sender ikke mails endnu");
  await expect(main).toContainText("kan ikke modtage mail");
  await expect(page.getByLabel("Ja, på dansk")).toBeChecked();

  for (const choice of ["Nej, ingen mails", "Ja, på engelsk", "Ja, på dansk"]) {
    await page.getByLabel(choice).check();
    await page.getByRole("button", { name: "Gem" }).click();
    await expect(page.getByRole("status").first()).toBeVisible();
    await page.reload();
    await expect(page.getByLabel(choice)).toBeChecked();
  }
  expect((await page.goto(OUTBOX))?.status()).toBe(403);
});

test("the secretariat is told that mails are not set up", async ({ page }) => {
  await comeAs(page, SECRETARY);
  await page.goto(SECRETARIAT);
  await page.getByRole("main").getByRole("link", { name: "Påmindelser" }).click();
  const main = page.getByRole("main");
  await expect(main).toContainText("Mails er ikke sat op, og der sendes ingen.");
  await expect(main).toContainText("Der er ikke sendt nogen påmindelser endnu.");
});
