// The search's index on a page of its own: a large base put on the device as if it had arrived, then looked through.

import { type Search, searchOf } from "#data/search/index.ts";
import { linkKeysOf } from "#data/store/links.ts";
import { type Database, openDatabase } from "#data/store/open.ts";
import { indexFile } from "#data/store/record-file.ts";
import { wipe } from "#data/store/wipe.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { recordOf, type TableName } from "#domain/records.ts";

const owner = {
  user_id: "10000000-aaaa-4aaa-8aaa-0000000000aa",
  workspace_id: "20000000-aaaa-4aaa-8aaa-0000000000aa",
};
const page = 1_000;

let database: Database;
let search: Search;

/** Opens an empty device. */
export async function openForSearch(): Promise<void> {
  database = await openDatabase(owner);
}

/** Puts rows in the file of their table, past RxDB: what is measured begins after. */
export async function putForSearch(table: TableName, docs: AnyDoc[]): Promise<void> {
  const { collection, record } = database.replicas[table];
  const { dexieTable } = await collection.storageInstance.internals;
  const derive = Object.entries(recordOf(table).derived);
  const now = Date.now();
  const rows = docs.map((doc, n) => {
    const whole = { ...doc, ...Object.fromEntries(derive.map(([column, of]) => [column, of(doc)])) };
    const stored = {
      pending: 0,
      _deleted: "0",
      _attachments: {},
      _meta: { lwt: now + n / 1_000 },
      _rev: "1-bench",
    };
    return { ...whole, linked: linkKeysOf(record, whole as AnyDoc), ...stored };
  });
  for (let from = 0; from < rows.length; from += page)
    await dexieTable.bulkPut(rows.slice(from, from + page));
}

/** Until the index holds everything, and the longest task of this page meanwhile. */
export async function readyToSearch(): Promise<{ ms: number; longestTaskMs: number }> {
  let longestTaskMs = 0;
  const watch = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
  });
  watch.observe({ type: "longtask" });
  const start = performance.now();
  search = searchOf(database);
  while (!search.state().isReady) await new Promise((resolve) => setTimeout(resolve, 5));
  const ms = performance.now() - start;
  watch.disconnect();
  return { ms, longestTaskMs };
}

/** From each key of these words to the answer. */
export async function timeFinds(words: string[]): Promise<number[]> {
  const times: number[] = [];
  for (const word of words)
    for (let length = 1; length <= word.length; length++) {
      const start = performance.now();
      await search.find(word.slice(0, length), 6);
      times.push(performance.now() - start);
    }
  return times;
}

/** Closes everything and opens it again, as a cold start does. */
export async function reopenForSearch(): Promise<void> {
  await database.close();
  database = await openDatabase(owner);
}

/** Megabytes of the index on the disk, once it is kept. */
export async function keptMegabytes(): Promise<number> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const request = indexedDB.open(indexFile(database.name));
    const opened = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const reading = opened.transaction("segments").objectStore("segments").getAll();
    const segments = await new Promise<unknown[]>((resolve) => {
      reading.onsuccess = () => resolve(reading.result);
    });
    opened.close();
    if (segments.length > 0) return sizeOf(segments) / 1e6;
  }
}

function sizeOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 8;
  return Object.values(value).reduce((sum: number, one) => sum + sizeOf(one), 0);
}

export async function closeForSearch(): Promise<void> {
  await database.close();
  await wipe(owner);
}
