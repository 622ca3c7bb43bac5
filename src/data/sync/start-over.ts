// After the database was restored from a backup its revisions start over, and rows written since are gone from it.
// The device takes what the server now has, keeps what it had not sent, and lets go of the rest.

import { keepSetting, readSetting } from "../store/device.ts";
import type { Database } from "../store/open.ts";
import type { Replica } from "../store/replica.ts";

const pageSize = 1_000;
const flag = "starting_over";

/** Ids that the server was seen to have, while starting over. */
export type Seen = Set<string>;

/** Remembered until the end: a device killed on the way starts over again. */
export function beginStartOver(database: Database): Promise<void> {
  return keepSetting(database.device, flag, true);
}

export async function mustStartOver(database: Database): Promise<boolean> {
  return (await readSetting<boolean>(database.device, flag)) ?? false;
}

export function endStartOver(database: Database): Promise<void> {
  return keepSetting(database.device, flag, undefined);
}

/** Lets go of what the server does not have and nobody here waits to send. */
export async function sweep(replica: Replica, seen: Seen): Promise<void> {
  let after = "";
  for (;;) {
    const page = await replica.query({
      selector: { id: { $gt: after } },
      sort: [{ id: "asc" }],
      limit: pageSize,
    });
    const gone = page.filter(({ doc, pending }) => pending === 0 && !seen.has(doc.id));
    await replica.forget(gone.map(({ doc }) => doc.id));
    if (page.length < pageSize) return;
    after = page[page.length - 1]!.doc.id;
  }
}
