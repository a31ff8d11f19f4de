// Pictures of every page for people to look at:
// STYRBORD_PICTURES=folder npx playwright test --project=look

import path from "node:path";
import { signIn } from "../support/people";
import { SCENES } from "../support/scenes";
import { NARROW, WIDE } from "../support/screens";
import { expect, test } from "../support/test";

const folder = process.env.STYRBORD_PICTURES ?? "";

for (const scene of SCENES) {
  test.describe(scene.name, () => {
    test.use({ content: scene.content });

    test(`pictures of ${scene.name}`, async ({ page, server, databaseUrl }) => {
      if (scene.account) await signIn(page, scene.account);
      await scene.open({ page, server, databaseUrl });
      await expect(page.locator("html")).toHaveAttribute("data-hydrated", "");
      for (const screen of [WIDE, NARROW]) {
        await page.setViewportSize(screen);
        const name = `${scene.name}-${screen.width}.png`;
        await page.screenshot({ path: path.join(folder, name), fullPage: true });
      }
    });
  });
}
