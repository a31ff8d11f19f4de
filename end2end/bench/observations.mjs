// A million figures of one indicator: taken in as a file, seen through, stored, worked out, published,
// read. 98 organisations and all together, each whole and in nine categories, in 1,011 weeks.
import http from "node:http";
import { anew, get, memory, ORIGIN, processorMs, SECRETARY, signIn, start, stop } from "./running.mjs";

const N_ORGANISATIONS = Number(process.env.BENCH_ORGANISATIONS ?? 98);
const N_WEEKS = Number(process.env.BENCH_WEEKS ?? 1011);
const CATEGORIES = Array.from({ length: 9 }, (_, at) => `Type ${at + 1}`);
const PLAN = "/programmer/handleplan-sundhedsklynge-midt";

const { child } = await start();
try {
  const cookie = await signIn(SECRETARY);
  const known = await names(cookie);
  const organisations = known.slice(0, N_ORGANISATIONS);
  const form = await ask("POST", `${PLAN}/ny-indikator`, cookie, definition());
  const entry = form.location.split("?")[0];
  const file = csv(organisations);
  console.log(`file: ${organisations.length} organisations, ${N_WEEKS} weeks, ${(file.length / 1e6).toFixed(1)} MB`);
  console.log(`resident memory before: ${memory(child.pid).now.toFixed(1)} MB`);
  const sent = await timed("taking the file in", () => send(`${entry}/fil`, cookie, file));
  const shown = await timed("looking it through", () => ask("GET", sent.location, cookie));
  const store = { content_hash: field(shown.body, "content_hash"), version: field(shown.body, "version"), reason: "Prøve" };
  const stored = await timed("storing it", () => ask("POST", `${sent.location}/gem`, cookie, store));
  if (stored.status !== 303) throw new Error(`storing answered ${stored.status}: ${problem(stored.body)}`);
  const worked = await timed("working out what readers see", () => ask("POST", `${entry}/udregn`, cookie, {}));
  if (worked.status !== 303) throw new Error(`working out answered ${worked.status}: ${problem(worked.body)}`);
  const draft = await timed("the page of the draft", () => ask("GET", entry, cookie));
  const publish = { content_hash: field(draft.body, "content_hash") };
  const published = await timed("publishing it", () => ask("POST", `${entry}/offentliggoer`, cookie, publish));
  if (published.status !== 303) throw new Error(`publishing answered ${published.status}: ${problem(published.body)}`);
  const page = entry.replace("/maalinger", "");
  await processor("indicator page over a million figures, nothing changed", page, cookie, 1000);
  await anew(child, "indicator page over a million figures, made anew", page, 100);
  await processor("catalogue", `${PLAN}/indikatorer`, cookie, 100);
  await processor("entry page", entry, cookie, 20);
  await timed("the file of figures", () => get(`${page}/tal.csv`, { cookie }));
  console.log(`resident memory at most: ${memory(child.pid).peak.toFixed(1)} MB`);
} finally {
  await stop(child);
}
process.exit(0);

function definition() {
  return {
    name: "Kontakter", question: "Hvor mange kontakter?", kind: "count", counted: "Kontakter",
    unit: "kontakter", better: "neutral", period_kind: "week", categories: CATEGORIES.join("\n"),
    category_kind: "exclusive", by_organisation: "on", threshold: "5", disclosure: "public", source: "Prøve",
  };
}

/** Organisations that are stored; more are added from the reference list. */
async function names(cookie) {
  const page = await ask("GET", "/sekretariat/organisationer/reference", cookie);
  const ids = [...page.body.matchAll(/name="reference"[^>]*value="([^"]+)"/g)].map((found) => found[1]);
  const body = new URLSearchParams(ids.map((id) => ["reference", id])).toString();
  await ask("POST", "/sekretariat/organisationer/reference", cookie, body);
  const list = await ask("GET", "/sekretariat/organisationer", cookie);
  const found = [...list.body.matchAll(/<th scope="row">([^<]+ (?:K|Regionsk)ommune)<\/th>/g)];
  if (found.length < N_ORGANISATIONS) throw new Error(`only ${found.length} organisations`);
  return found.map(([, name]) => name);
}

/** Every week of about twenty years, each number from a formula, so that every run has the same. */
function csv(organisations) {
  const lines = ["Periode;Organisation;Kategori;Antal"];
  const first = Date.UTC(2007, 0, 1);
  for (let week = 0; week < N_WEEKS; week++) {
    const on = new Date(first + week * 7 * 864e5).toISOString().slice(0, 10);
    const all = [0, ...CATEGORIES.map(() => 0)];
    organisations.forEach((name, at) => {
      const parts = CATEGORIES.map((_, of) => (at * 37 + of * 101 + week * 13) % 120);
      const sum = parts.reduce((a, b) => a + b, 7);
      [sum, ...parts].forEach((n, of) => {
        all[of] += n;
        lines.push(`${on};${name};${of ? CATEGORIES[of - 1] : ""};${n}`);
      });
    });
    all.forEach((n, of) => lines.push(`${on};;${of ? CATEGORIES[of - 1] : ""};${n + (of ? 100 : 1000)}`));
  }
  return Buffer.from(lines.join("\n") + "\n");
}

async function timed(name, work) {
  const [began, cpu] = [process.hrtime.bigint(), processorMs(child.pid)];
  const result = await work();
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  console.log(`${name}: ${seconds.toFixed(2)} s (${((processorMs(child.pid) - cpu) / 1000).toFixed(2)} s CPU), peak ${memory(child.pid).peak.toFixed(0)} MB`);
  return result;
}

async function processor(name, path, cookie, n) {
  const headers = { cookie, "accept-encoding": "identity" };
  for (let i = 0; i < 5; i++) await get(path, headers);
  const before = processorMs(child.pid);
  let length = 0;
  for (let i = 0; i < n; i++) ({ length } = await get(path, headers));
  console.log(`${name}: ${((processorMs(child.pid) - before) / n).toFixed(2)} ms CPU, ${(length / 1000).toFixed(1)} kB`);
}

function send(path, cookie, file) {
  const head = '--edge\r\nContent-Disposition: form-data; name="file"; filename="tal.csv"\r\nContent-Type: text/csv\r\n\r\n';
  const body = Buffer.concat([Buffer.from(head), file, Buffer.from("\r\n--edge--\r\n")]);
  return request("POST", path, cookie, body, "multipart/form-data; boundary=edge");
}

function ask(method, path, cookie, fields) {
  const isTyped = typeof fields === "object" && fields !== null;
  const body = isTyped ? new URLSearchParams(fields).toString() : fields;
  return request(method, path, cookie, body, "application/x-www-form-urlencoded");
}

function request(method, path, cookie, body, type) {
  return new Promise((done, fail) => {
    const headers = { cookie, "sec-fetch-site": "same-origin" };
    if (body !== undefined) Object.assign(headers, { "content-type": type, "content-length": Buffer.byteLength(body) });
    const sent = http.request(ORIGIN + path, { method, headers }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => {
        const location = response.headers.location?.split("#")[0] ?? "";
        done({ status: response.statusCode, location, body: Buffer.concat(chunks).toString() });
      });
    });
    sent.on("error", fail);
    sent.end(body);
  });
}

function field(page, name) {
  const found = page.match(new RegExp(`name="${name}" value="([^"]*)"`));
  if (!found) throw new Error(`no field ${name}: ${problem(page)}`);
  return found[1];
}

function problem(page) {
  return page.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ").slice(0, 900);
}
