// A device that was away may write in a file that has been merged meanwhile. What it wrote stays there, and nobody would
// see it: it is found here, and proposed to the file that stands.

import type { Person } from "../artists/person.ts";
import { elementClocks, fieldStamp } from "../record/merge.ts";
import type { AnyDoc } from "../record/record.ts";
import { mergedFields, mergedSets, type PersonPatch } from "./merge-fields.ts";
import { readChanges } from "./merged-changes.ts";

/** What was written in a file after, or unseen by, the merge that took it in; the patch that brings it to the other. */
export function lateChanges(from: Person, into: Person): PersonPatch {
  const changes = readChanges(from.merged_changes);
  if (!changes) return {};
  const [theirs, ours] = [from, into] as unknown as [AnyDoc, AnyDoc];
  const patch: Record<string, unknown> = {};
  for (const field of mergedFields) {
    const value = theirs[field];
    const wasSeen = fieldStamp(theirs, field) === (changes.seen[field] ?? theirs.clock._);
    if (!wasSeen && value !== undefined && value !== ours[field]) patch[field] = value;
  }
  for (const field of mergedSets) {
    // What the other had once, and has no more, somebody took away from it.
    const known = elementClocks(ours, field);
    const add = from[field].filter((element) => !known.has(element));
    if (add.length > 0) patch[field] = { add };
  }
  return patch as PersonPatch;
}
