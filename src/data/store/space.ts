// A full disk: what this site keeps for convenience goes first, and nothing that a person wrote.

import { fitBudget } from "../files/copies.ts";
import type { Database } from "./open.ts";
import { deleteDataCaches } from "./wipe.ts";

/**
 * Frees what the server can give again: the versions seen go by, copies of files that nobody asked for, and caches of
 * data. Answers whether there was any. Values that lost a merge stay: their author may not have seen it yet.
 */
export async function freeSpace(database: Database): Promise<boolean> {
  const { device } = database;
  const versions = await device.versions.count();
  if (versions > 0) await device.versions.clear();
  const hadCopies = await fitBudget(database, 0).catch(() => false);
  return (await deleteDataCaches()) > 0 || versions > 0 || hadCopies;
}
