import type { Person, personRecord } from "#domain/artists/person.ts";
import { type PersonTermList, personFieldOf } from "#domain/library/term.ts";
import type { PatchOf } from "#domain/record/edit.ts";
import type { Database } from "../store/open.ts";
import type { Edited } from "../store/record-store.ts";

/** What the values of each list become; nothing for those that stay. */
export type Replacements = Partial<Record<PersonTermList, (value: string) => string | undefined>>;
export type PeopleEdit = Edited<typeof personRecord>;
type PersonPatch = PatchOf<typeof personRecord>;

/** People read, and written, at once: screens stay alive between two chunks. */
const chunk = 250;

/** Gives its other name to every value that has one, in everybody's file. */
export async function renameInPeople(database: Database, replacements: Replacements): Promise<PeopleEdit[]> {
  const edits: PeopleEdit[] = [];
  let after: readonly [string, string] | undefined;
  for (;;) {
    const page = await database.people.walk("sort_key", after, chunk);
    edits.push(...(await renameInThese(database, page, replacements)));
    const last = page.at(-1);
    if (!last || page.length < chunk) return edits;
    after = [(last as unknown as { sort_key: string }).sort_key, last.id];
    await nextFrame();
  }
}

/** The same in some files. */
export async function renameInThese(
  database: Database,
  people: readonly Person[],
  replacements: Replacements,
): Promise<PeopleEdit[]> {
  const ids = people.filter((one) => patchOf(one, replacements) !== undefined).map(({ id }) => id);
  if (ids.length === 0) return [];
  return database.people.editMany(ids, (current) => patchOf(current, replacements) ?? {});
}

/** Whether a file holds a value that has another name. */
export const holdsAny = (person: Person, replacements: Replacements): boolean =>
  patchOf(person, replacements) !== undefined;

export async function undoInPeople(database: Database, edits: readonly PeopleEdit[]): Promise<void> {
  for (let from = 0; from < edits.length; from += chunk) {
    await database.people.undoMany(edits.slice(from, from + chunk));
    await nextFrame();
  }
}

function patchOf(person: Person, replacements: Replacements): PersonPatch | undefined {
  const patch: Record<string, unknown> = {};
  for (const [list, replacement] of Object.entries(replacements)) {
    const field = personFieldOf[list as PersonTermList];
    const value = person[field];
    if (Array.isArray(value)) {
      const remove = value.filter((one) => replacement(one) !== undefined);
      if (remove.length > 0) patch[field] = { add: remove.map((one) => replacement(one)!), remove };
    } else if (value !== undefined) {
      const next = replacement(value as string);
      if (next !== undefined) patch[field] = next;
    }
  }
  return Object.keys(patch).length > 0 ? (patch as PersonPatch) : undefined;
}

const nextFrame = () => new Promise((resolve) => setTimeout(resolve, 0));
