import { initiative, PLAN, setStatus } from "../support/addresses";
import { comeAs, PROJECT_LEAD } from "../support/people";
import { explanation, history, lightCard, report } from "../support/status";
import { expect, test } from "../support/test";

test("N6 a new round begins without a light; the previous one stands beside it", async ({ page }) => {
  await comeAs(page, PROJECT_LEAD);
  await page.goto(setStatus(PLAN, 10));
  for (const light of ["grøn", "gul", "rød"] as const) {
    await expect(lightCard(page, light)).not.toBeChecked();
  }
  await expect(explanation(page)).toHaveValue("");
  const previous = page.getByRole("region", { name: "Forrige indberetning" });
  await expect(previous.locator(".light")).toHaveText("grøn");
});

test("N6 unchanged is said by a button of its own, once, and stands as such", async ({ page, otherReader }) => {
  const other = await otherReader();
  for (const reader of [page, other]) {
    await comeAs(reader, PROJECT_LEAD);
    await reader.goto(setStatus(PLAN, 10));
  }
  const unchanged = /^Uændret/;
  await page.getByRole("button", { name: unchanged }).click();
  await expect(page.getByRole("status").first()).toContainText("Status er indberettet.");
  await expect(history(page).first().locator(".light")).toHaveText("grøn");
  await expect(history(page).first()).toContainText("uændret, vurderet igen");

  await other.getByRole("button", { name: unchanged }).click();
  await expect(other.getByText("Nogen har ændret det, siden du åbnede siden.")).toBeVisible();
  await other.goto(setStatus(PLAN, 10));
  await expect(other.getByRole("button", { name: unchanged })).toHaveCount(0);
  await expect(lightCard(other, "rød")).toBeEnabled();
  await report(other, "rød", "Nu er det anderledes.");
  await other.goto(initiative(PLAN, 10));
  await expect(history(other).first()).not.toContainText("uændret");
});
