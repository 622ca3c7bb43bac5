import { databaseName, openDatabase } from "../store/open.ts";
import { countWaiting } from "../sync/outbox-watch.ts";
import type { Account } from "./account.ts";

/** Counts what waits in the account's other workspaces on this device. */
export async function countUnsentElsewhere(account: Account, openId: string | undefined): Promise<number> {
  const stored = new Set((await indexedDB.databases?.())?.map(({ name }) => name));
  let unsent = 0;
  for (const { id } of account.workspaces) {
    const owner = { user_id: account.user_id, workspace_id: id };
    if (id === openId || !stored.has(databaseName(owner))) continue;
    const database = await openDatabase(owner);
    const { pending, refused } = await countWaiting(database);
    unsent += pending + refused;
    await database.close();
  }
  return unsent;
}
