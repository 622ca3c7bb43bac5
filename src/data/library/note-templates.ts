import type { Accessor } from "solid-js";
import type { LibraryItem, libraryRecord } from "#domain/library/library-item.ts";
import type { PatchOf } from "#domain/record/edit.ts";
import { byRank, rankBetween } from "#domain/support/rank.ts";
import type { Database } from "../database.ts";
import { useTemplates } from "./templates.ts";

/** The beginnings of notes of the team, in their order; undefined until known. */
export const useNoteTemplates = (): Accessor<LibraryItem[] | undefined> => useTemplates("note_template");

/** Adds a template after those there. */
export async function createNoteTemplate(
  database: Database,
  { name, body }: { name: string; body: string },
): Promise<LibraryItem> {
  const known = await database.library.find({ where: { kind: "note_template" } });
  const last = known.toSorted(byRank).findLast(({ rank }) => rank !== undefined)?.rank;
  return database.library.create({ kind: "note_template", name, body, rank: rankBetween(last, undefined) });
}

export function editNoteTemplate(
  database: Database,
  id: string,
  patch: PatchOf<typeof libraryRecord>,
): Promise<LibraryItem> {
  return database.library.edit(id, patch);
}

/** Puts a template aside; `restoreNoteTemplate` brings it back. */
export function removeNoteTemplate(database: Database, id: string): Promise<void> {
  return database.library.remove(id);
}

export function restoreNoteTemplate(database: Database, id: string): Promise<void> {
  return database.library.restore(id);
}
