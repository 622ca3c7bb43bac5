import { type Accessor, createEffect, createMemo, createSignal, on } from "solid-js";
import { useAliases, useTimeline } from "#data/artists/index.ts";
import { usePersonHistoryHere } from "#data/sync/first-sync/use-history.ts";
import type { Interaction } from "#domain/support/interaction.ts";
import { useSettled } from "./settled.ts";

/** The part of a person's history that was read, the newest first; undefined until it is known. */
export interface PersonHistory {
  interactions: Accessor<Interaction[] | undefined>;
  /** Whether nothing older is left to read on this device. */
  isRead: Accessor<boolean>;
  /** Whether that is everything there is: this device may not hold what is old. */
  isComplete: Accessor<boolean>;
  /** The instant from which this device misses nothing; absent when it misses nothing at all. */
  since: Accessor<string | undefined>;
  /** How many more `more` reads. */
  step: number;
  more(): void;
}

export function usePersonHistory(personId: () => string, step = 50): PersonHistory {
  const [limit, setLimit] = createSignal(step);
  createEffect(on(personId, () => setLimit(step), { defer: true }));
  const timeline = useTimeline(personId, limit);
  const isSettled = useSettled();
  const aliases = useAliases(personId);
  const here = usePersonHistoryHere(aliases);
  const isRead = createMemo(() => (timeline()?.length ?? 0) < limit());
  return {
    interactions: createMemo(() => {
      // For an instant after the person changes, the answer is still about the one before.
      const known = timeline()?.filter(({ people }) => people.some((id) => aliases().includes(id)));
      // What is on its way may hold some: nothing says there are none.
      return known?.length === 0 && (!isSettled() || here()?.isArriving) ? undefined : known;
    }),
    isRead,
    isComplete: createMemo(() => isRead() && here()?.isWhole === true),
    since: () => (here()?.isWhole ? undefined : here()?.since),
    step,
    more: () => setLimit((read) => ((timeline()?.length ?? 0) < read ? read : read + step)),
  };
}
