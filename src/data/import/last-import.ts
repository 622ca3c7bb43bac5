import { liveQuery } from "dexie";
import { type Accessor, createSignal, onCleanup } from "solid-js";
import type { ImportSubject } from "#domain/import/targets.ts";
import { useDatabase } from "../database.ts";
import { keepSetting, readSetting } from "../store/device.ts";
import type { Database } from "../store/open.ts";
import type { ImportTraces } from "./receipt.ts";

const setting = "last import";

/** The last import made on this device, kept so that it can still be undone tomorrow. */
export interface LastImport {
  /** Of the file. */
  name: string;
  at: string;
  subject: ImportSubject;
  traces: ImportTraces;
}

/** Keeps what an import has made until now; nothing forgets it. */
export async function keepLastImport(database: Database, last: LastImport | undefined): Promise<void> {
  await keepSetting(database.device, setting, last);
}

/** The last import, live; undefined when there is none to undo, or until the device has answered. */
export function useLastImport(): Accessor<LastImport | undefined> {
  const { device } = useDatabase();
  const [last, setLast] = createSignal<LastImport>();
  const watching = liveQuery(() => readSetting<LastImport>(device, setting)).subscribe({
    next: (kept) => setLast(() => kept),
    error: () => setLast(undefined),
  });
  onCleanup(() => watching.unsubscribe());
  return last;
}
