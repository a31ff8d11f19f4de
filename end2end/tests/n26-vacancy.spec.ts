import { initiative, PLAN } from "../support/addresses";
import { comeAs, FORUM_MEMBER } from "../support/people";
import { row } from "../support/status";
import { expect, test } from "../support/test";

const AGE = /^vakant (siden i dag|i 1 dag|i \d+ dage)$/;

test("N26 a seat that nobody holds says so, with its age", async ({ page }) => {
  await comeAs(page, FORUM_MEMBER);
  await page.goto(initiative(PLAN, 10));
  const seats = page.getByRole("region", { name: "Pladser" });
  const vacant = seats.locator(".seat--vacant");
  await expect(vacant).toHaveCount(1);
  await expect(vacant).toContainText("Psykiatri");
  await expect(vacant.locator(".badge")).toHaveText(AGE);
});

test("N26 an initiative without a lead is seen on the overview", async ({ page }) => {
  await comeAs(page, FORUM_MEMBER);
  await page.goto(PLAN);
  await expect(row(page, 6).locator(".matrix__lead")).toHaveText("vakant");
});
