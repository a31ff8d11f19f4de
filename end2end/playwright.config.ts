// Which tests run where. Each test has a server and a database of its own, so any order is right.

import { defineConfig } from "@playwright/test";
import type { Options } from "./support/test";

/** Named in the tests it leaves out: what only a browser with a script can show. */
const SCRIPTED = /\.hydrate\.spec\.ts$/;
/** The main journeys and durability, which hold on both databases. */
const BOTH_DATABASES = /(journey|durability)\.spec\.ts$/;
/** The folder for pictures of all pages; with one named, `--project=look` takes them. */
const pictures = process.env.STYRBORD_PICTURES;

export default defineConfig<Options>({
  testDir: "tests",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A second try tells a fault of the machine from one of ours; what needed it is named at the end.
  retries: 1,
  reporter: [["list"], ["./support/verdict.ts"]],
  use: {
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
    // Chromium drops what is clicked while one page fades into the next.
    contextOptions: { reducedMotion: "reduce" },
    viewport: { width: 1280, height: 800 },
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    // Without the film: it costs a third of the time.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: true },
    launchOptions: {
      executablePath: process.env.STYRBORD_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
      ],
    },
  },
  projects: [
    { name: "js" },
    { name: "nojs", testIgnore: SCRIPTED, use: { javaScriptEnabled: false } },
    { name: "postgres-js", testMatch: BOTH_DATABASES, use: { engine: "postgres" } },
    {
      name: "postgres-nojs",
      testMatch: BOTH_DATABASES,
      use: { engine: "postgres", javaScriptEnabled: false },
    },
    ...(pictures ? [{ name: "look", testDir: "look" }] : []),
  ],
});
