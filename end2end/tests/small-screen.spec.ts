import type { Page } from "@playwright/test";
import { signIn } from "../support/people";
import { SCENES } from "../support/scenes";
import { LANGUAGES, NARROW, speak } from "../support/screens";
import { expect, test } from "../support/test";

for (const scene of SCENES) {
  test.describe(scene.name, () => {
    test.use({ content: scene.content, viewport: NARROW });

    test(`N29 ${scene.name} does not scroll sideways at 320 px`, async ({
      page,
      server,
      databaseUrl,
    }) => {
      if (scene.account) await signIn(page, scene.account);
      for (const language of LANGUAGES) {
        await speak(page, language, server.origin);
        await scene.open({ page, server, databaseUrl });
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        expect.soft(await tooWide(page), language).toEqual([]);
      }
    });
  });
}

/** The elements that reach beyond the right edge, if the page scrolls sideways at all. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120));
  });
}
