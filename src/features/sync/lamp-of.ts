import type { SyncState } from "#data/sync/status.ts";
import type { LampState } from "#ui/lamp/lamp.tsx";

/** The light of a state: a device without space calls for somebody as a refusal does. */
export function lampOf(state: SyncState): LampState {
  return state === "full" ? "refused" : state;
}
