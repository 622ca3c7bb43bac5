import { Dexie } from "dexie";
import { databaseName, type Owner } from "./open.ts";

/**
 * Deletes what an account keeps on this device: in one workspace, or in all of them. Done on the files themselves:
 * RxDB's own removal takes twenty seconds and leaves them behind.
 */
export async function wipe(owner: { user_id: string; workspace_id?: string }): Promise<void> {
  const prefix = owner.workspace_id
    ? databaseName(owner as Owner)
    : databaseName({ user_id: owner.user_id, workspace_id: "" });
  const names = await databaseNames();
  await Promise.all(names.filter((name) => name.includes(prefix)).map(deleteDatabase));
}

async function databaseNames(): Promise<string[]> {
  if (indexedDB.databases) {
    const found = await indexedDB.databases();
    return found.flatMap(({ name }) => name ?? []);
  }
  return Dexie.getDatabaseNames();
}

/** Resolves when it is gone, or will be as soon as the last tab lets go of it. */
function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    request.onblocked = () => resolve();
  });
}
