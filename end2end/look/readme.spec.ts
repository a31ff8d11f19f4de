// The picture of the README: the plan as it stands on the projector.

import path from "node:path";
import { PLAN } from "../support/addresses";
import { comeAs, FORUM_MEMBER } from "../support/people";
import { newest } from "../support/status";
import { expect, test } from "../support/test";

const folder = process.env.STYRBORD_PICTURES ?? "";

test("picture of the README", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1500 });
  await comeAs(page, FORUM_MEMBER);
  await page.goto(PLAN);
  await expect(newest(page, 10)).toBeVisible();
  await page.screenshot({ path: path.join(folder, "readme-overview.png") });
});
