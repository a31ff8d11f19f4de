import { PLAN, setStatus } from "../support/addresses";
import { comeAs, PROJECT_LEAD } from "../support/people";
import { explanation, lightCard } from "../support/status";
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
