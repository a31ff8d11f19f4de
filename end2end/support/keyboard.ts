import { expect, type Locator, type Page } from "@playwright/test";

/** A reader without a pointer; counts the keys that are no text. */
export class Keyboard {
  presses = 0;

  constructor(private readonly page: Page) {}

  async press(key: string): Promise<void> {
    this.presses += 1;
    await this.page.keyboard.press(key);
  }

  /** Presses until `target` has the focus; fails after `most` presses. */
  async pressUntil(key: string, target: Locator, most: number): Promise<void> {
    for (let n = 0; n < most && !(await hasFocus(target)); n += 1) await this.press(key);
    await expect(target).toBeFocused();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
