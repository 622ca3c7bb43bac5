import type { Accessor } from "solid-js";
import { useDatabase } from "../database.ts";
import { dismissEviction, type Eviction, readEviction } from "../store/eviction.ts";
import { createLiveRead } from "../store/live-setting.ts";

/** What the browser erased of this device, until it has been read. */
export function useEviction(): { eviction: Accessor<Eviction | undefined>; dismiss(): void } {
  const database = useDatabase();
  return {
    eviction: createLiveRead(() => () => readEviction(database)),
    dismiss: () => void dismissEviction(database).catch(() => undefined),
  };
}
