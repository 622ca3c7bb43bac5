import { type Accessor, createEffect, createMemo, createSignal, on } from "solid-js";
import { useTimeline } from "#data/artists/index.ts";
import type { Interaction } from "#domain/support/interaction.ts";

/** The part of a person's history that was read, the newest first. */
export interface PersonHistory {
  interactions: Accessor<Interaction[] | undefined>;
  /** Whether nothing older is left to read. */
  isComplete: Accessor<boolean>;
  /** How many more `more` reads. */
  step: number;
  more(): void;
}

const step = 50;

export function usePersonHistory(personId: () => string): PersonHistory {
  const [limit, setLimit] = createSignal(step);
  createEffect(on(personId, () => setLimit(step), { defer: true }));
  const timeline = useTimeline(personId, limit);
  return {
    // For an instant after the person changes, the answer is still about the one before.
    interactions: createMemo(() => timeline()?.filter((one) => one.people.includes(personId()))),
    isComplete: createMemo(() => (timeline()?.length ?? 0) < limit()),
    step,
    more: () => setLimit((read) => ((timeline()?.length ?? 0) < read ? read : read + step)),
  };
}
