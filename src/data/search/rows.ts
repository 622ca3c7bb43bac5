// Reading the device's files from a thread that has neither RxDB nor Dexie: rows as they are stored, in blocks.

import type { AnyDoc } from "#domain/record/record.ts";

/** Where a walk through what was written stands: the moment of the last row, and its id. */
export type Written = readonly [at: number, id: string];

/** The rows of one table. */
export interface Rows {
  /** In the order they were written on this device, from after a moment, emptied ones too. */
  writtenAfter(position: Written, limit: number): Promise<{ docs: StoredRow[]; last: Written | undefined }>;
  byIds(ids: readonly string[]): Promise<StoredRow[]>;
  /** The ids of all that is there, a slice at a time: nobody who writes waits for more than one. */
  ids(): Promise<Set<string>>;
  close(): void;
}

/** A row; `isEmptied` once this account may no longer see it, or to save space. */
export interface StoredRow {
  doc: AnyDoc;
  isEmptied: boolean;
}

type Raw = AnyDoc & { _deleted: string; _meta: { lwt: number } };

/** Ids read at once: some ten milliseconds, during which the file takes no write. */
const slice = 2_000;

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
  const idsIn = (range: IDBKeyRange, limit?: number) =>
    settled(store().index(byPresence).getAllKeys(range, limit)) as Promise<string[]>;
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
    async ids() {
      const [first, last] = ["", "\uffff"];
      // What waits to be sent, or was refused, is little; the rest stands under the same moment, in the order of ids.
      const found = new Set(await idsIn(IDBKeyRange.bound(["0", -Infinity, first], ["0", 0, first])));
      for (let after = first; ; ) {
        const some = await idsIn(IDBKeyRange.bound(["0", 0, after], ["0", 0, last], true), slice);
        for (const id of some) found.add(id);
        if (some.length < slice) break;
        after = some[some.length - 1]!;
      }
      for (const id of await idsIn(IDBKeyRange.bound(["0", 0, last], ["0", Infinity, last]))) found.add(id);
      return found;
    },
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
