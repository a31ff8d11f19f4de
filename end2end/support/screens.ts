// The screens and languages that every page is looked at in.

import type { Page } from "@playwright/test";

export const WIDE = { width: 1280, height: 800 };
/** The narrowest screen a page must fit without scrolling sideways (WCAG 1.4.10). */
export const NARROW = { width: 320, height: 640 };

export type Language = "da" | "en";
export const LANGUAGES: Language[] = ["da", "en"];

/** As if the reader had chosen the language before. */
export async function speak(page: Page, language: Language, origin: string): Promise<void> {
  await page.context().addCookies([{ name: "sprog", value: language, url: origin }]);
}
