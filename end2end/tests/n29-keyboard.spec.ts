import { FIVE, PLAN, setStatus, TARGETS } from "../support/addresses";
import { comeAs, PROJECT_LEAD, SECRETARY } from "../support/people";
import { Keyboard } from "../support/keyboard";
import { explanation, history, lightCard, REMEDY } from "../support/status";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/test";

const MOST_KEYS = 12;
const TEXT = "Ansættelsen er udskudt. Opgaven deles i gruppen så længe.";

test("N29 a status is set from the form's page with twelve keys beyond the text", async ({ page }) => {
  await comeAs(page, PROJECT_LEAD);
  await page.goto(setStatus(PLAN, 10));
  await expect(lightCard(page, "grøn")).toBeEnabled();
  const keyboard = new Keyboard(page);

  // The question has the focus, none of its answers.
  await expect(page.getByRole("group", { name: "Lys" })).toBeFocused();
  await keyboard.press("Tab");
  await expect(lightCard(page, "grøn")).toBeFocused();
  await expect(lightCard(page, "grøn")).not.toBeChecked();
  await keyboard.press("ArrowDown");
  await expect(lightCard(page, "gul")).toBeChecked();
  await explain(page, keyboard);
  expect(keyboard.presses).toBeLessThanOrEqual(MOST_KEYS);
});

test("N29 a result against its target is reported with twelve keys, at 320 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await comeAs(page, SECRETARY);
  await page.goto(setStatus(TARGETS, 4));
  const keyboard = new Keyboard(page);
  await expect(page.locator("#indicator")).toBeFocused();
  await keyboard.type("Medarbejdere på fælles kursus");
  for (const figure of ["240", "230"]) {
    await keyboard.press("Tab");
    await keyboard.type(figure);
  }
  await keyboard.press("Tab");
  await keyboard.press("Space");
  await expect(page.locator("#better-higher")).toBeChecked();
  await keyboard.press("Tab");
  await keyboard.press("ArrowDown");
  await expect(lightCard(page, "gul")).toBeChecked();
  await explain(page, keyboard);
  expect(keyboard.presses).toBe(MOST_KEYS);
});

// Each dimension is a choice of its own: one key to come to it, one to choose. With the overall light,
// cause, remedy and the key that sends, a light that deviates costs 2k + 8 keys: twelve for two
// dimensions, eighteen for all five. A green one costs 2k + 3.
for (const { light, overall, keys } of [
  { light: "yellow_green", overall: "gul-grøn", keys: 14 },
  { light: "green", overall: "grøn", keys: 9 },
]) {
  test(`N29 three dimensions cost two keys each: ${overall}, ${keys} keys at 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await comeAs(page, SECRETARY);
    await page.goto(setStatus(FIVE, 6));
    const keyboard = new Keyboard(page);
    await expect(page.locator("#dimensions")).toBeFocused();
    const choose = light === "green" ? "Space" : "ArrowDown";
    for (const field of ["light_time", "light_economy", "light_cooperation", "light"]) {
      await keyboard.press("Tab");
      await keyboard.press(choose);
      await expect(page.locator(`#${field}-${light}`)).toBeChecked();
    }
    // It is the light that is suggested, so no reason is asked for.
    await expect(page.locator("#light_reason")).toBeHidden();
    if (light === "green") {
      await keyboard.press("Enter");
      await expect(page.getByRole("status").first()).toContainText("Status er indberettet.");
    } else {
      await explain(page, keyboard);
    }
    expect(keyboard.presses).toBe(keys);
  });
}

/** From the overall light to the report that is in. */
async function explain(page: Page, keyboard: Keyboard): Promise<void> {
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
}
