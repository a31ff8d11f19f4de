// Fresh databases, each a copy of one that was filled by the command line.

import { styrbord } from "./binary";

/** What stands in a database when a test begins. */
export type Content =
  /** Nothing, as on the day of installation. */
  | "empty"
  /** The three demo programmes and their accounts. */
  | "demo"
  /** The same and a generated programme of 250 initiatives. */
  | "large";

/** A database that exists until it is removed. */
export interface Database {
  /** As `--database` takes it. */
  readonly url: string;
  remove(): Promise<void>;
}

/** A kind of database. */
export interface Engine {
  create(): Promise<Database>;
  /** Nobody may be connected to the original meanwhile. */
  copy(original: Database): Promise<Database>;
}

const COMMANDS: Record<Content, string[][]> = {
  empty: [["migrate"]],
  demo: [["demo", "load"]],
  large: [
    ["demo", "load"],
    ["demo", "generate", "--initiatives", "250"],
  ],
};

/** Databases of one engine; each content is made once and then copied. */
export class Databases {
  private readonly originals = new Map<Content, Promise<Database>>();

  constructor(private readonly engine: Engine) {}

  async fresh(content: Content): Promise<Database> {
    let original = this.originals.get(content);
    if (!original) {
      original = this.fill(content);
      this.originals.set(content, original);
    }
    return this.engine.copy(await original);
  }

  async remove(): Promise<void> {
    for (const original of this.originals.values()) await (await original).remove();
  }

  private async fill(content: Content): Promise<Database> {
    const database = await this.engine.create();
    for (const command of COMMANDS[content]) await styrbord(database.url, ...command);
    return database;
  }
}
