import { violations } from "../support/axe";
import { signIn } from "../support/people";
import { SCENES } from "../support/scenes";
import { LANGUAGES, NARROW, speak, WIDE } from "../support/screens";
import { expect, test } from "../support/test";

for (const scene of SCENES) {
  test.describe(scene.name, () => {
    test.use({ content: scene.content });

    test(`axe finds nothing on ${scene.name}`, async ({ page, server, databaseUrl }) => {
      if (scene.account) await signIn(page, scene.account);
      for (const language of LANGUAGES) {
        await speak(page, language, server.origin);
        await page.setViewportSize(WIDE);
        await scene.open({ page, server, databaseUrl });
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        expect.soft(await violations(page), `${language}, wide`).toEqual([]);
        await page.setViewportSize(NARROW);
        expect.soft(await violations(page), `${language}, narrow`).toEqual([]);
      }
    });
  });
}
