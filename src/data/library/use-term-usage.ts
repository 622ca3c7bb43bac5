import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";
import { type Term, type TermList, termKey } from "#domain/library/term.ts";
import type { Interaction } from "#domain/support/interaction.ts";
import { useDatabase } from "../database.ts";
import { logger } from "../logger.ts";
import type { Database } from "../store/open.ts";
import { fieldOf, fileTables, holdersIn, readFiles } from "./rename-everywhere.ts";
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
      const stops =
        of === "interaction_labels"
          ? [database.interactions.onChange(countSoon)]
          : fileTables.map((table) => holdersIn(database, table).onChange(countSoon));
      void count();
      onCleanup(() => {
        isStopped = true;
        clearTimeout(timer);
        for (const stop of stops) stop();
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
  const note = (value: unknown) => {
    if (typeof value === "string" && value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  };
  if (list === "interaction_labels") {
    await readInteractions(database, ({ deleted, label }) => !deleted && note(label), isStopped);
    return counts;
  }
  await readFiles(database, (table, files) => {
    const field = fieldOf(table, list);
    for (const file of field ? files : []) {
      const value = file[field!];
      if (!file.deleted) for (const one of Array.isArray(value) ? value : [value]) note(one);
    }
  });
  return counts;
}

async function readInteractions(
  database: Database,
  take: (interaction: Interaction) => void,
  isStopped: () => boolean,
): Promise<void> {
  let after: readonly [number, string] | undefined;
  while (!isStopped()) {
    const some = await database.interactions.walk("recency", after, page);
    for (const one of some) take(one);
    const last = some.at(-1);
    if (!last || some.length < page) return;
    after = [(last as unknown as { recency: number }).recency, last.id];
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
