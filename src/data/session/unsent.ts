import { Dexie } from "dexie";
import { recordOf, tableNames } from "#domain/records.ts";
import { databaseName } from "../store/open.ts";
import { databaseNames } from "../store/wipe.ts";
import type { Account } from "./account.ts";

/**
 * Counts what waits in the account's other workspaces on this device. Read beside RxDB, which opens thirteen
 * collections at the most: the open workspace already has its own.
 */
export async function countUnsentElsewhere(account: Account, openId: string | undefined): Promise<number> {
  const stored = new Set(await databaseNames());
  let unsent = 0;
  for (const { id } of account.workspaces) {
    if (id === openId) continue;
    const name = databaseName({ user_id: account.user_id, workspace_id: id });
    for (const table of tableNames) {
      const file = `rxdb-dexie-${name}--${recordOf(table).version}--${table}`;
      if (stored.has(file)) unsent += await countPending(file);
    }
  }
  return unsent;
}

async function countPending(file: string): Promise<number> {
  const database = await new Dexie(file).open();
  try {
    const entries = database.table("docs").where("[_deleted+pending+id]");
    const [from, zero, to] = [
      ["0", Dexie.minKey, ""],
      ["0", 0, ""],
      ["0", 1, ""],
    ];
    const refused = await entries.between(from, zero, true, false).count();
    return refused + (await entries.between(to, ["0", Dexie.maxKey, "\uffff"]).count());
  } finally {
    database.close();
  }
}
