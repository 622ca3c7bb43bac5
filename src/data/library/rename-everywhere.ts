// What holds terms by name takes the names they are given: files in their fields, saved lists in their conditions.

import {
  opportunityFieldOf,
  organizationFieldOf,
  type PersonTermList,
  personFieldOf,
} from "#domain/library/term.ts";
import { renameInView } from "#domain/lists/list-state.ts";
import type { AnyDoc, RecordDefinition } from "#domain/record/record.ts";
import type { Database } from "../store/open.ts";
import type { Edited, RecordStore } from "../store/record-store.ts";

/** What the values of each list become; nothing for those that stay. */
export type Replacements = Partial<Record<PersonTermList, (value: string) => string | undefined>>;

/** The records that hold terms, and in which field those of each list. */
const fieldsIn = {
  people: personFieldOf,
  organizations: organizationFieldOf,
  opportunities: opportunityFieldOf,
} as const;
export type FileTable = keyof typeof fieldsIn;
export const fileTables = Object.keys(fieldsIn) as FileTable[];
export const fieldOf = (table: FileTable, list: string): string | undefined =>
  (fieldsIn[table] as Record<string, string | undefined>)[list];

/** What holds terms: files, and the library for the lists that were saved. */
export type HolderTable = FileTable | "library";
export const holderTables: readonly HolderTable[] = [...fileTables, "library"];

/** A file, or a saved list, that was changed, as it was and as it became. */
export interface TermEdit {
  table: HolderTable;
  edit: Edited<RecordDefinition>;
}

/** Files read, and written, at once: screens stay alive between two chunks. */
const chunk = 250;

/** The records of a table, whichever it is. */
export const holdersIn = (database: Database, table: HolderTable) =>
  database[table] as unknown as RecordStore<RecordDefinition>;

/** Gives its other name to every value that has one, in every file and every saved list. */
export async function renameEverywhere(database: Database, replacements: Replacements): Promise<TermEdit[]> {
  const edits: TermEdit[] = [];
  await readFiles(database, async (table, files) => {
    edits.push(...(await renameInThese(database, table, files, replacements)));
  });
  const where = { kind: "saved_view" };
  const views = (await holdersIn(database, "library").find({
    where,
    withDeleted: true,
  })) as unknown as AnyDoc[];
  edits.push(...(await renameInThese(database, "library", views, replacements)));
  return edits;
}

/** Reads every file, some at a time, those put aside too. */
export async function readFiles(
  database: Database,
  take: (table: FileTable, files: readonly AnyDoc[]) => unknown,
): Promise<void> {
  let after: readonly [string, string] | undefined;
  for (;;) {
    const page = (await database.people.walk("sort_key", after, chunk)) as unknown as AnyDoc[];
    await take("people", page);
    const last = page.at(-1);
    if (!last || page.length < chunk) break;
    after = [last.sort_key as string, last.id];
    await nextFrame();
  }
  for (const table of ["organizations", "opportunities"] as const) {
    const files = (await holdersIn(database, table).find({ withDeleted: true })) as unknown as AnyDoc[];
    for (let from = 0; from < files.length; from += chunk) {
      await take(table, files.slice(from, from + chunk));
      await nextFrame();
    }
  }
}

/** The same in some records. */
export async function renameInThese(
  database: Database,
  table: HolderTable,
  records: readonly AnyDoc[],
  replacements: Replacements,
): Promise<TermEdit[]> {
  const ids = records.filter((one) => holdsAny(table, one, replacements)).map(({ id }) => id);
  if (ids.length === 0) return [];
  const edits = await holdersIn(database, table).editMany(
    ids,
    (current) => (patchOf(table, current as unknown as AnyDoc, replacements) ?? {}) as never,
  );
  return edits.map((edit) => ({ table, edit }));
}

/** Whether a record holds a value that has another name. */
export const holdsAny = (table: HolderTable, one: AnyDoc, replacements: Replacements): boolean =>
  patchOf(table, one, replacements) !== undefined;

export async function undoEverywhere(database: Database, edits: readonly TermEdit[]): Promise<void> {
  for (const table of holderTables) {
    const mine = edits.filter((one) => one.table === table).map(({ edit }) => edit);
    for (let from = 0; from < mine.length; from += chunk) {
      await holdersIn(database, table).undoMany(mine.slice(from, from + chunk));
      await nextFrame();
    }
  }
}

function patchOf(
  table: HolderTable,
  one: AnyDoc,
  replacements: Replacements,
): Record<string, unknown> | undefined {
  return table === "library" ? patchOfView(one, replacements) : patchOfFile(table, one, replacements);
}

/** Of a saved list; of whatever else the library holds, none. */
function patchOfView(
  { kind, scope, body }: AnyDoc,
  replacements: Replacements,
): { body: string } | undefined {
  const table = fileTables.find((one) => one === scope);
  if (kind !== "saved_view" || !table) return undefined;
  const byField = new Map(
    Object.entries(replacements).map(([list, replacement]) => [fieldOf(table, list), replacement]),
  );
  const renamed = renameInView(body as string | undefined, (field) => byField.get(field));
  return renamed === undefined ? undefined : { body: renamed };
}

function patchOfFile(
  table: FileTable,
  file: AnyDoc,
  replacements: Replacements,
): Record<string, unknown> | undefined {
  const patch: Record<string, unknown> = {};
  for (const [list, replacement] of Object.entries(replacements)) {
    const field = fieldOf(table, list);
    const value = field && file[field];
    if (!field || !value) continue;
    if (Array.isArray(value)) {
      const remove = value.filter((one) => replacement(one) !== undefined);
      if (remove.length > 0) patch[field] = { add: remove.map((one) => replacement(one)!), remove };
    } else {
      const next = replacement(value as string);
      if (next !== undefined) patch[field] = next;
    }
  }
  return Object.keys(patch).length > 0 ? patch : undefined;
}

const nextFrame = () => new Promise((resolve) => setTimeout(resolve, 0));
