// Reading the device's files from a thread that has neither RxDB nor Dexie: rows as they are stored, in blocks.

import type { AnyDoc } from "#domain/record/record.ts";

/** Where a walk through what was written stands: the moment of the last row, and its id. */
export type Written = readonly [at: number, id: string];

/** The rows of one table. */
export interface Rows {
  /** In the order they were written on this device, from after a moment, emptied ones too. */
  writtenAfter(position: Written, limit: number): Promise<{ docs: StoredRow[]; last: Written | undefined }>;
  byIds(ids: readonly string[]): Promise<StoredRow[]>;
  /** The ids of all that is there. */
  ids(): Promise<string[]>;
  count(): Promise<number>;
  close(): void;
}

/** A row; `isEmptied` once this account may no longer see it, or to save space. */
export interface StoredRow {
  doc: AnyDoc;
  isEmptied: boolean;
}

type Raw = AnyDoc & { _deleted: string; _meta: { lwt: number } };

/** Names of the indexes that RxDB declares in each file. */
const byWriting = "[_meta.lwt+id]";
const byPresence = "[_deleted+pending+id]";

/** The browser's own IndexedDB, or one that a test made. */
export interface Engine {
  indexedDB: IDBFactory;
  IDBKeyRange: typeof IDBKeyRange;
}

/** Opens a file; nothing when there is none of that name. `onLost` hears that somebody deletes it. */
export async function openRows(file: string, engine: Engine, onLost: () => void): Promise<Rows | undefined> {
  const database = await openExisting(file, engine.indexedDB);
  if (!database) return undefined;
  database.onversionchange = () => {
    database.close();
    onLost();
  };
  const store = () => database.transaction("docs").objectStore("docs");
  const { IDBKeyRange } = engine;
  const present = () => IDBKeyRange.bound(["0", -Infinity, ""], ["0", Infinity, "\uffff"]);
  return {
    async writtenAfter([at, id], limit) {
      const range = IDBKeyRange.lowerBound([at, id], true);
      const raws = await settled<Raw[]>(store().index(byWriting).getAll(range, limit));
      const last = raws[raws.length - 1];
      return { docs: raws.map(rowIn), last: last && [last._meta.lwt, last.id] };
    },
    async byIds(ids) {
      const docs = store();
      const found = await Promise.all(ids.map((id) => settled<Raw | undefined>(docs.get(id))));
      return found.flatMap((raw) => (raw ? [rowIn(raw)] : []));
    },
    ids: () => settled(store().index(byPresence).getAllKeys(present())) as Promise<string[]>,
    count: () => settled(store().index(byPresence).count(present())),
    close: () => database.close(),
  };
}

const rowIn = (raw: Raw): StoredRow => ({ doc: raw, isEmptied: raw._deleted === "1" });

/** A database of that name, unless opening it would make it. */
function openExisting(name: string, factory: IDBFactory): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name);
    let isNew = false;
    request.onupgradeneeded = () => {
      isNew = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      if (isNew) resolve(undefined);
      else reject(request.error);
    };
  });
}

/** The answer to a request. */
export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
