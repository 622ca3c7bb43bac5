import type { AnyDoc } from "#domain/record/record.ts";
import type { Database } from "../store/open.ts";
import { type ImportReceipt, nextFrame } from "./apply-import.ts";

const chunk = 250;

/** What an undoing took back, and what it left because somebody has worked on it since. */
export interface UndoneImport {
  undone: number;
  spared: string[];
}

/**
 * Takes an import back, here and, once sent, for everybody. What somebody edited since stays, and so does whoever
 * something has happened with; of a file that was completed, only what nobody wrote since is put back.
 */
export async function undoImport(
  database: Database,
  receipt: Pick<ImportReceipt, "ids" | "organizations" | "interactions" | "completed">,
  onProgress?: (done: number, total: number) => void,
): Promise<UndoneImport> {
  const { ids, organizations = [], interactions = [], completed = [] } = receipt;
  const spared: string[] = [];
  let undone = 0;
  // Interactions first: those it made must not keep the people it made.
  for (const some of chunksOf(interactions)) {
    const untouched = (await database.interactions.getMany(some)).filter(isUntouched).map(({ id }) => id);
    await database.interactions.removeMany(untouched);
    await nextFrame();
  }
  for (const some of chunksOf(ids)) {
    const untouched: string[] = [];
    for (const person of await database.people.getMany(some)) {
      if (person.deleted) continue;
      const isKept = !isUntouched(person) || (await isTiedTo(database, person.id));
      (isKept ? spared : untouched).push(person.id);
    }
    await database.people.removeMany(untouched);
    undone += untouched.length;
    onProgress?.(undone + spared.length, ids.length);
    await nextFrame();
  }
  for (const { before, after } of completed) await database.people.undo(before, after);
  if (organizations.length > 0) {
    const members = await database.people.find({ where: { organization_id: { $in: organizations } } });
    const held = new Set(members.map(({ organization_id }) => organization_id));
    const records = await database.organizations.getMany(organizations);
    const empty = records.filter((record) => isUntouched(record) && !record.deleted && !held.has(record.id));
    await database.organizations.removeMany(empty.map(({ id }) => id));
  }
  return { undone, spared };
}

/** A record that nobody changed carries the one stamp of its making. */
const isUntouched = (record: unknown) => Object.keys((record as AnyDoc).clock).length === 1;

/** Whether something was recorded with this person since. */
async function isTiedTo(database: Database, id: string): Promise<boolean> {
  const [happened, todo] = await Promise.all([
    database.interactions.linkedTo(id),
    database.tasks.linkedTo(id),
  ]);
  return [...happened, ...todo].some(({ deleted }) => !deleted);
}

function* chunksOf(ids: readonly string[]): Generator<string[]> {
  for (let from = 0; from < ids.length; from += chunk) yield ids.slice(from, from + chunk);
}
