// The test function of every spec: a server and a database of its own, and browsers under watch.

import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import { type Content, Databases } from "./database";
import { Postgres } from "./postgres";
import { Server } from "./server";
import { Sqlite } from "./sqlite";
import { Watch } from "./watch";

export { expect };

/** What a project or a file chooses. */
export interface Options {
  engine: "sqlite" | "postgres";
}

interface FileOptions {
  content: Content;
  /** Whether every action waits until the islands of its page run. */
  patient: boolean;
}

interface Fixtures {
  databaseUrl: string;
  server: Server;
  /** Another reader with a browser of their own. */
  otherReader: () => Promise<Page>;
}

interface WorkerFixtures {
  databases: Databases;
}

export const test = base.extend<FileOptions & Fixtures, Options & WorkerFixtures>({
  engine: ["sqlite", { option: true, scope: "worker" }],
  content: ["demo", { option: true }],
  patient: [true, { option: true }],

  databases: [
    async ({ engine }, use) => {
      const postgres = process.env.TEST_DATABASE_URL;
      const databases = new Databases(
        engine === "postgres" && postgres ? new Postgres(postgres) : new Sqlite(),
      );
      await use(databases);
      await databases.remove();
    },
    { scope: "worker" },
  ],

  databaseUrl: async ({ engine, content, databases }, use, info) => {
    const missing = engine === "postgres" && !process.env.TEST_DATABASE_URL;
    info.skip(missing, "TEST_DATABASE_URL is not set; run by .ci/with-postgres");
    const database = await databases.fresh(content);
    await use(database.url);
    await database.remove();
  },

  server: async ({ databaseUrl }, use, info) => {
    const server = await Server.start(databaseUrl);
    await use(server);
    await server.stop();
    if (info.status !== info.expectedStatus) {
      await info.attach("server.log", { body: server.log, contentType: "text/plain" });
    }
  },

  baseURL: async ({ server }, use) => use(server.origin),

  context: async ({ context, patient, javaScriptEnabled }, use) => {
    const watch = await watched(context, patient && javaScriptEnabled);
    await use(context);
    expect(watch.complaints).toEqual([]);
  },

  otherReader: async ({ browser, patient, javaScriptEnabled }, use) => {
    const opened: { context: BrowserContext; watch: Watch }[] = [];
    await use(async () => {
      const context = await browser.newContext();
      opened.push({ context, watch: await watched(context, patient && javaScriptEnabled) });
      return context.newPage();
    });
    for (const { context, watch } of opened) {
      await context.close();
      expect(watch.complaints).toEqual([]);
    }
  },
});

async function watched(context: BrowserContext, waits: boolean | undefined): Promise<Watch> {
  const watch = await Watch.over(context);
  if (waits) context.on("page", waitForIslands);
  return watch;
}

/** From now on each action on the page, and each expectation, first waits for its islands. */
function waitForIslands(page: Page): void {
  const asleep = page.locator("html:not([data-hydrated])");
  void page.addLocatorHandler(
    asleep,
    () => page.locator("html[data-hydrated]").waitFor({ state: "attached" }),
    { noWaitAfter: true },
  );
}
