import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from "solid-js";
import type { ArrangedOpportunity } from "#domain/opportunities/arrange.ts";
import { peopleIndexOf } from "../artists/index.ts";
import { useDatabase } from "../database.ts";
import { afterFirstScreen } from "../first-screen.ts";
import { type EligibleCount, makeEligibleCounter } from "./count-eligible.ts";
import { useMatching } from "./matches.ts";

/**
 * How many artists fit each opportunity of a list. A row asks of itself while it is in sight; the answer comes once
 * everybody is known, after the list itself, and stays until a better one is counted.
 */
export function useEligibleCounts(): (
  row: Accessor<ArrangedOpportunity>,
) => Accessor<EligibleCount | undefined> {
  const database = useDatabase();
  const matching = useMatching();
  const count = makeEligibleCounter();
  const [hasBegun, setBegun] = createSignal(false);
  void afterFirstScreen().then(() => setBegun(true));
  const everybody = createMemo(() => {
    const people = hasBegun() ? peopleIndexOf(database) : undefined;
    // Before anybody has arrived, nobody fits for want of being here.
    return people?.ready() && people.rows().length > 0 ? people.rows() : undefined;
  });

  return (row) => {
    const [counted, setCounted] = createSignal<EligibleCount & { id: string }>();
    const id = createMemo(() => row().id);
    const fields = createMemo(() => row().fields);
    const isOver = createMemo(() => row().group === "closed");
    createEffect(() => {
      const of = id();
      const rows = everybody();
      const matcher = matching().matcherOf(fields(), isOver());
      if (!matcher) setCounted(undefined);
      else if (rows) onCleanup(count(matcher, rows, (one) => setCounted({ ...one, id: of })));
    });
    return () => (counted()?.id === id() ? counted() : undefined);
  };
}
