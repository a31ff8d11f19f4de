// The program under test and its command line.

import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

/** As `cargo build` leaves it, unless `STYRBORD_BIN` names another. */
export const BINARY =
  process.env.STYRBORD_BIN ?? path.resolve(__dirname, "../../target/debug/styrbord");

/** Runs one command on a database to its end; returns what it wrote on standard output. */
export async function styrbord(database: string, ...command: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(BINARY, ["--database", database, ...command], {
    env: { ...process.env, RUST_LOG: "warn" },
  });
  return stdout;
}
