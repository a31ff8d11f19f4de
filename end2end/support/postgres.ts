import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import type { Database, Engine } from "./database";

/** A database of its own on the server that `TEST_DATABASE_URL` leads to (see `.ci/with-postgres`). */
export class Postgres implements Engine {
  constructor(private readonly maintenance: string) {}

  create(): Promise<Database> {
    return this.make("");
  }

  copy(original: Database): Promise<Database> {
    const name = new URL(original.url).pathname.slice(1);
    return this.make(` template ${name}`);
  }

  private async make(origin: string): Promise<Database> {
    const name = `end2end_${randomBytes(8).toString("hex")}`;
    await this.run(`create database ${name}${origin}`);
    const url = new URL(this.maintenance);
    url.pathname = `/${name}`;
    // With force: a server that was killed may have left a connection behind.
    return { url: url.href, remove: () => this.run(`drop database ${name} with (force)`) };
  }

  private async run(sql: string): Promise<void> {
    const options = ["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1"];
    await promisify(execFile)("psql", [...options, this.maintenance, "--command", sql]);
  }
}
