// A running release for the benchmark, and how to ask the system about it.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import http from "node:http";

export const PORT = 3999;
export const ORIGIN = `http://127.0.0.1:${PORT}`;
const PASSWORD = "styrbord-demo-2026";
const MEMBER = "chef@styrbord.example";
/** Who follows every programme. */
export const SECRETARY = "sekretariat@styrbord.example";

/** Starts the server; resolves with its process and the milliseconds until it was ready. */
export async function start() {
  const began = process.hrtime.bigint();
  const child = spawn(process.env.STYRBORD_BIN, ["serve", "--addr", `127.0.0.1:${PORT}`], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, RUST_LOG: "warn" },
  });
  for (let attempt = 0; attempt < 2000; attempt++) {
    const status = await get("/readyz").then((r) => r.status, () => 0);
    if (status === 200) {
      return { child, readyMs: Number(process.hrtime.bigint() - began) / 1e6 };
    }
    await new Promise((done) => setTimeout(done, 2));
  }
  child.kill();
  throw new Error("the server did not become ready within four seconds");
}

export function stop(child) {
  return new Promise((done) => {
    child.once("exit", done);
    child.kill("SIGTERM");
  });
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

/** One request over a kept connection; resolves with status, headers and the length of the body. */
export function get(path, headers = {}) {
  return new Promise((done, fail) => {
    const request = http.get(ORIGIN + path, { agent, headers }, (response) => {
      let length = 0;
      response.on("data", (chunk) => (length += chunk.length));
      response.on("end", () => done({ status: response.statusCode, headers: response.headers, length }));
    });
    request.on("error", fail);
  });
}

/** The cookie of somebody who signed in; a forum member unless told. */
export function signIn(email = MEMBER) {
  const body = new URLSearchParams({ email, password: PASSWORD }).toString();
  return new Promise((done, fail) => {
    const request = http.request(
      ORIGIN + "/log-ind",
      {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      },
      (response) => {
        response.resume();
        const cookie = response.headers["set-cookie"]?.[0]?.split(";")[0];
        if (response.statusCode === 303 && cookie) done(cookie);
        else fail(new Error(`signing in answered ${response.statusCode}`));
      },
    );
    request.on("error", fail);
    request.end(body);
  });
}

/** Sends a form as a page of the site does; resolves with the answer's status. */
export function post(path, cookie, fields) {
  const body = new URLSearchParams(fields).toString();
  const headers = { cookie, "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
  return new Promise((done, fail) => {
    const request = http.request(ORIGIN + path, { agent, method: "POST", headers }, (response) => {
      response.resume();
      response.on("end", () => done(response.statusCode));
    });
    request.on("error", fail);
    request.end(body);
  });
}

/** The text of a page. */
export async function text(path, cookie) {
  const answer = await fetch(ORIGIN + path, { headers: { cookie } });
  return answer.text();
}

/** Processor milliseconds the process used so far, in user and system. */
export function processorMs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** A page that is kept until something changes: a change before each request, whose own time is taken off. */
export async function anew(child, name, path, n) {
  const cookie = await signIn(SECRETARY);
  const headers = { cookie, "accept-encoding": "identity" };
  const forum = (await text("/sekretariat/forummer", cookie)).match(/\/sekretariat\/forummer\/[0-9a-f-]{36}/g).pop();
  let day = 0;
  const change = async () => {
    const on = new Date(Date.UTC(2100, 0, 1 + day++)).toISOString().slice(0, 10);
    const status = await post(`${forum}/moeder`, cookie, { meeting_on: on });
    if (status !== 303) throw new Error(`planning a meeting answered ${status}`);
  };
  const spent = async (once) => {
    const before = processorMs(child.pid);
    for (let i = 0; i < n; i++) await once();
    return (processorMs(child.pid) - before) / n;
  };
  const both = await spent(async () => {
    await change();
    await get(path, headers);
  });
  console.log(`${name}: ${(both - (await spent(change))).toFixed(3)} ms CPU`);
}

/** Resident memory in MB: now, and at its highest. */
export function memory(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const mb = (name) => Number(status.match(new RegExp(`${name}:\\s+(\\d+)`))[1]) / 1024;
  return { now: mb("VmRSS"), peak: mb("VmHWM") };
}
