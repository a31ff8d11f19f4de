import { confirmation, editConfirmation, orderBook, PLAN } from "../support/addresses";
import { decide, stage, SUBMIT } from "../support/chain";
import { DIRECTOR, FORUM_MEMBER, PROJECT_LEAD, signIn, signOut } from "../support/people";
import { expect, test } from "../support/test";

const COMMENT = "Slutdatoen ligger efter planens periode.";

test("a confirmation is returned, mended, approved by both forums and in force", async ({ page }) => {
  test.slow();
  await signIn(page, PROJECT_LEAD);
  await page.goto(confirmation(PLAN, 10));
  await expect(stage(page)).toHaveText("til godkendelse i Direktørforum");
  await page.getByRole("link", { name: "Redigér ordrebekræftelsen" }).click();
  await expect(page.getByText("Version 2 venter på godkendelse.")).toBeVisible();
  await page.getByLabel("Slut", { exact: true }).fill("31.12.2028");
  await page.getByRole("button", { name: SUBMIT }).click();
  await expect(page.getByRole("status").first()).toContainText("indsendt til godkendelse");
  await expect(stage(page)).toHaveText("til godkendelse i Chefforum");
  await expect(page.getByText("Chefforum har godkendt version 2; dette er version 3.")).toBeVisible();
  await expect(page.locator(".diff__removed")).toContainText("31.12.2026");
  await expect(page.locator(".diff__added")).toContainText("31.12.2028");
  await signOut(page);

  await signIn(page, FORUM_MEMBER);
  await page.goto(orderBook(PLAN));
  await page.getByRole("link", { name: "Afventer mig" }).click();
  await page.getByRole("link", { name: /^Systematisk indsats/ }).click();
  await decide(page, "Retur med begrundelse", COMMENT);
  await expect(stage(page)).toHaveText("returneret af Chefforum");
  await signOut(page);

  await signIn(page, PROJECT_LEAD);
  await page.goto(editConfirmation(PLAN, 10));
  await expect(page.getByText(COMMENT)).toBeVisible();
  await page.getByLabel("Slut", { exact: true }).fill("31.12.2025");
  await page.getByRole("button", { name: SUBMIT }).click();
  await signOut(page);

  for (const [account, after] of [
    [FORUM_MEMBER, "til godkendelse i Direktørforum"],
    [DIRECTOR, "gældende"],
  ] as const) {
    await signIn(page, account);
    await page.goto(confirmation(PLAN, 10));
    await decide(page, "Godkendt");
    await expect(stage(page)).toHaveText(after);
    await signOut(page);
  }
});
