// What the last import wrote, kept on the device. It is noted batch by batch, each before it is written: wherever the app
// is killed, all that was written can be undone. A batch is a setting of its own beside the one of the import, since the
// whole, written again each time, would cost more than the import itself.

import { liveQuery } from "dexie";
import { type Accessor, createSignal, onCleanup } from "solid-js";
import type { ImportSubject } from "#domain/import/targets.ts";
import { useDatabase } from "../database.ts";
import type { Setting, WorkspaceDevice } from "../store/device.ts";
import type { Database } from "../store/open.ts";
import { bothTraces, type ImportTraces } from "./receipt.ts";

const setting = "last import";
const batchesOf = ({ at }: Pick<LastImport, "at">) => `${setting} ${at} `;

/** The last import made on this device, kept so that it can still be undone tomorrow. */
export interface LastImport {
  /** Of the file. */
  name: string;
  at: string;
  subject: ImportSubject;
  traces: ImportTraces;
}

/** Keeps what an import writes, as the last one from its first batch on; `begun` has what it went on from. */
export function keepLastImport({ device }: Database, begun: LastImport) {
  const { settings } = device;
  let batches = 0;
  return {
    /** Keeps what is about to be written. */
    async add(traces: ImportTraces): Promise<void> {
      const place = batches++;
      const batch = { key: batchesOf(begun) + String(place).padStart(6, "0"), value: traces };
      if (place > 0) await settings.put(batch);
      else
        await device.transaction("rw", settings, async () => {
          await forget(device);
          await settings.bulkPut([{ key: setting, value: begun }, batch]);
        });
    },
    /** Keeps all that was written, in one; another tab may have begun an import since, which is then the last. */
    async end(traces: ImportTraces): Promise<void> {
      await device.transaction("rw", settings, async () => {
        const last = (await settings.get(setting))?.value as LastImport | undefined;
        if (batches > 0 && last && last.at !== begun.at) return;
        await forget(device);
        await settings.put({ key: setting, value: { ...begun, traces } });
      });
    },
  };
}

/** There is no import to undo any more. */
export const forgetLastImport = ({ device }: Database): Promise<void> => forget(device);

async function forget({ settings }: WorkspaceDevice): Promise<void> {
  await settings.where("key").startsWith(setting).delete();
}

const kept = ({ settings }: WorkspaceDevice): Promise<Setting[]> =>
  settings.where("key").startsWith(setting).sortBy("key");

/** The last import; what it was about to write when the app was killed, and did not, is left out. */
export async function lastImportOf(database: Database): Promise<LastImport | undefined> {
  return lastOf(database, await kept(database.device));
}

async function lastOf(database: Database, settings: readonly Setting[]): Promise<LastImport | undefined> {
  const begun = settings.find(({ key }) => key === setting)?.value as LastImport | undefined;
  if (!begun) return undefined;
  const batches = settings.flatMap(({ key, value }) =>
    key.startsWith(batchesOf(begun)) ? [value as ImportTraces] : [],
  );
  // A batch is noted once the one before is written: only the last may not be.
  const last = batches.pop();
  const whole = [...batches, ...(last ? [await writtenOf(database, last)] : [])];
  return { ...begun, traces: whole.reduce(bothTraces, begun.traces) };
}

/** Of what was noted, what was written; an edit that was not is nothing to its undoing, and stays. */
async function writtenOf(database: Database, noted: ImportTraces): Promise<ImportTraces> {
  const here = async (table: Made, ids: readonly string[] = []) =>
    (await database[table].getMany(ids)).map(({ id }) => id);
  const [ids, organizations, interactions, applications, opportunities] = await Promise.all([
    here("people", noted.ids),
    here("organizations", noted.organizations),
    here("interactions", noted.interactions),
    here("applications", noted.applications),
    here("opportunities", noted.opportunities),
  ]);
  return { ...noted, ids, organizations, interactions, applications, opportunities };
}

type Made = "people" | "organizations" | "interactions" | "applications" | "opportunities";

/** The last import, live; undefined when there is none to undo, or until the device has answered. */
export function useLastImport(): Accessor<LastImport | undefined> {
  const database = useDatabase();
  const [last, setLast] = createSignal<LastImport>();
  let seen = 0;
  const watching = liveQuery(() => kept(database.device)).subscribe({
    async next(settings) {
      const turn = ++seen;
      const found = await lastOf(database, settings).catch(() => undefined);
      if (turn === seen) setLast(() => found);
    },
    error: () => setLast(undefined),
  });
  onCleanup(() => watching.unsubscribe());
  return last;
}
