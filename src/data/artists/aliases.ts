// Files that were merged are one person: whatever was written about any of them is about all. Nothing is rewritten for
// it; every read of what is linked to a person passes here, and takes the survivor with its aliases.

import { type Accessor, createMemo } from "solid-js";
import type { RecordOf } from "#domain/record/record.ts";
import { useDatabase } from "../database.ts";
import { createLiveLinks } from "../store/live.ts";
import type { Database } from "../store/open.ts";
import type { RecordStore } from "../store/record-store.ts";
import { peopleIndexOf, usePeopleIndex } from "./people-index.ts";
import type { PersonRow } from "./person-row.ts";

/** Everything that is one person with this one, live: the survivor first, then the files it took in. */
export function useAliases(personId: () => string | undefined): Accessor<readonly string[]> {
  const people = usePeopleIndex();
  return createMemo(
    () => {
      const id = personId();
      return id ? people.survivors().groupOf(id) : [];
    },
    [],
    { equals: (before, after) => before.join() === after.join() },
  );
}

/** The same once, when everybody is known. */
export async function aliasesOf(database: Database, personId: string): Promise<readonly string[]> {
  const people = peopleIndexOf(database);
  await people.whole;
  return people.survivors().groupOf(personId);
}

/** The records linked to a person, under any of their files, in order, kept up to date. */
export function createPersonLinks<R>(
  store: (database: Database) => RecordStore<R>,
  personId: () => string | undefined,
  limit: () => number,
): Accessor<RecordOf<R>[] | undefined> {
  const database = useDatabase();
  const aliases = useAliases(personId);
  return createLiveLinks(
    () => store(database),
    () => (aliases().length > 0 ? aliases() : undefined),
    limit,
  );
}

/** People by their ids, each once however many of their files are named, without those who are `except`. */
export function usePeopleNamed(): (ids: readonly string[], except?: string) => PersonRow[] {
  const people = usePeopleIndex();
  return (ids, except) => {
    const { survivorOf } = people.survivors();
    const own = except && survivorOf(except);
    const survivors = new Set(ids.map(survivorOf));
    return [...survivors].filter((id) => id !== own).flatMap((id) => people.get(id) ?? []);
  };
}
