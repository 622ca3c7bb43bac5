import { type TableName, tableNames } from "#domain/records.ts";
import type { Database } from "../store/open.ts";
import type { Held } from "../store/replica.ts";
import { outbox } from "./push.ts";
import { refusedIn } from "./refusals.ts";
import type { PendingItem } from "./status.ts";

const mostItems = 50;
const recountAfterMs = 50;

/** What waits on this device, counted on the disk: true for every tab, and after a killed one. */
export interface Waiting {
  pending: number;
  refused: number;
  pending_items: PendingItem[];
}

/** Counts what waits in all tables. */
export async function countWaiting(database: Database): Promise<{ pending: number; refused: number }> {
  let pending = 0;
  let refused = 0;
  for (const table of tableNames) {
    const replica = database.replicas[table];
    if (replica.record.readonly) continue;
    pending += await replica.count({ pending: { $gt: 0 } });
    refused += await replica.count({ pending: { $lt: 0 } });
  }
  return { pending, refused };
}

/** Counts and lists what waits, now and after each write that concerns it. */
export function watchOutbox(
  database: Database,
  seen: (waiting: Waiting) => void,
  /** Called at once when something was written that has to be sent. */
  written: () => void = () => undefined,
): { stop(): void; recount(): Promise<void> } {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let total = 0;
  let counting: Promise<void> | undefined;
  let isOld = false;

  /** One count at a time; what was written during one makes it again, so the last word is the true one. */
  function recount(): Promise<void> {
    isOld = true;
    counting ??= countUntilTrue().finally(() => {
      counting = undefined;
    });
    return counting;
  }

  async function countUntilTrue(): Promise<void> {
    while (isOld && !stopped) {
      isOld = false;
      const counted = await countWaiting(database);
      const pending_items = counted.pending + counted.refused === 0 ? [] : await listWaiting(database);
      if (isOld || stopped) continue;
      total = counted.pending + counted.refused;
      seen({ ...counted, pending_items });
    }
  }

  function recountSoon(): void {
    if (timer !== undefined || stopped) return;
    timer = setTimeout(() => {
      timer = undefined;
      recount().catch(() => undefined);
    }, recountAfterMs);
  }

  const stops = tableNames
    .filter((table) => !database.replicas[table].record.readonly)
    .map((table) =>
      database.replicas[table].onChange((changed) => {
        if (changed.some(({ pending }) => pending > 0)) written();
        if (counting) isOld = true;
        // A pull of a hundred thousand rows onto an empty outbox concerns nobody here.
        else if (total > 0 || changed.some(({ pending }) => pending !== 0)) recountSoon();
      }),
    );
  return {
    recount,
    stop() {
      stopped = true;
      clearTimeout(timer);
      for (const stop of stops) stop();
    },
  };
}

async function listWaiting(database: Database): Promise<PendingItem[]> {
  const refused: PendingItem[] = [];
  const pending: PendingItem[] = [];
  for (const table of tableNames) {
    if (database.replicas[table].record.readonly) continue;
    for (const held of await refusedIn(database, table, mostItems)) refused.push(itemOf(table, held));
    for (const held of await outbox(database, table, mostItems)) pending.push(itemOf(table, held));
  }
  const byDate = (a: PendingItem, b: PendingItem) => (a.changed_at < b.changed_at ? -1 : 1);
  return [...refused.sort(byDate), ...pending.sort(byDate)].slice(0, mostItems);
}

function itemOf(table: TableName, { doc, pending, refused }: Held): PendingItem {
  return {
    table,
    id: doc.id,
    changed_at: new Date(Math.abs(pending)).toISOString(),
    ...(refused ? { refused: refused.code } : {}),
  };
}
