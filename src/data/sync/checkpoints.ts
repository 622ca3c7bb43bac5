import type { TableName } from "#domain/records.ts";
import type { Database } from "../store/open.ts";
import type { Position } from "./remote.ts";

export const beginning: Position = { rev: 0, id: "00000000-0000-0000-0000-000000000000" };
const lastId = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** Where each table's pull stands on this device. */
export class Checkpoints {
  readonly #database: Database;
  readonly #positions = new Map<TableName, Position>();
  /** Every row of the table up to this revision is here; absent until a pull has reached the end. */
  readonly #complete = new Map<TableName, number>();

  private constructor(database: Database) {
    this.#database = database;
  }

  static async load(database: Database): Promise<Checkpoints> {
    const checkpoints = new Checkpoints(database);
    for (const { table, rev, id } of await database.device.checkpoints.toArray()) {
      checkpoints.#positions.set(table as TableName, { rev, id });
      if (id === lastId) checkpoints.#complete.set(table as TableName, rev);
    }
    return checkpoints;
  }

  position(table: TableName): Position {
    return this.#positions.get(table) ?? beginning;
  }

  /** The revision up to which everything is here; 0 while the first pull is not at its end. */
  completeTo(table: TableName): number {
    return this.#complete.get(table) ?? 0;
  }

  /** Whether the table was ever pulled to its end. */
  isComplete(table: TableName): boolean {
    return this.#complete.has(table);
  }

  /** Called once the rows are stored, never before: a crash in between repeats a page, which changes nothing. */
  async advance(table: TableName, position: Position): Promise<void> {
    this.#positions.set(table, position);
    await this.#database.device.checkpoints.put({ table, ...position });
  }

  /** Everything up to `rev` is here. */
  async complete(table: TableName, rev: number): Promise<void> {
    if (rev < this.position(table).rev) return;
    if (this.isComplete(table) && rev === this.completeTo(table)) return;
    this.#complete.set(table, rev);
    await this.advance(table, { rev, id: lastId });
  }

  /** Pulls everything again; what is here stays, and merges with what comes. */
  async reset(): Promise<void> {
    this.#positions.clear();
    this.#complete.clear();
    await this.#database.device.checkpoints.clear();
  }
}
