import { HOME, OUTBOX, SECRETARIAT } from "../support/addresses";
import { OUTBOX_WITH_MAILS } from "../support/outbox";
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

test("a mail for an address that reaches nobody is never sent, and is told with its reason", async ({
  page,
  server,
  databaseUrl,
}) => {
  await comeAs(page, SECRETARY);
  await OUTBOX_WITH_MAILS.open({ page, server, databaseUrl });
  const row = page.getByRole("row").filter({ hasText: "chef@styrbord.example" });
  await expect(row).toContainText("ikke sendt");
  await expect(row).toContainText("som aldrig når nogen");
});
