import { cp, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Database, Engine } from "./database";

/** A folder for each database: SQLite keeps its log beside the file. */
class Folder implements Database {
  constructor(readonly path: string) {}

  get url(): string {
    return `sqlite:${path.join(this.path, "styrbord.db")}`;
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}

export class Sqlite implements Engine {
  async create(): Promise<Folder> {
    return new Folder(await mkdtemp(path.join(os.tmpdir(), "styrbord-end2end-")));
  }

  async copy(original: Folder): Promise<Folder> {
    const copy = await this.create();
    await cp(original.path, copy.path, { recursive: true });
    return copy;
  }
}
