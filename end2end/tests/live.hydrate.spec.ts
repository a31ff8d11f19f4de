import { PLAN, rounds, setStatus } from "../support/addresses";
import { comeAs, DIRECTOR, SECRETARY } from "../support/people";
import { lightCard } from "../support/status";
import { expect, test } from "../support/test";

const BOARD = `${rounds(PLAN)}/2026-11-23`;

test("an open board shows a report as it comes, without moving the rows", async ({ page, otherReader }) => {
  test.slow();
  await comeAs(page, DIRECTOR);
  await page.goto(BOARD);
  const row = page.getByRole("row", { name: /^13 / });
  const before = await row.boundingBox();

  const secretary = await otherReader();
  await comeAs(secretary, SECRETARY);
  await secretary.goto(setStatus(PLAN, 13));
  await lightCard(secretary, "grøn").check();
  await secretary.getByRole("button", { name: "Indberet status" }).click();
  await expect(secretary.getByRole("status").first()).toBeVisible();

  await expect(row).toContainText("grøn", { ignoreCase: true, timeout: 10_000 });
  // The words lie over the page: the status around them has no height of its own.
  const told = page.getByRole("status").getByText("Der er nyt, siden du åbnede siden.");
  await expect(told).toBeVisible();
  expect(await row.boundingBox()).toEqual(before);
  await told.getByRole("link", { name: "Vis det" }).click();
  await expect(page.locator(".live__more")).toBeHidden();
});
