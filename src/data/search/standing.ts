// Who was found by a file that was merged is shown by the one that took it in: an old name still leads to its person.

import { peopleIndexOf } from "../artists/people-index.ts";
import type { Database } from "../database.ts";
import type { Answer, Found } from "./found.ts";

/** An answer in which every person stands once, by the file that is theirs now. */
export async function standing(database: Database, answer: Answer): Promise<Answer> {
  const groups = answer.groups.map(async (group) => {
    if (group.table !== "people") return group;
    const found = await standingOf(database, group.found);
    return { ...group, found, total: group.total - (group.found.length - found.length) };
  });
  return { ...answer, groups: await Promise.all(groups) };
}

/** The same of a list. */
export async function standingOf(database: Database, found: readonly Found[]): Promise<Found[]> {
  const { survivorOf } = peopleIndexOf(database).survivors();
  const seen = new Set<string>();
  const shown = found.map(async (one): Promise<Found[]> => {
    if (one.table !== "people") return [one];
    const id = survivorOf(one.record.id);
    if (seen.has(id)) return [];
    seen.add(id);
    if (id === one.record.id) return [one];
    const record = await database.people.get(id);
    return record
      ? [{ table: "people", record, because: { kind: "fact", text: one.record.display_name } }]
      : [];
  });
  return (await Promise.all(shown)).flat();
}
