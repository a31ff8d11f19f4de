// A running server: started for one test, ended by the process id it was given.

import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { BINARY } from "./binary";

const START_MS = 15_000;
const STOP_MS = 10_000;

export class Server {
  private said = "";
  private logged = "";

  private constructor(private readonly process: ChildProcessByStdio<null, Readable, Readable>) {
    process.stdout.setEncoding("utf8").on("data", (text: string) => (this.said += text));
    process.stderr.setEncoding("utf8").on("data", (text: string) => (this.logged += text));
  }

  /**
   * Starts on a port that is free, or on `host:port` when a server is to come back where it was; `settings`
   * are variables of its environment.
   */
  static async start(
    database: string,
    address = "127.0.0.1:0",
    settings: Record<string, string> = {},
  ): Promise<Server> {
    const server = new Server(
      spawn(BINARY, ["--database", database, "serve", "--addr", address], {
        stdio: ["ignore", "pipe", "pipe"],
        env: { ...process.env, RUST_LOG: "info", ...settings },
      }),
    );
    await server.ready();
    return server;
  }

  /** `http://127.0.0.1:…`, as the server itself prints it. */
  get origin(): string {
    const printed = /^Styrbord: (http:\S+)$/m.exec(this.said)?.[1];
    if (!printed) throw new Error(`The server has not said where it is.\n${this.log}`);
    return printed;
  }

  /** The path of the one-time address that an empty installation prints. */
  get firstRun(): string {
    const path = /^\s*http:\/\/[^/\s]+(\/start\/\S+)$/m.exec(this.said)?.[1];
    if (!path) throw new Error(`The server printed no one-time address.\n${this.said}`);
    return path;
  }

  /** What it wrote to its log. */
  get log(): string {
    return this.logged;
  }

  /** Ends it as an operator does; requests under way finish. */
  async stop(): Promise<void> {
    if (this.ended) return;
    const end = once(this.process, "exit");
    this.process.kill("SIGTERM");
    const timely = await Promise.race([end.then(() => true), wait(STOP_MS, false, { ref: false })]);
    if (!timely) {
      await this.kill();
      throw new Error(`The server did not stop within ${STOP_MS} ms of SIGTERM.\n${this.log}`);
    }
  }

  /** Ends it as a power cut does. */
  async kill(): Promise<void> {
    if (this.ended) return;
    const end = once(this.process, "exit");
    this.process.kill("SIGKILL");
    await end;
  }

  private get ended(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }

  private async ready(): Promise<void> {
    const until = Date.now() + START_MS;
    while (!(await this.answers())) {
      if (this.ended) throw new Error(`The server ended at once.\n${this.log}`);
      if (Date.now() > until) {
        await this.kill();
        throw new Error(`The server was not ready within ${START_MS} ms.\n${this.log}`);
      }
      await wait(20);
    }
  }

  private async answers(): Promise<boolean> {
    if (!this.said.includes("Styrbord: ")) return false;
    const answer = await fetch(`${this.origin}/readyz`).catch(() => undefined);
    return answer?.ok ?? false;
  }
}
