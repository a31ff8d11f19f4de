import { violations } from "../support/axe";
import { comeAs } from "../support/people";
import { patience, VISITS } from "../support/scenes";
import { LANGUAGES, NARROW, speak, WIDE } from "../support/screens";
import { expect, test } from "../support/test";

for (const visit of VISITS) {
  test.describe(visit.name, () => {
    test.use({ content: visit.content });

    for (const language of LANGUAGES) {
      test(`axe finds nothing: ${visit.name}, ${language}`, async ({ page, server, databaseUrl }) => {
        test.setTimeout(patience(visit));
        if (visit.account) await comeAs(page, visit.account);
        await speak(page, language, server.origin);
        for (const scene of visit.scenes) {
          await page.setViewportSize(WIDE);
          await scene.open({ page, server, databaseUrl });
          await expect(page.locator("html")).toHaveAttribute("lang", language);
          expect.soft(await violations(page), `${scene.name}, wide`).toEqual([]);
          await page.setViewportSize(NARROW);
          expect.soft(await violations(page), `${scene.name}, narrow`).toEqual([]);
        }
      });
    }
  });
}
