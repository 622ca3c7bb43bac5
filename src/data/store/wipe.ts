import { Dexie } from "dexie";
import type { StorageEngine } from "./device.ts";
import { databaseName, type Owner } from "./open.ts";
import { forgetHeld } from "./witness.ts";

/**
 * Deletes what an account keeps on this device, records, their search index and the files of documents: in one
 * workspace, or in all of them. Done on the databases themselves: RxDB's own removal takes twenty seconds and leaves
 * them behind.
 */
export async function wipe(owner: { user_id: string; workspace_id?: string }): Promise<void> {
  const prefix = owner.workspace_id
    ? databaseName(owner as Owner)
    : databaseName({ user_id: owner.user_id, workspace_id: "" });
  forgetHeld((name) => name.includes(prefix));
  const names = await databaseNames();
  await Promise.all(names.filter((name) => name.includes(prefix)).map(deleteDatabase));
}

/**
 * Deletes what is here of any account or workspace but those given: a sign-out, or a loss of access, that was cut
 * short leaves it behind.
 */
export async function wipeStrangers(
  account: { user_id: string; workspaces: readonly { id: string }[] } | undefined,
): Promise<void> {
  const kept = (account?.workspaces ?? []).map(({ id }) =>
    databaseName({ user_id: account!.user_id, workspace_id: id }),
  );
  const names = (await databaseNames()).filter((name) => ofAnAccount.test(name));
  await Promise.all(names.filter((name) => !kept.some((one) => name.includes(one))).map(deleteDatabase));
}

const ofAnAccount = /coulisses-[0-9a-f]{8}-/;

/** The databases of this site; Firefox before 126 does not tell, and Dexie remembers. */
export async function databaseNames(engine: StorageEngine = {}): Promise<string[]> {
  const factory = (engine.indexedDB ?? indexedDB) as IDBFactory;
  if (factory.databases) {
    const found = await factory.databases();
    return found.flatMap(({ name }) => name ?? []);
  }
  return Dexie.getDatabaseNames();
}

/** Longest wait for a database to be deleted. */
const deletingMs = 1_500;

/** Resolves when it is gone, or will be as soon as the last tab lets go of it: a frozen one answers nothing. */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, deletingMs);
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    request.onblocked = () => resolve();
  });
}

/** Of the device rather than of a person. Whatever else is kept there goes with the account. */
const keptKeys = [
  "coulisses.locale",
  "coulisses.theme",
  "coulisses.shortcuts",
  "coulisses.install",
  "coulisses.reminders",
];

/** Deletes what an account leaves beside its databases: caches of data, opened files, small keys. */
export async function emptyDevice(): Promise<void> {
  emptyTab();
  if (typeof localStorage !== "undefined")
    for (const key of Object.keys(localStorage)) if (!keptKeys.includes(key)) localStorage.removeItem(key);
  await Promise.all(
    [deleteDataCaches(), deleteOpenedFiles(), endReminders()].map((done) => done.catch(() => undefined)),
  );
}

async function endReminders(): Promise<void> {
  const { endPushHere } = await import("../reminders/push-here.ts");
  await endPushHere();
}

/** What a tab keeps for itself. */
export function emptyTab(): void {
  if (typeof sessionStorage !== "undefined") sessionStorage.clear();
}

/** The site's own folder of files. */
async function deleteOpenedFiles(): Promise<void> {
  if (typeof navigator === "undefined" || !navigator.storage?.getDirectory) return;
  const folder = await navigator.storage.getDirectory();
  const names: string[] = [];
  for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
  await Promise.all(names.map((name) => folder.removeEntry(name, { recursive: true })));
}

/** Caches of data, and how many there were; the app itself stays, so that it opens offline to the sign-in page. */
export async function deleteDataCaches(): Promise<number> {
  if (typeof caches === "undefined") return 0;
  const names = (await caches.keys()).filter((name) => name.startsWith("coulisses-data"));
  await Promise.all(names.map((name) => caches.delete(name)));
  return names.length;
}
