import { createMemo, createSignal } from "solid-js";

interface Chosen {
  readonly id: string;
}

export type Selection = ReturnType<typeof createSelection>;

/** The rows that are chosen, of those in sight: what a filter hides is not acted upon. */
export function createSelection(shown: () => readonly Chosen[]) {
  const [isOn, setOn] = createSignal(false);
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set());
  /** Where a range begins. */
  let anchor: string | undefined;
  const ids = createMemo(() =>
    chosen().size === 0 ? [] : shown().flatMap(({ id }) => (chosen().has(id) ? [id] : [])),
  );

  return {
    /** Whether rows are being chosen: a press on one chooses it rather than opens it. */
    isOn,
    ids,
    has: (id: string) => chosen().has(id),
    areAll: () => shown().length > 0 && ids().length === shown().length,
    start(id?: string) {
      setOn(true);
      anchor = id;
      if (id) setChosen(new Set([id]));
    },
    stop() {
      setOn(false);
      anchor = undefined;
      setChosen(new Set<string>());
    },
    /** Chooses a row or leaves it; with `through`, all those from the last one pressed. */
    toggle(id: string, through = false) {
      const next = new Set(chosen());
      const isChosen = !next.has(id);
      for (const one of through && anchor ? between(shown(), anchor, id) : [id])
        if (isChosen) next.add(one);
        else next.delete(one);
      anchor = id;
      setOn(true);
      setChosen(next);
    },
    all: () => {
      setOn(true);
      setChosen(new Set(shown().map(({ id }) => id)));
    },
    none: () => setChosen(new Set<string>()),
  };
}

/** The ids from one row to another, both included, whichever comes first. */
function between(rows: readonly Chosen[], from: string, to: string): string[] {
  const [a, b] = [from, to].map((wanted) => rows.findIndex(({ id }) => id === wanted));
  if (a === undefined || b === undefined || a < 0 || b < 0) return [to];
  return rows.slice(Math.min(a, b), Math.max(a, b) + 1).map(({ id }) => id);
}
