import type { Accessor } from "solid-js";
import { foldText } from "#domain/artists/names.ts";
import type { Person, PersonDraft, personRecord } from "#domain/artists/person.ts";
import type { PatchOf } from "#domain/record/edit.ts";
import { type Database, useDatabase } from "../database.ts";
import { createLiveRecord } from "../store/live.ts";
import { peopleIndexOf } from "./people-index.ts";
import type { PersonRow } from "./person-row.ts";

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

/** Puts a file aside; `restorePerson` brings it back. */
export function removePerson(database: Database, id: string): Promise<void> {
  return database.people.remove(id);
}

export function restorePerson(database: Database, id: string): Promise<void> {
  return database.people.restore(id);
}

/** People of the same e-mail, or of a name spelled alike, among those on this device. */
export function findSimilarPeople(
  database: Database,
  asked: { display_name?: string; email?: string },
): PersonRow[] {
  const name = namePattern(asked.display_name ?? "");
  const email = asked.email?.trim().toLowerCase();
  return peopleIndexOf(database)
    .rows()
    .filter(
      (row) =>
        (email !== undefined && email !== "" && row.emails.includes(email)) ||
        (name !== "" && namePattern(row.display_name) === name),
    );
}

/** A name without accents, punctuation or order: « Célestin, Marie-Ève » equals « Marie Eve Celestin ». */
function namePattern(name: string): string {
  return foldText(name)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .sort()
    .join(" ");
}
