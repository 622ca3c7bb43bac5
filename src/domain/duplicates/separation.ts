// Taking two files of a merge apart again.

import type { Person } from "../artists/person.ts";
import { compareBytes } from "../record/values.ts";
import { elementsIn, type Field, type PersonPatch, type Value, valueIn } from "./merge-fields.ts";
import { readChanges, writeChanges } from "./merged-changes.ts";

/** How long two files can be taken apart again. */
export const separableDays = 30;

const notMerged = {
  merged_into: null,
  merged_at: null,
  merged_changes: null,
} as const satisfies PersonPatch;

/**
 * What takes a file out of the one that took it in: the patch of each file, by id. What the other gained goes back,
 * except where somebody wrote since. `siblings` are the other files it took in: what one of them would have brought, or
 * replaced, if this one had not come first is theirs from now on.
 */
export function separationOf(
  from: Person,
  into: Person | undefined,
  siblings: readonly Person[],
): Map<string, PersonPatch> {
  const patches = new Map<string, PersonPatch>([[from.id, { ...notMerged, deleted: false }]]);
  const changes = readChanges(from.merged_changes);
  if (!into || !changes) return patches;
  const later = siblings
    .filter(({ merged_at }) => (merged_at ?? "") > (from.merged_at ?? ""))
    .sort((a, b) => compareBytes(a.merged_at ?? "", b.merged_at ?? ""))
    .map((person) => ({ person, changes: readChanges(person.merged_changes) }));
  const heirs = new Set<(typeof later)[number]>();
  const back: Record<string, unknown> = {};

  for (const [field, { before, after }] of Object.entries(changes.fields) as [
    Field,
    { before: Value; after: Value },
  ][]) {
    const next = later.find((one) => one.changes?.fields[field]?.before === after);
    const alike = later.find(
      (one) => one.changes && !one.changes.fields[field] && valueIn(one.person, field) === after,
    );
    if (next) next.changes!.fields[field]!.before = before;
    else if (valueIn(into, field) !== after) continue;
    else if (alike) alike.changes!.fields[field] = { before, after };
    else back[field] = before;
    const heir = next ?? alike;
    if (heir) heirs.add(heir);
  }
  for (const [field, added] of Object.entries(changes.sets) as [Field, string[]][]) {
    const remove: string[] = [];
    for (const element of added) {
      if (!elementsIn(into, field).includes(element)) continue;
      const heir = later.find((one) => one.changes && elementsIn(one.person, field).includes(element));
      if (!heir) {
        remove.push(element);
        continue;
      }
      heir.changes!.sets[field] = [...new Set([...(heir.changes!.sets[field] ?? []), element])];
      heirs.add(heir);
    }
    if (remove.length > 0) back[field] = { remove };
  }
  if (Object.keys(back).length > 0) patches.set(into.id, back as PersonPatch);
  for (const { person, changes: inherited } of heirs)
    patches.set(person.id, { merged_changes: writeChanges(inherited!) });
  return patches;
}

/** Whether a file can still be taken out of the one that took it in. */
export function isSeparable(mergedAt: string | undefined, now: number): boolean {
  return mergedAt !== undefined && now - Date.parse(mergedAt) <= separableDays * 86_400_000;
}
