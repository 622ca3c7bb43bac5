// Browsers that run short of space erase what a site holds, wholly or in part, without a word. Seen at the opening by
// what should be there and is not; then what is gone comes again, and the person is told, also of what cannot come back.

import { tableNames } from "#domain/records.ts";
import { keepSetting, readSetting } from "./device.ts";
import { type Database, databaseName, type OpenOptions, openDatabase } from "./open.ts";
import { filesOf } from "./record-file.ts";
import { databaseNames } from "./wipe.ts";
import { unsentNoted } from "./witness.ts";

/** What the browser erased, as it is told until somebody has read it. */
export interface Eviction {
  at: string;
  /** Changes that were not sent, and cannot come back. */
  lost: number;
}

const setting = "eviction";

/** Opens the local database, and mends it where the browser erased a part. */
export async function openMended(options: OpenOptions): Promise<Database> {
  const name = databaseName(options, options.prefix);
  const stored = await databaseNames(options.engine).catch(() => undefined);
  const unsent = unsentNoted(name);
  const database = await openDatabase(options);
  if (stored) await mend(database, stored, unsent);
  return database;
}

async function mend(database: Database, stored: readonly string[], unsent: number | undefined) {
  const { device, replicas } = database;
  const hadDevice = stored.includes(database.name);
  const known = new Set((await device.checkpoints.toArray()).map(({ table }) => table));
  const gone = tableNames.filter((table) => filesOf(stored, database.name, table).length === 0);
  const lostTables = gone.filter((table) => known.has(table));

  if (lostTables.length > 0) {
    // To be brought again, from the beginning; with them how far back a person's history was here.
    await device.checkpoints.bulkDelete(lostTables);
    await device.settings.where("key").startsWith("history:").delete();
    await device.settings.delete("first_progress");
  }
  const isEvicted = hadDevice ? lostTables.length > 0 : unsent !== undefined;
  if (!isEvicted) return;
  let left = 0;
  for (const table of tableNames)
    for (const pending of [{ $gt: 0 }, { $lt: 0 }]) left += await replicas[table].count({ pending });
  const before = await readSetting<Eviction>(device, setting);
  const lost = (before?.lost ?? 0) + Math.max(0, (unsent ?? 0) - left);
  await keepSetting(device, setting, { at: new Date().toISOString(), lost } satisfies Eviction);
}

/** What the browser erased, if it did and nobody has read it yet. */
export function readEviction(database: Database): Promise<Eviction | undefined> {
  return readSetting<Eviction>(database.device, setting);
}

/** It has been read. */
export function dismissEviction(database: Database): Promise<void> {
  return keepSetting(database.device, setting, undefined);
}
