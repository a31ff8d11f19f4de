import { initiative, PEOPLE, PLAN, setStatus } from "../support/addresses";
import { ADMINISTRATOR, comeAs } from "../support/people";
import { expect, test } from "../support/test";

const UNKNOWN = [
  "/findes-ikke",
  "/programmer/findes-ikke",
  initiative(PLAN, 999),
  `${PLAN}/indsatser/ti`,
  setStatus(PLAN, 999),
  `${PEOPLE}/00000000-0000-7000-8000-000000000000`,
  `${PEOPLE}/1`,
];

test("what does not exist is said in a sentence, with a way on", async ({ page }) => {
  await comeAs(page, ADMINISTRATOR);
  for (const address of UNKNOWN) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Siden findes ikke");
    await expect(page.getByRole("link", { name: "Til programmer" })).toBeVisible();
  }
});
