// What a first visit of the overview costs: bytes, and times on an emulated mid-range phone.
import { chromium } from "@playwright/test";
import { ORIGIN, signIn, start, stop } from "./running.mjs";

const PATH = "/programmer/handleplan-sundhedsklynge-midt";
const PHONE = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8, offline: false };
const N_VISITS = 5;

const { child } = await start();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
try {
  const [name, value] = (await signIn()).split("=");
  const visits = [];
  for (let i = 0; i < N_VISITS; i++) visits.push(await visit(decodeURIComponent(name), value));
  const sizes = visits[0].sizes;
  const total = Object.values(sizes).reduce((a, b) => a + b, 0);
  for (const [kind, bytes] of Object.entries(sizes)) console.log(`first visit, ${kind}: ${(bytes / 1000).toFixed(1)} kB`);
  console.log(`first visit, all: ${(total / 1000).toFixed(1)} kB`);
  const middle = (key) => visits.map((v) => v[key]).sort((a, b) => a - b)[Math.floor(N_VISITS / 2)];
  console.log(`phone, largest contentful paint: ${(middle("paint") / 1000).toFixed(2)} s`);
  console.log(`phone, islands interactive: ${(middle("hydrated") / 1000).toFixed(2)} s`);
  console.log(`phone, layout shift: ${middle("shift").toFixed(3)}`);
} finally {
  await browser.close();
  await stop(child);
}
process.exit(0);

async function visit(name, value) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });
  await context.addCookies([{ name, value, url: ORIGIN }]);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", PHONE);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const kinds = new Map();
  const sizes = {};
  session.on("Network.responseReceived", (e) => kinds.set(e.requestId, kind(e.response.url)));
  session.on("Network.loadingFinished", (e) => {
    const of = kinds.get(e.requestId);
    if (of) sizes[of] = (sizes[of] ?? 0) + e.encodedDataLength;
  });
  await page.addInitScript(() => {
    window.measured = { paint: 0, shift: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.measured.paint = entry.startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.measured.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(ORIGIN + PATH, { waitUntil: "networkidle" });
  await page.waitForSelector("html[data-hydrated]");
  const times = await page.evaluate(() => ({
    ...window.measured,
    hydrated: performance.getEntriesByName("hydrated")[0].startTime,
  }));
  await context.close();
  return { sizes, ...times };
}

function kind(url) {
  const ending = new URL(url).pathname.match(/\.(\w+)$/)?.[1];
  return { wasm: "wasm", js: "script", css: "style", woff2: "fonts", svg: "images" }[ending] ?? "page";
}
