// Pictures of every page for people to look at:
// STYRBORD_PICTURES=folder npx playwright test --project=look

import path from "node:path";
import { comeAs } from "../support/people";
import { patience, VISITS } from "../support/scenes";
import { NARROW, WIDE } from "../support/screens";
import { expect, test } from "../support/test";

const folder = process.env.STYRBORD_PICTURES ?? "";

for (const visit of VISITS) {
  test.describe(visit.name, () => {
    test.use({ content: visit.content });

    test(`pictures: ${visit.name}`, async ({ page, server, databaseUrl }) => {
      test.setTimeout(patience(visit));
      if (visit.account) await comeAs(page, visit.account);
      for (const scene of visit.scenes) {
        await page.setViewportSize(WIDE);
        await scene.open({ page, server, databaseUrl });
        await expect(page.locator("html")).toHaveAttribute("data-hydrated", "");
        for (const screen of [WIDE, NARROW]) {
          await page.setViewportSize(screen);
          const name = `${scene.name}-${screen.width}.png`;
          await page.screenshot({ path: path.join(folder, name), fullPage: true });
        }
      }
    });
  });
}
