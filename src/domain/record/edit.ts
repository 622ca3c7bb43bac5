// Local writes. Whatever an adviser types passes here and leaves with the stamps that let it merge.

import { parseStamp, type Stamp } from "./clock.ts";
import type { Problem } from "./kinds.ts";
import { elementClocks, isPresent, packSet } from "./merge.ts";
import {
  type AnyDoc,
  type ClockMap,
  type DraftOf,
  deletedKind,
  type FieldsOf,
  type RecordDefinition,
  type RecordOf,
} from "./record.ts";
import { compareBytes } from "./values.ts";

export interface SetPatch {
  add?: string[];
  remove?: string[];
}

/** Changes to a record: a value to put, `null` to take an optional field away, additions and removals for sets. */
export type PatchOf<R> = {
  [K in keyof FieldsOf<R>]?: NonNullable<FieldsOf<R>[K]> extends string[]
    ? SetPatch
    : FieldsOf<R>[K] | (undefined extends FieldsOf<R>[K] ? null : never);
} & { deleted?: boolean };

export interface FieldProblem {
  field: string;
  problem: Problem;
}

/** Thrown by the door when a form let something invalid through; the message names fields, never values. */
export class InvalidRecord extends Error {
  readonly problems: FieldProblem[];
  constructor(record: string, problems: FieldProblem[]) {
    super(`Invalid ${record}: ${problems.map(({ field, problem }) => `${field} ${problem}`).join(", ")}.`);
    this.name = "InvalidRecord";
    this.problems = problems;
  }
}

/** What is wrong with a draft, field by field; empty when it can be kept. */
export function problemsOf(record: RecordDefinition, draft: Record<string, unknown>): FieldProblem[] {
  return Object.entries(record.fields).flatMap(([field, kind]) => {
    const value = draft[field];
    if (value === undefined || value === null) {
      const lenient = kind.optional || kind.name === "set" || kind.name === "flag";
      return lenient ? [] : [{ field, problem: "required" as const }];
    }
    const problem = kind.problem(value);
    return problem ? [{ field, problem }] : [];
  });
}

/** Makes a record. Every field carries the stamp of creation, so the clock map holds that one stamp. */
export function createDoc<R extends RecordDefinition>(
  record: R,
  draft: DraftOf<R>,
  stamp: Stamp,
  context: { id: string; workspace_id: string; created_by?: string },
): RecordOf<R> {
  const given = draft as Record<string, unknown>;
  const problems = problemsOf(record, given);
  if (problems.length > 0) throw new InvalidRecord(record.name, problems);
  const at = new Date(parseStamp(stamp).ms).toISOString();
  const doc: AnyDoc = {
    ...context,
    deleted: false,
    clock: { _: stamp },
    rev: 0,
    created_at: at,
    modified_at: at,
  };
  for (const [field, kind] of Object.entries(record.fields)) {
    const value = given[field] ?? (kind.name === "set" ? [] : kind.name === "flag" ? false : undefined);
    if (value !== undefined) doc[field] = kind.clean(value);
  }
  return doc as unknown as RecordOf<R>;
}

/**
 * Applies changes under one stamp, which must be above every stamp of the record. Unchanged values keep theirs, and are
 * not judged: what a merge, another version or the server made of them must not stop an edit elsewhere.
 */
export function applyPatch<R extends RecordDefinition>(
  record: R,
  doc: RecordOf<R>,
  patch: PatchOf<R>,
  stamp: Stamp,
): RecordOf<R> {
  const before = doc as unknown as AnyDoc;
  if (stamp <= lastStamp(before))
    throw new Error(`The stamp of an edit must be above those of the record: tick(lastStamp(doc)).`);
  const after: AnyDoc = { ...before, clock: { ...before.clock } };
  const written = new Set<string>();
  let changed = false;
  for (const [field, change] of Object.entries(patch)) {
    if (change === undefined) continue;
    const kind = field === "deleted" ? deletedKind : record.fields[field];
    if (!kind) throw new Error(`"${record.name}" has no field "${field}".`);
    if (kind.name === "set") {
      const clean = (value: string) => kind.clean([value] as never) as string[];
      if (!patchSet(after, field, change as SetPatch, stamp, clean)) continue;
      changed = true;
      // Taking elements away from too many is how one comes back to fewer.
      if ((change as SetPatch).add?.length) written.add(field);
      continue;
    }
    const value = change === null ? undefined : kind.clean(change as never);
    if (value === before[field]) continue;
    if (value === undefined) delete after[field];
    else after[field] = value;
    after.clock[field] = stamp;
    written.add(field);
    changed = true;
  }
  if (!changed) return doc;
  const problems = problemsOf(record, after).filter(({ field }) => written.has(field));
  if (problems.length > 0) throw new InvalidRecord(record.name, problems);
  after.modified_at = new Date(parseStamp(stamp).ms).toISOString();
  return after as unknown as RecordOf<R>;
}

function patchSet(
  doc: AnyDoc,
  field: string,
  patch: SetPatch,
  stamp: Stamp,
  clean: (value: string) => string[],
): boolean {
  const entries = elementClocks(doc, field);
  let changed = false;
  for (const element of (patch.add ?? []).flatMap(clean)) {
    const entry = entries.get(element);
    if (entry && isPresent(entry)) continue;
    entries.set(element, [stamp, entry?.[1] ?? ""]);
    changed = true;
  }
  for (const element of (patch.remove ?? []).flatMap(clean)) {
    const entry = entries.get(element);
    if (!entry || !isPresent(entry)) continue;
    entries.set(element, [entry[0], entry[0]]);
    changed = true;
  }
  if (changed) packSet(doc, field, entries);
  return changed;
}

/** The changes that lead from one state to another: what a form sends, so that untouched fields stay untouched. */
export function patchBetween<R extends RecordDefinition>(
  record: R,
  before: Partial<FieldsOf<R>>,
  after: Partial<FieldsOf<R>>,
): PatchOf<R> {
  const from = before as Record<string, unknown>;
  const to = after as Record<string, unknown>;
  const patch: Record<string, unknown> = {};
  for (const [field, kind] of Object.entries(record.fields)) {
    if (!(field in to)) continue;
    if (kind.name === "set") {
      const old = new Set((from[field] as string[] | undefined) ?? []);
      const next = new Set(kind.clean((to[field] as string[] | undefined) ?? []) as string[]);
      const add = [...next].filter((element) => !old.has(element));
      const remove = [...old].filter((element) => !next.has(element));
      if (add.length > 0 || remove.length > 0) patch[field] = { add, remove };
    } else {
      const value =
        to[field] === undefined || to[field] === null ? undefined : kind.clean(to[field] as never);
      if (value !== from[field]) patch[field] = value ?? null;
    }
  }
  return patch as PatchOf<R>;
}

/** The highest stamp anywhere in a record, its sets included. */
export function lastStamp(doc: { clock: ClockMap }): Stamp {
  return stampsOf(doc).reduce((highest, stamp) => (stamp > highest ? stamp : highest), "");
}

/** Every stamp of a record, empty ones left out. */
export function stampsOf(doc: { clock: ClockMap }): Stamp[] {
  return Object.values(doc.clock)
    .flatMap((entry) => (typeof entry === "string" ? [entry] : Object.values(entry).flat()))
    .filter((stamp) => stamp !== "");
}

/**
 * Gives new stamps to the edits of a device whose date ran ahead. The stamps for which `isAhead` says yes are
 * replaced in their order, so that what was last on the device stays last.
 */
export function restamp<D extends { clock: ClockMap }>(
  doc: D,
  isAhead: (stamp: Stamp) => boolean,
  mint: (above: Stamp) => Stamp,
): D {
  const ahead = [...new Set(stampsOf(doc).filter(isAhead))].sort(compareBytes);
  if (ahead.length === 0) return doc;
  const kept = stampsOf(doc).filter((stamp) => !isAhead(stamp));
  const highestKept = kept.reduce((highest, stamp) => (stamp > highest ? stamp : highest), "");
  const fresh = new Map(ahead.map((stamp) => [stamp, mint(highestKept)] as const));
  const swap = (stamp: Stamp) => fresh.get(stamp) ?? stamp;
  const clock = Object.fromEntries(
    Object.entries(doc.clock).map(([field, entry]) => [
      field,
      typeof entry === "string"
        ? swap(entry)
        : Object.fromEntries(
            Object.entries(entry).map(([element, [add, seen]]) => [element, [swap(add), swap(seen)]]),
          ),
    ]),
  );
  return { ...doc, clock: clock as ClockMap };
}
