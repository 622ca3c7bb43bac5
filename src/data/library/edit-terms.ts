import type { LibraryItem, libraryRecord } from "#domain/library/library-item.ts";
import type { PersonTermList, Term, TermList } from "#domain/library/term.ts";
import { personFieldOf } from "#domain/library/term.ts";
import * as change from "#domain/library/term-changes.ts";
import { termId } from "#domain/library/term-id.ts";
import type { InteractionKind } from "#domain/support/interaction.ts";
import type { Database } from "../store/open.ts";
import type { Edited } from "../store/record-store.ts";
import { renameEverywhere, type TermEdit, undoEverywhere } from "./rename-everywhere.ts";
import { termsOf } from "./terms.ts";

/** What was done to a list; `undo` takes back what nobody wrote over since. */
export interface TermChange {
  /** How many files hold the other name since. */
  files: number;
  undo(): Promise<void>;
}

type Written = Edited<typeof libraryRecord>;

/** Adds a term to a list. Two devices that add the same one make one. */
export async function addTerm(
  database: Database,
  list: TermList,
  name: string,
  kind?: InteractionKind,
): Promise<TermChange> {
  const index = await indexOf(database, list);
  const written = await write(database, list, [change.addTerm(list, index, name, kind)]);
  return changeOf(database, written, [], true);
}

/** Renames a term; files and saved lists that hold it hold the new name, on this device at once, elsewhere as it arrives. */
export async function renameTerm(
  database: Database,
  list: TermList,
  term: change.NamedTerm,
  typed: string,
): Promise<TermChange> {
  const index = await indexOf(database, list);
  const name = change.cleanName(typed);
  const written = await write(database, list, change.renameTerm(list, index, term, name));
  const held = await inHolders(database, list, change.replacementOf(index, term, name));
  // The alias stays: whoever took the name in meanwhile comes back by it.
  return changeOf(database, written.slice(0, 1), held);
}

/** Lets a term go into another of its list. */
export async function mergeTerms(
  database: Database,
  list: TermList,
  term: change.NamedTerm,
  into: change.NamedTerm,
): Promise<TermChange> {
  const index = await indexOf(database, list);
  const written = await write(database, list, change.mergeTerm(list, index, term, into));
  const held = await inHolders(database, list, change.replacementOf(index, term, into.name));
  return changeOf(database, written, held);
}

/** Stops proposing a term, or proposes it again. */
export async function archiveTerm(
  database: Database,
  list: TermList,
  term: change.NamedTerm,
  archived: boolean,
): Promise<TermChange> {
  const index = await indexOf(database, list);
  return changeOf(
    database,
    await write(database, list, [change.archiveTerm(list, index, term, archived)]),
    [],
  );
}

/** Puts a label under another kind of interaction. */
export async function placeLabel(
  database: Database,
  term: change.NamedTerm,
  kind: InteractionKind,
): Promise<TermChange> {
  const index = await indexOf(database, "interaction_labels");
  const written = await write(database, "interaction_labels", [change.placeLabel(index, term, kind)]);
  return changeOf(database, written, []);
}

/** Moves a term by one place among those shown. */
export async function moveTerm(
  database: Database,
  list: TermList,
  shown: readonly Term[],
  ref: string,
  by: 1 | -1,
): Promise<void> {
  const moved = change.moveTerm(list, await indexOf(database, list), shown, ref, by);
  if (moved) await write(database, list, [moved]);
}

async function indexOf(database: Database, list: TermList) {
  const terms = termsOf(database);
  await terms.read;
  return terms.of(list);
}

async function write(
  database: Database,
  list: TermList,
  writes: readonly change.TermWrite[],
): Promise<Written[]> {
  const written: Written[] = [];
  const { entries } = termsOf(database).of(list);
  for (const { ref, draft, patch } of writes) {
    // A term that the server made by itself has an id of its own.
    const id = entries.get(ref)?.id ?? (await termId(database.workspace_id, list, ref));
    const before = await database.library.ensure(draft, id);
    written.push({ before, after: await database.library.edit(id, patch) });
  }
  return written;
}

async function inHolders(
  database: Database,
  list: TermList,
  replacement: (value: string) => string | undefined,
): Promise<TermEdit[]> {
  // Labels are read through their list: what was logged stays as it was written.
  if (!(list in personFieldOf)) return [];
  return renameEverywhere(database, { [list as PersonTermList]: replacement });
}

function changeOf(
  database: Database,
  written: readonly Written[],
  held: readonly TermEdit[],
  wasAdded = false,
): TermChange {
  return {
    files: held.filter(({ table }) => table !== "library").length,
    async undo() {
      if (wasAdded) await database.library.removeMany(written.filter(isFirst).map(({ after }) => after.id));
      await database.library.undoMany(written.filter((one) => !wasAdded || !isFirst(one)));
      await undoEverywhere(database, held);
    },
  };
}

/** Whether the record was made by this very change, or had been taken back before it. */
function isFirst({ before }: Written): boolean {
  const { clock, deleted } = before as LibraryItem;
  return deleted || Object.keys(clock).length === 1;
}
