// The index as this device keeps it, in a database of its own beside the records: its name begins as theirs do, so that
// whoever wipes them wipes it (store/wipe.ts). One tab writes it; the others read it once and follow in memory.

import type { TableName } from "#domain/records.ts";
import type { Segment } from "#domain/search/segment.ts";
import { type Engine, settled, type Written } from "./rows.ts";

/** A segment under the number it is kept by. */
export interface KeptSegment {
  number: number;
  segment: Segment;
  gone: Uint8Array;
}

export interface KeptState {
  version: number;
  /** By table, up to which write its rows are in the index. */
  positions: Partial<Record<TableName, Written>>;
}

/** What changed since the last time. */
export interface Changes {
  state: KeptState;
  /** Segments that are new. */
  added: readonly KeptSegment[];
  /** Segments of which entries were crossed out. */
  crossed: readonly KeptSegment[];
  removed: readonly number[];
  /** Whatever was kept goes first. */
  isWhole: boolean;
}

export interface KeptIndex {
  read(): Promise<{ state: KeptState; segments: KeptSegment[] } | undefined>;
  /** All of it or nothing. */
  keep(changes: Changes): Promise<void>;
  close(): void;
}

const stores = { segments: "segments", gone: "gone", state: "state" } as const;
const all = Object.values(stores);
const stateKey = "state";

/** Opens the database of the index, making it at the first call. `onLost` hears that somebody deletes it. */
export async function openKeptIndex(name: string, engine: Engine, onLost: () => void): Promise<KeptIndex> {
  const request = engine.indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    for (const store of all) request.result.createObjectStore(store);
  };
  const database = await settled(request);
  database.onversionchange = () => {
    database.close();
    onLost();
  };
  return {
    async read() {
      const reading = database.transaction(all);
      const [state, numbers, segments, gone] = await Promise.all([
        settled<KeptState | undefined>(reading.objectStore(stores.state).get(stateKey)),
        settled(reading.objectStore(stores.segments).getAllKeys()) as Promise<number[]>,
        settled<Segment[]>(reading.objectStore(stores.segments).getAll()),
        settled<Uint8Array[]>(reading.objectStore(stores.gone).getAll()),
      ]);
      if (!state) return undefined;
      return {
        state,
        segments: numbers.map((number, n) => ({ number, segment: segments[n]!, gone: gone[n]! })),
      };
    },
    async keep({ state, added, crossed, removed, isWhole }) {
      const writing = database.transaction(all, "readwrite");
      const [segments, gone] = [writing.objectStore(stores.segments), writing.objectStore(stores.gone)];
      if (isWhole) for (const store of all) writing.objectStore(store).clear();
      for (const number of removed) {
        segments.delete(number);
        gone.delete(number);
      }
      for (const one of added) segments.put(one.segment, one.number);
      for (const one of [...added, ...crossed]) gone.put(one.gone, one.number);
      writing.objectStore(stores.state).put(state, stateKey);
      await new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onabort = () => reject(writing.error);
      });
    },
    close: () => database.close(),
  };
}
