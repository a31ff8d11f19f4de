import type { Page } from "@playwright/test";
import { comeAs } from "../support/people";
import { patience, VISITS } from "../support/scenes";
import { LANGUAGES, NARROW, speak } from "../support/screens";
import { expect, test } from "../support/test";

for (const visit of VISITS) {
  test.describe(visit.name, () => {
    test.use({ content: visit.content, viewport: NARROW });

    test(`N29 nothing scrolls sideways at 320 px: ${visit.name}`, async ({
      page,
      server,
      databaseUrl,
    }) => {
      test.setTimeout(patience(visit));
      if (visit.account) await comeAs(page, visit.account);
      for (const language of LANGUAGES) {
        await speak(page, language, server.origin);
        for (const scene of visit.scenes) {
          await scene.open({ page, server, databaseUrl });
          expect.soft(await tooWide(page), `${scene.name}, ${language}`).toEqual([]);
        }
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
