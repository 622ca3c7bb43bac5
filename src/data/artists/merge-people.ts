import type { Person } from "#domain/artists/person.ts";
import { mergeOf } from "#domain/duplicates/merged.ts";
import { writeChanges } from "#domain/duplicates/merged-changes.ts";
import { separationOf } from "#domain/duplicates/separation.ts";
import { CodedError } from "../failure.ts";
import type { Database } from "../store/open.ts";
import { peopleIndexOf } from "./people-index.ts";

/** Which file takes which one in, and where the other one's values are preferred (the first field of each unit). */
interface MergeChoices {
  into: string;
  from: string;
  taken: ReadonlySet<string>;
  /** The member who chooses. */
  by?: string | undefined;
}

/** Makes one person of two files: two rows change, in one write; everything else is found through them. */
export async function mergePeople(
  database: Database,
  { into, from, taken, by }: MergeChoices,
): Promise<void> {
  const [kept, other] = await Promise.all([database.people.get(into), database.people.get(from)]);
  if (!kept || !other || into === from) throw new CodedError("not_found");
  const { into: gained, changes } = mergeOf(kept, other, taken, by);
  const taken_in = {
    merged_into: into,
    merged_at: new Date(database.now()).toISOString(),
    merged_changes: writeChanges(changes),
  };
  await database.people.editMany([into, from], ({ id }) => (id === into ? gained : taken_in));
}

/**
 * Takes a file out of the one that took it in, and gives back what that one gained by it, but for what was written
 * since. The files it had taken in itself stay with it. Answers how to undo it.
 */
export async function separatePeople(database: Database, id: string): Promise<() => Promise<void>> {
  const index = peopleIndexOf(database);
  await index.whole;
  const into = (await database.people.get(id))?.merged_into;
  const undoings: (() => Promise<void>)[] = [];
  // Of two people who merged the pair in opposite directions, the other's decision must not come into force now.
  if (into && index.survivors().gaveWay(into)) undoings.push(await takeOut(database, into));
  undoings.push(await takeOut(database, id));
  return async () => {
    for (const undo of undoings.reverse()) await undo();
  };
}

async function takeOut(database: Database, id: string): Promise<() => Promise<void>> {
  const from = await database.people.get(id);
  if (!from?.merged_into) return async () => undefined;
  const into = await database.people.get(from.merged_into);
  const siblings = (await filesInto(database, from.merged_into)).filter((person) => person.id !== id);
  const patches = separationOf(from, into, siblings);
  const edited = await database.people.editMany([...patches.keys()], (person) => patches.get(person.id)!);
  return async () => void (await database.people.undoMany(edited));
}

/** The files that point straight at this one. */
async function filesInto(database: Database, id: string): Promise<Person[]> {
  const group = peopleIndexOf(database).survivors().groupOf(id);
  const files = await database.people.getMany(group);
  return files.filter((person) => person.merged_into === id);
}
