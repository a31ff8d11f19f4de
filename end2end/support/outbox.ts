// The outbox of an installation that sends mails: those for the demo accounts, whose addresses reach nobody.

import { OUTBOX } from "./addresses";
import { expect } from "@playwright/test";
import type { Scene } from "./scene";
import { Server } from "./server";

/** Nobody answers there, and no mail for an address of the demo goes that far. */
const MAILING = {
  STYRBORD_SMTP_URL: "smtp://127.0.0.1:9",
  STYRBORD_MAIL_FROM: "Styrbord <styrbord@region.dk>",
  STYRBORD_PUBLIC_URL: "https://styrbord.region.dk",
};

/** Another instance on the same database makes the mails as it starts. */
export const OUTBOX_WITH_MAILS: Scene = {
  name: "outbox-with-mails",
  open: async ({ page, databaseUrl }) => {
    const other = await Server.start(databaseUrl, "127.0.0.1:0", MAILING);
    try {
      await expect(async () => {
        await page.goto(OUTBOX);
        await expect(page.locator("tbody .badge-warning").first()).toBeVisible({ timeout: 500 });
      }).toPass({ timeout: 10_000 });
    } finally {
      await other.stop();
    }
  },
};
