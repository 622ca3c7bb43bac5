import { type Accessor, createSignal } from "solid-js";
import type { LibraryItem } from "#domain/library/library-item.ts";
import { indexTerms, type TermIndex, type TermList, termLists } from "#domain/library/term.ts";
import { useDatabase } from "../database.ts";
import { logger } from "../logger.ts";
import type { Database } from "../store/open.ts";

/** The lists of a workspace, in memory: forms and rows ask them without touching the disk. */
export interface TermsHere {
  of(list: TermList): TermIndex;
  /** Resolves when the device has answered; before, the lists hold what a new workspace has. */
  read: Promise<void>;
  /** Calls when a list may have changed. Answers how to stop. */
  onChange(heard: () => void): () => void;
}

const residents = new WeakMap<Database, TermsHere>();

/** A list of the workspace as it is now, live: its own terms, and those that every workspace begins with. */
export function useTerms(list: TermList | (() => TermList)): Accessor<TermIndex> {
  const terms = termsOf(useDatabase());
  return () => terms.of(typeof list === "function" ? list() : list);
}

/** The lists of a database, made at the first need and kept while the workspace is open. */
export function termsOf(database: Database): TermsHere {
  let terms = residents.get(database);
  if (!terms) {
    terms = makeTerms(database);
    residents.set(database, terms);
  }
  return terms;
}

function makeTerms(database: Database): TermsHere {
  const items = new Map<string, LibraryItem>();
  const listeners = new Set<() => void>();
  const lists = Object.fromEntries(
    termLists.map((list) => [list, createSignal(indexTerms(list, []))]),
  ) as Record<TermList, ReturnType<typeof createSignal<TermIndex>>>;

  /** Indexes anew the lists of what changed. */
  function take(changed: readonly LibraryItem[]): void {
    const touched = new Set<string>();
    for (const item of changed) {
      if (item.kind !== "term") continue;
      items.set(item.id, item);
      touched.add(item.scope ?? "");
    }
    for (const list of termLists)
      if (touched.has(list)) lists[list][1](() => indexTerms(list, [...items.values()]));
    if (touched.size > 0) for (const heard of listeners) heard();
  }

  // Heard from before the first read, so that nothing written in between is missed.
  const heardOf = new Set<string>();
  let isRead = false;
  database.library.onChange((changed) => {
    if (!isRead) for (const { id } of changed) heardOf.add(id);
    take(changed);
  });
  const read = database.library
    .find({ where: { kind: "term" } })
    .then((found) => {
      isRead = true;
      take(found.filter(({ id }) => !heardOf.has(id)));
    })
    .catch((error: Error) => logger.warn("the lists could not be read", { error: error.name }));

  return {
    of: (list) => lists[list][0](),
    read,
    onChange(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
}
