// A full disk: what this site keeps for convenience goes first, and nothing that a person wrote.

import { fitBudget } from "../files/copies.ts";
import type { Database } from "./open.ts";
import { indexFile } from "./record-file.ts";
import { databaseNames, deleteDatabase, deleteDataCaches } from "./wipe.ts";

/**
 * Frees what can be had again: the versions seen go by, copies of files that nobody asked for, caches of data, the
 * search's index. Answers whether there was any. Values that lost a merge stay: their author may not have seen it yet.
 */
export async function freeSpace(database: Database): Promise<boolean> {
  const { device } = database;
  const versions = await device.versions.count();
  if (versions > 0) await device.versions.clear();
  const hadIndex = await deleteIndex(indexFile(device.name));
  const hadCopies = await fitBudget(database, 0).catch(() => false);
  return (await deleteDataCaches()) > 0 || versions > 0 || hadIndex || hadCopies;
}

/** The search goes on in memory, and makes it again at the next start. */
async function deleteIndex(name: string): Promise<boolean> {
  if (typeof indexedDB === "undefined" || !(await databaseNames()).includes(name)) return false;
  await deleteDatabase(name);
  return true;
}
