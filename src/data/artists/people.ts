import type { Accessor } from "solid-js";
import type { Person, PersonDraft, personRecord } from "#domain/artists/person.ts";
import type { PatchOf } from "#domain/record/edit.ts";
import { type Database, useDatabase } from "../database.ts";
import { createLiveRecord } from "../store/live.ts";
import { aliasesOf } from "./aliases.ts";

/** One person, live: undefined until known, `null` when this device does not have them. */
export function usePerson(id: () => string | undefined): Accessor<Person | null | undefined> {
  const database = useDatabase();
  return createLiveRecord(() => database.people, id) as Accessor<Person | null | undefined>;
}

export function createPerson(database: Database, draft: PersonDraft): Promise<Person> {
  return database.people.create(draft);
}

/** Stamps the fields of the patch and no other (see `patchBetween`). */
export function editPerson(
  database: Database,
  id: string,
  patch: PatchOf<typeof personRecord>,
): Promise<Person> {
  return database.people.edit(id, patch);
}

/** Puts a file aside, with those that are one person with it; `restorePerson` brings it back. */
export async function removePerson(database: Database, id: string): Promise<void> {
  await database.people.removeMany(await aliasesOf(database, id));
}

/** The files that it had taken in need not come back: they point at it as before. */
export function restorePerson(database: Database, id: string): Promise<void> {
  return database.people.restore(id);
}
