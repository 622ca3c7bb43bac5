import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";
import {
  type PersonTermList,
  personFieldOf,
  type Term,
  type TermList,
  termKey,
} from "#domain/library/term.ts";
import { useDatabase } from "../database.ts";
import { logger } from "../logger.ts";
import type { Database } from "../store/open.ts";
import { useTerms } from "./terms.ts";

/** How often the terms of a list are used on this device. */
export interface TermUsage {
  /** How many people, or interactions, hold a term. */
  countOf(ref: string): number;
  /** What records hold and the list does not, the most frequent first. */
  unlisted: readonly Term[];
}

const page = 1_000;
const settleMs = 400;

/** Counts the uses of a list, and again as records change; undefined until counted. */
export function useTermUsage(list: () => TermList): Accessor<TermUsage | undefined> {
  const database = useDatabase();
  const index = useTerms(list);
  const [values, setValues] = createSignal<ReadonlyMap<string, number>>();

  createEffect(
    on(list, (of) => {
      let isStopped = false;
      let timer: ReturnType<typeof setTimeout> | undefined;
      setValues(undefined);
      const count = async () => {
        try {
          const counted = await countValues(database, of, () => isStopped);
          if (!isStopped) setValues(counted);
        } catch (error) {
          logger.warn("uses could not be counted", { error: (error as Error).name });
        }
      };
      const countSoon = () => {
        clearTimeout(timer);
        timer = setTimeout(() => void count(), settleMs);
      };
      const store = of in personFieldOf ? database.people : database.interactions;
      const stop = (store as typeof database.people).onChange(countSoon);
      void count();
      onCleanup(() => {
        isStopped = true;
        clearTimeout(timer);
        stop();
      });
    }),
  );

  return createMemo(() => {
    const counted = values();
    if (!counted) return undefined;
    const counts = new Map<string, number>();
    const unlisted = new Map<string, Term>();
    for (const [value, count] of counted) {
      const term = index().find(value);
      const ref = term?.ref ?? termKey(value);
      counts.set(ref, (counts.get(ref) ?? 0) + count);
      if (!term && !unlisted.has(ref))
        unlisted.set(ref, { ref, name: value, archived: false, formerly: [], isOwn: false });
    }
    return {
      countOf: (ref) => counts.get(ref) ?? 0,
      unlisted: [...unlisted.values()].sort((a, b) => counts.get(b.ref)! - counts.get(a.ref)!),
    };
  });
}

/** The values that records hold, and how many hold each. */
async function countValues(
  database: Database,
  list: TermList,
  isStopped: () => boolean,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const note = (value: string | undefined) => {
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  };
  if (list === "interaction_labels")
    await readAll(
      (after) => database.interactions.walk("recency", after, page),
      (one) => [(one as unknown as { recency: number }).recency, one.id],
      ({ deleted, label }) => !deleted && note(label),
      isStopped,
    );
  else
    await readAll(
      (after) => database.people.walk("sort_key", after, page),
      (one) => [(one as unknown as { sort_key: string }).sort_key, one.id],
      (person) => {
        const held = person[personFieldOf[list as PersonTermList]];
        if (!person.deleted) for (const value of Array.isArray(held) ? held : [held]) note(value);
      },
      isStopped,
    );
  return counts;
}

async function readAll<T>(
  read: (after: readonly [string | number, string] | undefined) => Promise<T[]>,
  positionOf: (last: T) => readonly [string | number, string],
  take: (one: T) => void,
  isStopped: () => boolean,
): Promise<void> {
  let after: readonly [string | number, string] | undefined;
  while (!isStopped()) {
    const records = await read(after);
    for (const record of records) take(record);
    const last = records.at(-1);
    if (!last || records.length < page) return;
    after = positionOf(last);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
