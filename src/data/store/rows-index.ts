import { type Accessor, batch, createMemo, createRoot, createSignal } from "solid-js";
import { logger } from "../logger.ts";
import type { Database } from "./open.ts";

/** Every record of a table, light and sorted, in memory: lists and pickers read it without touching the disk. */
export interface RowsIndex<Row> {
  rows: Accessor<readonly Row[]>;
  /** Those that were deleted, in no order, of a table that keeps them. */
  deletedRows: Accessor<readonly Row[]>;
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
    find(query?: { withDeleted: boolean }): Promise<D[]>;
    onChange(heard: (changed: D[]) => void): () => void;
  };
  rowOf: (record: D) => Row;
  compare: (a: Row, b: Row) => number;
  keepsDeleted?: boolean;
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
  { table, store, rowOf, compare, keepsDeleted = false }: Source<D, Row>,
  database: Database,
): RowsIndex<Row> {
  const records = store(database);
  const known = new Map<string, Row>();
  const gone = new Map<string, Row>();
  const [rows, setRows] = createSignal<readonly Row[]>([]);
  const [deletedRows, setDeletedRows] = createSignal<readonly Row[]>([]);
  const [ready, setReady] = createSignal(false);
  const byId = createMemo(() => new Map(rows().map((row) => [row.id, row])));
  let isScheduled = false;

  function show(): void {
    isScheduled = false;
    batch(() => {
      setRows([...known.values()].sort(compare));
      if (keepsDeleted) setDeletedRows([...gone.values()]);
    });
  }
  function keep(one: D): void {
    known.delete(one.id);
    gone.delete(one.id);
    if (!one.deleted) known.set(one.id, rowOf(one));
    else if (keepsDeleted) gone.set(one.id, rowOf(one));
  }
  // Heard from before the first read, so that nothing written in between is missed.
  const touched = new Set<string>();
  records.onChange((changed) => {
    for (const one of changed) {
      touched.add(one.id);
      keep(one);
    }
    // A thousand pulled rows sort the list once.
    if (isScheduled) return;
    isScheduled = true;
    setTimeout(show, 0);
  });
  records
    .find({ withDeleted: keepsDeleted })
    .then((found) => {
      for (const one of found) if (!touched.has(one.id)) keep(one);
      show();
    })
    .catch((error: Error) => logger.warn(`${table} could not be read`, { error: error.name }))
    .finally(() => setReady(true));

  return { rows, deletedRows, ready, get: (id) => (id ? byId().get(id) : undefined) };
}

/** By key, then by id, so that the order is the same everywhere. */
export function bySortKey<Row extends { sort_key: string; id: string }>(a: Row, b: Row): number {
  if (a.sort_key !== b.sort_key) return a.sort_key < b.sort_key ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
