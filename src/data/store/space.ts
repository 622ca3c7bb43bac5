// A full disk: what this site keeps for convenience goes first, and nothing that a person wrote.

import type { WorkspaceDevice } from "./device.ts";
import { deleteDataCaches } from "./wipe.ts";

/**
 * Frees what the server can give again: the versions seen go by, and caches of data. Answers whether there was any.
 * Values that lost a merge stay: their author may not have seen it yet.
 */
export async function freeSpace(device: WorkspaceDevice): Promise<boolean> {
  const versions = await device.versions.count();
  if (versions > 0) await device.versions.clear();
  return (await deleteDataCaches()) > 0 || versions > 0;
}
