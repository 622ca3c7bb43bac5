// The first synchronisation as the app makes it, and the same rows put by Dexie alone.

import { Dexie } from "dexie";
import { makeBackend } from "#data/backend.ts";
import { type Database, openDatabase } from "#data/store/open.ts";
import { wipe } from "#data/store/wipe.ts";
import { Engine } from "#data/sync/engine.ts";
import type { Remote } from "#data/sync/remote.ts";
import { makeRemote } from "#data/sync/supabase-remote.ts";
import { tableNames } from "#domain/records.ts";
import { signedIn } from "./account.ts";

export type FirstSync = {
  ms: number;
  rows: number;
  /** Until the first rows of people were on the device. */
  firstRowsMs: number;
  /** Spent waiting for pages, one after the other. */
  waitedMs: number;
};

/** Brings everything to an empty device. With `keeps`, its rows stay at hand for `putByDexie`. */
export async function synchroniseAll(keeps: boolean): Promise<FirstSync> {
  const { user_id, workspace_id, key } = signedIn();
  const remote = timed(makeRemote(makeBackend({ url: location.origin, key }), { user_id, workspace_id }));
  const start = performance.now();
  const database = await openDatabase({ user_id, workspace_id });
  let firstRowsMs = 0;
  database.people.onChange(() => {
    firstRowsMs ||= performance.now() - start;
  });
  const engine = new Engine({ database, remote: remote.remote, onContact() {} });
  const code = await engine.round({ ask: true });
  const ms = performance.now() - start;
  if (code) throw new Error(`The first synchronisation ended with ${code}.`);
  let rows = 0;
  for (const table of tableNames) rows += await database.replicas[table].count({});
  if (keeps) await keepRows(database);
  await database.close();
  await wipe({ user_id });
  return { ms, rows, firstRowsMs, waitedMs: remote.waitedMs() };
}

function timed(remote: Remote): { remote: Remote; waitedMs(): number } {
  let waited = 0;
  const wait = async <T>(page: Promise<T>) => {
    const start = performance.now();
    const came = await page;
    waited += performance.now() - start;
    return came;
  };
  return {
    waitedMs: () => waited,
    remote: {
      ...remote,
      pull: (...asked) => wait(remote.pull(...asked)),
      pullTasks: (...asked) => wait(remote.pullTasks(...asked)),
      pullRecent: (...asked) => wait(remote.pullRecent(...asked)),
    },
  };
}

type Kept = { name: string; stores: string; rows: object[] };
let kept: Kept[] = [];

/** What the storage holds, with its indexes; and, where records are found by somebody, an index that does as much. */
async function keepRows(database: Database): Promise<void> {
  kept = [];
  for (const table of tableNames) {
    const { record, collection } = database.replicas[table];
    const { dexieTable } = await collection.storageInstance.internals;
    const { primKey, indexes } = dexieTable.schema;
    const links = record.links.map((field) => `*${field}`);
    const stores = [primKey.src, ...indexes.map((index: { src: string }) => index.src), ...links].join(", ");
    kept.push({ name: `raw-${table}`, stores, rows: await dexieTable.toArray() });
  }
}

const page = 1_000;

/** Puts the rows of the last `synchroniseAll(true)` in empty databases, a page at a time, by Dexie alone. */
export async function putByDexie(): Promise<{ ms: number; rows: number; stores: Record<string, string> }> {
  let rows = 0;
  const start = performance.now();
  const databases: Dexie[] = [];
  for (const { name, stores, rows: all } of kept) {
    const database = new Dexie(name);
    databases.push(database);
    database.version(1).stores({ docs: stores });
    for (let from = 0; from < all.length; from += page) {
      await database.table("docs").bulkPut(all.slice(from, from + page));
    }
    rows += all.length;
  }
  const ms = performance.now() - start;
  await Promise.all(databases.map((database) => database.delete()));
  return { ms, rows, stores: Object.fromEntries(kept.map(({ name, stores }) => [name, stores])) };
}
