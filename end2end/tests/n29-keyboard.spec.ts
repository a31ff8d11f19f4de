import { PLAN, setStatus } from "../support/addresses";
import { comeAs, PROJECT_LEAD } from "../support/people";
import { Keyboard } from "../support/keyboard";
import { explanation, history, lightCard, REMEDY } from "../support/status";
import { expect, test } from "../support/test";

const MOST_KEYS = 12;
const TEXT = "Ansættelsen er udskudt. Opgaven deles i gruppen så længe.";

test("N29 a status is set from the form's page with twelve keys beyond the text", async ({ page }) => {
  await comeAs(page, PROJECT_LEAD);
  await page.goto(setStatus(PLAN, 10));
  await expect(lightCard(page, "grøn")).toBeEnabled();
  const keyboard = new Keyboard(page);

  await expect(lightCard(page, "grøn")).toBeFocused();
  await keyboard.press("ArrowDown");
  await expect(lightCard(page, "gul")).toBeChecked();
  await keyboard.pressUntil("Tab", explanation(page), MOST_KEYS);
  await keyboard.type(TEXT);
  for (const words of Object.values(REMEDY)) {
    await keyboard.press("Tab");
    await keyboard.type(words);
  }
  // A line of a form sends it, as the button does.
  await expect(page.getByLabel("Frist", { exact: true })).toBeFocused();
  await keyboard.press("Enter");

  await expect(page.getByRole("status").first()).toContainText("Status er indberettet.");
  await expect(history(page).first()).toContainText(TEXT);
  expect(keyboard.presses).toBeLessThanOrEqual(MOST_KEYS);
});
