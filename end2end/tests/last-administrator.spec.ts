import { PEOPLE } from "../support/addresses";
import { ADMINISTRATOR, comeAs } from "../support/people";
import { problems } from "../support/status";
import { expect, test } from "../support/test";

test("the last administrator cannot lose the role", async ({ page }) => {
  await comeAs(page, ADMINISTRATOR);
  await page.goto(PEOPLE);
  await page.getByRole("link", { name: "Redigér Administrator" }).click();
  await page.getByRole("button", { name: "Fjern Administrator" }).click();
  await expect(problems(page)).toContainText("Den sidste administrator kan ikke miste rollen.");
  await expect(page.getByRole("button", { name: "Fjern Administrator" })).toBeVisible();
});
