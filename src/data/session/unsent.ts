import { recordOf, tableNames } from "#domain/records.ts";
import { databaseName } from "../store/open.ts";
import { readWaiting, recordFile } from "../store/record-file.ts";
import { databaseNames } from "../store/wipe.ts";
import type { Account } from "./account.ts";

/** Counts what waits in the account's other workspaces on this device. */
export async function countUnsentElsewhere(account: Account, openId: string | undefined): Promise<number> {
  const stored = new Set(await databaseNames());
  let unsent = 0;
  for (const { id } of account.workspaces) {
    if (id === openId) continue;
    const name = databaseName({ user_id: account.user_id, workspace_id: id });
    for (const table of tableNames) {
      const file = recordFile(name, table, recordOf(table).version);
      if (stored.has(file)) unsent += await readWaiting(file, {}, (waiting) => waiting.count(), 0);
    }
  }
  return unsent;
}
