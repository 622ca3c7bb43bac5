import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";
import type { Result } from "#domain/errors.ts";
import { patchBetween } from "#domain/record/edit.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { recordOf, type TableName } from "#domain/records.ts";
import { useDatabase } from "../database.ts";
import { codeOf } from "../failure.ts";
import type { Database } from "../store/open.ts";
import type { Held } from "../store/replica.ts";
import type { PendingItem } from "../sync/status.ts";

/** The refused change of one record, live; nothing while there is none. However many others there are. */
export function useRefused(table: () => TableName, id: () => string): Accessor<PendingItem | undefined> {
  const database = useDatabase();
  const [item, setItem] = createSignal<PendingItem>();
  createEffect(
    on([table, id], ([of, wanted]) => {
      let isHeard = false;
      const hear = (held: Held | undefined) => {
        const refused = held && held.pending < 0 ? held.refused?.code : undefined;
        const changed_at = new Date(Math.abs(held?.pending ?? 0)).toISOString();
        setItem(refused && { table: of, id: wanted, changed_at, refused });
      };
      const replica = database.replicas[of];
      const stop = replica.onChange((changed) => {
        const one = changed.find(({ doc }) => doc.id === wanted);
        if (!one) return;
        isHeard = true;
        hear(one);
      });
      onCleanup(() => {
        isHeard = true;
        stop();
      });
      replica
        .get(wanted)
        .then((held) => !isHeard && hear(held))
        .catch(() => undefined);
    }),
  );
  return item;
}

/** The state of a record whose change was refused, whole, as a file for whoever must sort it out. */
export async function refusedState(
  database: Database,
  table: TableName,
  id: string,
): Promise<Record<string, unknown> | undefined> {
  const held = await database.replicas[table].get(id);
  if (!held) return undefined;
  const { doc, refused } = held;
  return { table, id, exported_at: new Date(database.now()).toISOString(), refused, record: doc };
}

/**
 * Gives a refused change up for the server's version. The undo writes it again with a new stamp, and it is sent again:
 * the server may well refuse it again.
 */
export async function giveUpRefused(
  database: Database,
  { table, id }: { table: TableName; id: string },
  discard: () => Promise<Result>,
): Promise<Result<{ undo(): Promise<unknown> }>> {
  try {
    const mine = (await database.replicas[table].get(id))?.doc;
    const given = await discard();
    if (!given.ok) return given;
    return { ok: true, undo: async () => mine && writeAgain(database, table, mine) };
  } catch (error) {
    return { ok: false, code: codeOf(error) };
  }
}

async function writeAgain(database: Database, table: TableName, mine: AnyDoc): Promise<void> {
  const now = (await database.replicas[table].get(mine.id))?.doc;
  if (!now) return;
  const record = recordOf(table);
  // Every field is named, so that those that were empty are emptied again.
  const whole = Object.fromEntries(Object.keys(record.fields).map((field) => [field, mine[field]]));
  const patch = patchBetween(record, now as never, whole as never);
  await database[table].edit(mine.id, { ...patch, deleted: mine.deleted } as never);
}
