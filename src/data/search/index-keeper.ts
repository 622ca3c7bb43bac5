// Keeps the index like the records. Each table is read in the order it was written on this device, and where that
// stands is kept with the index: so making it, going on after a kill, catching up after a week and following what is
// written now are the same walk. What leaves the device is named by those who see it leave, and looked for at the
// opening.

import type { TableName } from "#domain/records.ts";
import { tableNames } from "#domain/records.ts";
import { askedWords } from "#domain/search/words.ts";
import { entryOf, indexVersion, searchableOf, searchedTables } from "./entry.ts";
import { type Answer, type Found, type FoundGroup, foundOf, type Ref, tableOf } from "./found.ts";
import { type KeptIndex, type KeptState, openKeptIndex } from "./kept-index.ts";
import { LiveIndex } from "./live-index.ts";
import type { IndexState } from "./messages.ts";
import { type Engine, openRows, type Rows, type StoredRow, type Written } from "./rows.ts";

export interface KeeperOptions {
  /** Of the database of the index. */
  name: string;
  /** The file of each table. */
  files: Partial<Record<TableName, string>>;
  engine: Engine;
  onState?(state: IndexState): void;
  /** The records are being deleted: nothing is to be kept any more. */
  onLost?(): void;
  /** Something could not be read or kept; the search goes on with what it has. */
  onProblem?(error: Error): void;
}

/** Rows read at once; between two, questions are answered, and what was typed is written. */
const pageSize = 200;
/** Writes of one moment may end in another order than they began: what is so recent is read again. */
const overlapMs = 10_000;
/** Changes gather for so long before they are kept; while the index is made, for longer. */
const keepAfterMs = 1_500;
const keepBuildingAfterMs = 10_000;

const start: Written = [0, ""];

export class IndexKeeper {
  readonly #options: KeeperOptions;
  readonly #index = new LiveIndex();
  readonly #rows = new Map<TableName, Rows>();
  readonly #positions = new Map<TableName, Written>();
  /** Tables to walk on, and records that the walk would not meet. */
  readonly #behind = new Set<TableName>();
  readonly #named = new Map<TableName, Set<string>>();
  #kept: KeptIndex | undefined;
  #mayKeep = true;
  #isWhole = false;
  #isSwept = false;
  #isReady = false;
  #done = 0;
  #total = 0;
  #changes = 0;
  #working: Promise<void> | undefined;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  #keepDue = 0;
  #isStopped = false;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Opens what is there and begins to catch up. Without `mayKeep` another tab keeps the index of this device. */
  async open(mayKeep: boolean): Promise<void> {
    const { name, files, engine } = this.#options;
    this.#mayKeep = mayKeep;
    const lost = () => this.#lose();
    for (const table of searchedTables) {
      const file = files[table];
      const rows = file && (await openRows(file, engine, lost));
      if (rows) this.#rows.set(table, rows);
    }
    try {
      // Deleted alone, to make room: the search goes on in memory.
      this.#kept = await openKeptIndex(name, engine, () => {
        this.#kept = undefined;
      });
      const kept = await this.#kept.read();
      if (kept?.state.version === indexVersion) this.#load(kept.state, kept.segments);
      else this.#isWhole = true;
    } catch (error) {
      // What could not be read is made anew, in memory at least.
      this.#isWhole = true;
      this.#options.onProblem?.(error as Error);
    }
    if (this.#isStopped) return this.stop();
    for (const table of this.#rows.keys()) this.#behind.add(table);
    this.#workSoon();
  }

  /** The tab that kept the index is gone: this one does, from what it has. */
  takeOver(): void {
    this.#mayKeep = true;
    this.#isWhole = true;
    this.#keepSoon();
  }

  /** Hears that records were written, the earliest of them at `since`. */
  touched(table: TableName, ids: readonly string[], since: number): void {
    if (!this.#rows.has(table)) return;
    const position = this.#positions.get(table) ?? start;
    if (since > position[0]) this.#behind.add(table);
    else {
      // A date that went back, or two tabs at the same moment: the walk is past it.
      const named = this.#named.get(table) ?? new Set();
      for (const id of ids) named.add(id);
      this.#named.set(table, named);
    }
    this.#workSoon();
  }

  async find(text: string, limit: number): Promise<Answer> {
    const asked = askedWords(text);
    const isFoundByLinks = (sort: number) => searchableOf(tableOf(sort))?.isFoundByLinks === true;
    const sorts = this.#index.find(asked, { limit, isFoundByLinks });
    const groups = await Promise.all(
      [...sorts].map(async ([sort, { total, hits }]): Promise<FoundGroup> => {
        const table = tableOf(sort);
        const found = await this.#show(
          table,
          hits.map(({ id }) => id),
          asked,
        );
        return { table, total: Math.max(total, found.length), quality: hits[0]!.quality, found };
      }),
    );
    const filled = groups.filter(({ found }) => found.length > 0);
    return { asked, groups: filled.sort((a, b) => b.quality - a.quality || order(a) - order(b)) };
  }

  /** These records as they are now, in their order, without those that are gone. */
  async recall(refs: readonly Ref[]): Promise<Found[]> {
    const found = await Promise.all(refs.map(({ table, id }) => this.#show(table, [id], [])));
    return found.flat();
  }

  /** Resolves once all that was heard of is in the index. */
  async settled(): Promise<void> {
    await this.#working;
  }

  /** Keeps now what would be kept soon. */
  async keep(): Promise<void> {
    clearTimeout(this.#keepTimer);
    this.#keepTimer = undefined;
    if (!this.#mayKeep || !this.#kept || this.#isStopped) return;
    const isWhole = this.#isWhole;
    const changes = this.#index.takeUnwritten(isWhole);
    this.#isWhole = false;
    const surely = Date.now() - overlapMs;
    const positions = [...this.#positions].map(([table, position]) => {
      const [at] = position;
      return [table, at < surely ? position : [Math.max(0, at - overlapMs), ""]] as const;
    });
    const state: KeptState = { version: indexVersion, positions: Object.fromEntries(positions) };
    try {
      await this.#kept.keep({ ...changes, state, isWhole });
      // A moment later they are sure: the next start then reads nothing again.
      if (positions.some(([table, position]) => position !== this.#positions.get(table)))
        this.#keepSoon(overlapMs + keepAfterMs);
    } catch (error) {
      // A full disk: the search goes on in memory, and all is kept when there is room.
      this.#isWhole = true;
      this.#options.onProblem?.(error as Error);
    }
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#keepTimer);
    for (const rows of this.#rows.values()) rows.close();
    this.#kept?.close();
  }

  #lose(): void {
    if (this.#isStopped) return;
    this.stop();
    this.#options.onLost?.();
  }

  #load(state: KeptState, segments: Parameters<LiveIndex["load"]>[0]): void {
    this.#index.load(segments);
    for (const [table, position] of Object.entries(state.positions) as [TableName, Written][])
      this.#positions.set(table, position);
  }

  async #show(table: TableName, ids: readonly string[], asked: readonly string[]): Promise<Found[]> {
    const rows = await this.#rows.get(table)?.byIds(ids);
    if (!rows) return [];
    return rows.flatMap(({ doc, isEmptied }) => (isEmptied ? [] : (foundOf(table, doc, asked) ?? [])));
  }

  #workSoon(): void {
    this.#working ??= this.#work()
      .catch((error: Error) => {
        if (!this.#isStopped) this.#options.onProblem?.(error);
      })
      .finally(() => {
        this.#working = undefined;
      });
  }

  async #work(): Promise<void> {
    if (!this.#isSwept) await this.#sweep();
    for (;;) {
      if (this.#isStopped) return;
      const [table] = this.#behind;
      const [named] = this.#named;
      if (named) await this.#readNamed(...named);
      else if (table) await this.#walkOn(table);
      else break;
    }
    this.#isReady = true;
    this.#changes++;
    this.#tell();
    this.#keepSoon();
  }

  async #walkOn(table: TableName): Promise<void> {
    this.#behind.delete(table);
    for (;;) {
      const position = this.#positions.get(table) ?? start;
      const { docs, last } = await this.#rows.get(table)!.writtenAfter(position, pageSize);
      if (this.#isStopped) return;
      this.#take(table, docs);
      if (last) this.#positions.set(table, last);
      if (docs.length < pageSize) return;
      this.#done += docs.length;
      this.#tell();
      this.#keepSoon(keepBuildingAfterMs);
    }
  }

  async #readNamed(table: TableName, ids: ReadonlySet<string>): Promise<void> {
    this.#named.delete(table);
    this.#take(table, await this.#rows.get(table)!.byIds([...ids]));
  }

  #take(table: TableName, rows: readonly StoredRow[]): void {
    for (const { doc, isEmptied } of rows) {
      const entry = isEmptied ? undefined : entryOf(table, doc);
      if (entry) this.#index.put(entry);
      else this.#index.remove(doc.id);
    }
  }

  /** What left the device while nobody heard it: its place is free, and no walk meets it. */
  async #sweep(): Promise<void> {
    for (const [table, rows] of this.#rows) {
      const ids = await rows.ids();
      if (this.#isStopped) return;
      this.#index.keepOnly(tableNames.indexOf(table), ids);
      this.#total += ids.size;
    }
    this.#done = this.#index.size;
    this.#isSwept = true;
  }

  #tell(): void {
    const done = Math.min(this.#done, this.#total);
    const [isReady, total, changes] = [this.#isReady, this.#total, this.#changes];
    this.#options.onState?.({ isReady, done, total, changes });
  }

  #keepSoon(ms = keepAfterMs): void {
    if (this.#isStopped) return;
    const due = Date.now() + ms;
    // Somebody who writes without a pause puts nothing off: the earliest that was said holds.
    if (this.#keepTimer !== undefined && this.#keepDue <= due) return;
    clearTimeout(this.#keepTimer);
    this.#keepDue = due;
    this.#keepTimer = setTimeout(() => void this.keep(), ms);
  }
}

/** Who is looked for comes first; then with whom they work, and what was written last. */
const order = ({ table }: FoundGroup) => searchedTables.indexOf(table);
