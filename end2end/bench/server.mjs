// Processor time per page, throughput at 16 connections, memory and start.
import { execFileSync } from "node:child_process";
import { anew, get, memory, ORIGIN, processorMs, SECRETARY, signIn, start, stop, text } from "./running.mjs";

/** With six charts. */
const POLITICAL = "/programmer/ips-region-nordjylland/politisk";
const LARGE = "/programmer/eksempel-1000";
const PAGES = [
  ["overview, 15 initiatives", "/programmer/handleplan-sundhedsklynge-midt", 4000],
  ["overview, 1,000 initiatives (100 rows)", LARGE, 1500],
  ["order book, 1,000 initiatives (100 rows)", `${LARGE}/ordrebog`, 1500, SECRETARY],
  ["forum's view, 1,000 initiatives (100 deviations)", frozenRound, 1500, SECRETARY],
  ["politicians' page, nothing changed", POLITICAL, 4000],
  ["initiative with history", "/programmer/handleplan-sundhedsklynge-midt/indsatser/10", 4000],
];
const WAYS = [["identity", "plain"], ["br", "brotli 4"]];

const starts = [];
for (let i = 0; i < 5; i++) {
  const { child, readyMs } = await start();
  starts.push(readyMs);
  await stop(child);
}
const { child } = await start();
try {
  const idle = memory(child.pid);
  const member = await signIn();
  console.log(`start to ready: ${median(starts).toFixed(0)} ms (median of ${starts.length})`);
  console.log(`resident memory idle: ${idle.now.toFixed(1)} MB`);
  for (const [name, address, n, account] of PAGES) {
    const cookie = account ? await signIn(account) : member;
    const path = typeof address === "string" ? address : await address(cookie);
    for (const [encoding, way] of WAYS) {
      const headers = { cookie, "accept-encoding": encoding };
      const { status, length } = await get(path, headers);
      if (status !== 200) throw new Error(`${path} answered ${status}`);
      for (let i = 0; i < 200; i++) await get(path, headers);
      const before = processorMs(child.pid);
      for (let i = 0; i < n; i++) await get(path, headers);
      const each = (processorMs(child.pid) - before) / n;
      console.log(`${name}, ${way}: ${each.toFixed(3)} ms CPU, ${(length / 1000).toFixed(1)} kB`);
    }
    const headers = ["-H", `cookie: ${cookie}`, "-H", "accept-encoding: identity"];
    const load = execFileSync("wrk", ["-t1", "-c16", "-d8s", ...headers, ORIGIN + path], { encoding: "utf8" });
    console.log(`${name}, 16 connections: ${load.match(/Requests\/sec:\s+([\d.]+)/)[1]} requests/s`);
    if (/Non-2xx/.test(load)) throw new Error(`refused under load:\n${load}`);
  }
  await anew(child, "politicians' page, made anew", POLITICAL, 150);
  console.log(`resident memory under load: ${memory(child.pid).peak.toFixed(1)} MB at most`);
} finally {
  await stop(child);
}
process.exit(0);

/** The newest round that its forum has before it: the one before the open one. */
async function frozenRound(cookie) {
  const rounds = (await text(`${LARGE}/runder`, cookie)).match(/\/runder\/\d{4}-\d\d-\d\d(?=")/g);
  return `${LARGE}${rounds[1]}`;
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
