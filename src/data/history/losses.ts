import { liveQuery } from "dexie";
import { type Accessor, createSignal, onCleanup } from "solid-js";
import type { AnyDoc } from "#domain/record/record.ts";
import { tableNames } from "#domain/records.ts";
import { useDatabase } from "../database.ts";
import { logger } from "../logger.ts";
import { isStillLost, type LostValue } from "../store/history.ts";
import type { Database } from "../store/open.ts";

/** A value that lost, with the record as it stands. */
export interface SettledConflict {
  loss: LostValue;
  doc: AnyDoc;
}

/** The values of this device that lost a merge and have not come back, the latest first; live, from any tab. */
export function useSettledConflicts(): Accessor<SettledConflict[]> {
  const database = useDatabase();
  const [conflicts, setConflicts] = createSignal<SettledConflict[]>([]);
  let stopped = false;
  const read = async () => {
    const found = await settledConflicts(database);
    if (!stopped) setConflicts(found);
  };
  const unread = (error: Error) => {
    if (!stopped) logger.warn("conflicts could not be read", { error: error.name });
  };
  const subscription = liveQuery(() => database.device.losses.count()).subscribe({
    next: () => void read().catch(unread),
    error: unread,
  });
  const stops = tableNames.map((table) =>
    database.replicas[table].onChange((changed) => {
      if (changed.some(({ doc }) => conflicts().some(({ loss }) => loss.id === doc.id)))
        void read().catch(unread);
    }),
  );
  onCleanup(() => {
    stopped = true;
    subscription.unsubscribe();
    for (const stop of stops) stop();
  });
  return conflicts;
}

async function settledConflicts(database: Database): Promise<SettledConflict[]> {
  const losses = await database.device.losses.orderBy("settled_at").reverse().limit(100).toArray();
  const found = await Promise.all(
    losses.map(async (loss) => ({ loss, doc: (await database.replicas[loss.table].get(loss.id))?.doc })),
  );
  return found.filter((one): one is SettledConflict => isStillLost(one.loss, one.doc));
}

/** Takes the losses that nobody was told of yet; of several tabs, one gets each. */
export function claimLosses(database: Database): Promise<SettledConflict[]> {
  return database.device
    .transaction("rw", database.device.losses, async () => {
      const untold = await database.device.losses.filter((loss) => loss.told === 0).toArray();
      await database.device.losses.bulkPut(untold.map((loss) => ({ ...loss, told: 1 as const })));
      return untold;
    })
    .then(async (untold) => {
      const still = await settledConflicts(database);
      return still.filter(({ loss }) => untold.some((one) => one.id === loss.id && one.field === loss.field));
    });
}

/** Puts a value back that lost, as an edit of now. Answers how to undo it. */
export async function takeMineBack(database: Database, loss: LostValue): Promise<() => Promise<void>> {
  return restoreValue(database, loss, { [loss.field]: loss.value });
}

/** Puts values of the past back, as an edit of now. Answers how to undo it. */
export async function restoreValue(
  database: Database,
  { table, id }: Pick<LostValue, "table" | "id">,
  patch: Record<string, unknown>,
): Promise<() => Promise<void>> {
  const store = database[table];
  const before = await store.get(id);
  const after = await store.edit(id, patch as never);
  return async () => {
    if (before) await store.undo(before as never, after as never);
  };
}
