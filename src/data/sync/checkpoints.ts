import type { TableName } from "#domain/records.ts";
import type { Checkpoint, Walk } from "../store/device.ts";
import type { Database } from "../store/open.ts";
import type { PartName } from "./first-sync/parts.ts";
import type { Position } from "./remote.ts";

export const beginning: Position = { rev: 0, id: "00000000-0000-0000-0000-000000000000" };
const lastId = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** Where each table's pull stands on this device. */
export class Checkpoints {
  readonly #database: Database;
  readonly #kept = new Map<TableName, Checkpoint>();
  /** Counts the times that everything was begun again. */
  #generation = 0;

  private constructor(database: Database) {
    this.#database = database;
  }

  static async load(database: Database): Promise<Checkpoints> {
    const checkpoints = new Checkpoints(database);
    for (const kept of await database.device.checkpoints.toArray())
      checkpoints.#kept.set(kept.table as TableName, kept);
    return checkpoints;
  }

  get generation(): number {
    return this.#generation;
  }

  position(table: TableName): Position {
    return this.#kept.get(table) ?? beginning;
  }

  /** The revision up to which everything is here; 0 while the first pull is not at its end. */
  completeTo(table: TableName): number {
    return this.isComplete(table) ? this.position(table).rev : 0;
  }

  /** The highest revision known here of any table. */
  highest(): number {
    return Math.max(0, ...[...this.#kept.values()].map(({ rev }) => rev));
  }

  /** Whether the table was ever pulled to its end. */
  isComplete(table: TableName): boolean {
    const kept = this.#kept.get(table);
    return kept?.id === lastId && !kept.is_first;
  }

  /** Called once the rows are stored, never before: a crash in between repeats a page, which changes nothing. */
  async advance(table: TableName, { rev, id }: Position): Promise<void> {
    await this.#keep({ ...this.#kept.get(table), table, rev, id });
  }

  /** Everything up to `rev` is here. */
  async complete(table: TableName, rev: number): Promise<void> {
    if (rev < this.position(table).rev) return;
    if (this.isComplete(table) && rev === this.completeTo(table)) return;
    await this.advance(table, { rev, id: lastId });
  }

  /** Begins a table that comes in parts: what moves after the revision noted comes once they are here. */
  async beginParts(table: TableName, notedRev: number): Promise<void> {
    if (this.#kept.get(table)?.is_first) return;
    await this.#keep({ table, rev: notedRev, id: lastId, is_first: true });
  }

  async endParts(table: TableName): Promise<void> {
    const { is_first: _, ...kept } = this.#kept.get(table)!;
    await this.#keep(kept);
  }

  /** How far a part was walked. */
  walk(table: TableName, part: PartName): Walk | undefined {
    return this.#kept.get(table)?.walks?.[part];
  }

  /** Called once the rows are stored, as `advance` is. */
  async keepWalk(table: TableName, part: PartName, walk: Walk): Promise<void> {
    const kept = this.#kept.get(table)!;
    await this.#keep({ ...kept, walks: { ...kept.walks, [part]: walk } });
  }

  /** Pulls everything again; what is here stays, and merges with what comes. */
  async reset(): Promise<void> {
    this.#generation++;
    this.#kept.clear();
    await this.#database.device.checkpoints.clear();
  }

  async #keep(checkpoint: Checkpoint): Promise<void> {
    this.#kept.set(checkpoint.table as TableName, checkpoint);
    await this.#database.device.checkpoints.put(checkpoint);
  }
}
