import { type Accessor, createEffect, createMemo, createSignal, on } from "solid-js";
import { useTimeline } from "#data/artists/index.ts";
import type { Interaction } from "#domain/support/interaction.ts";
import { useSettled } from "./settled.ts";

/** The part of a person's history that was read, the newest first; undefined until it is known. */
export interface PersonHistory {
  interactions: Accessor<Interaction[] | undefined>;
  /** Whether nothing older is left to read. */
  isComplete: Accessor<boolean>;
  /** How many more `more` reads. */
  step: number;
  more(): void;
}

export function usePersonHistory(personId: () => string, step = 50): PersonHistory {
  const [limit, setLimit] = createSignal(step);
  createEffect(on(personId, () => setLimit(step), { defer: true }));
  const timeline = useTimeline(personId, limit);
  const isSettled = useSettled();
  return {
    interactions: createMemo(() => {
      // For an instant after the person changes, the answer is still about the one before.
      const known = timeline()?.filter((one) => one.people.includes(personId()));
      // The first synchronisation brings interactions last: nothing says there are none.
      return known?.length === 0 && !isSettled() ? undefined : known;
    }),
    isComplete: createMemo(() => (timeline()?.length ?? 0) < limit()),
    step,
    more: () => setLimit((read) => ((timeline()?.length ?? 0) < read ? read : read + step)),
  };
}
