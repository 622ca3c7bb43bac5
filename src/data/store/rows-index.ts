import { type Accessor, createMemo, createRoot, createSignal } from "solid-js";
import { logger } from "../logger.ts";
import type { Database } from "./open.ts";

/** Every record of a table, light and sorted, in memory: lists and pickers read it without touching the disk. */
export interface RowsIndex<Row> {
  rows: Accessor<readonly Row[]>;
  ready: Accessor<boolean>;
  get(id: string | undefined): Row | undefined;
}

interface Doc {
  id: string;
  deleted: boolean;
}

/** What an index is made of. */
interface Source<D extends Doc, Row> {
  table: string;
  /** The store of the table. */
  store: (database: Database) => {
    find(): Promise<D[]>;
    onChange(heard: (changed: D[]) => void): () => void;
  };
  rowOf: (record: D) => Row;
  compare: (a: Row, b: Row) => number;
}

/** Makes the indexes of a table: one a database, made at the first need and kept while the workspace is open. */
export function makeIndexes<D extends Doc, Row extends { id: string }, Index>(
  source: Source<D, Row>,
  /** What the index answers besides. */
  extend: (index: RowsIndex<Row>) => Index,
): (database: Database) => Index {
  const residents = new WeakMap<Database, Index>();
  return (database) => {
    let index = residents.get(database);
    if (!index) {
      index = createRoot(() => extend(makeIndex(source, database)));
      residents.set(database, index);
    }
    return index;
  };
}

function makeIndex<D extends Doc, Row extends { id: string }>(
  { table, store, rowOf, compare }: Source<D, Row>,
  database: Database,
): RowsIndex<Row> {
  const records = store(database);
  const known = new Map<string, Row>();
  const [rows, setRows] = createSignal<readonly Row[]>([]);
  const [ready, setReady] = createSignal(false);
  const byId = createMemo(() => new Map(rows().map((row) => [row.id, row])));
  let isScheduled = false;

  function show(): void {
    isScheduled = false;
    setRows([...known.values()].sort(compare));
  }
  // Heard from before the first read, so that nothing written in between is missed.
  const touched = new Set<string>();
  records.onChange((changed) => {
    for (const one of changed) {
      touched.add(one.id);
      if (one.deleted) known.delete(one.id);
      else known.set(one.id, rowOf(one));
    }
    // A thousand pulled rows sort the list once.
    if (isScheduled) return;
    isScheduled = true;
    setTimeout(show, 0);
  });
  records
    .find()
    .then((found) => {
      for (const one of found) if (!touched.has(one.id)) known.set(one.id, rowOf(one));
      show();
    })
    .catch((error: Error) => logger.warn(`${table} could not be read`, { error: error.name }))
    .finally(() => setReady(true));

  return { rows, ready, get: (id) => (id ? byId().get(id) : undefined) };
}

/** By key, then by id, so that the order is the same everywhere. */
export function bySortKey<Row extends { sort_key: string; id: string }>(a: Row, b: Row): number {
  if (a.sort_key !== b.sort_key) return a.sort_key < b.sort_key ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
