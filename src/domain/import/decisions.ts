// What becomes of the rows that look like somebody already there: by a rule for all of them, or row by row.

import { type Person, type PersonDraft, personRecord } from "../artists/person.ts";
import { nearlySure, type ReasonKey } from "../duplicates/likeness.ts";
import { nameKey } from "../duplicates/name-key.ts";
import type { PatchOf } from "../record/edit.ts";
import type { ImportPlan, PlannedRow } from "./plan.ts";

/** Left out; made all the same; completes what is empty on the file there; replaces what is there. */
export const decisionKinds = ["skip", "create", "complete", "replace"] as const;
export type Decision = (typeof decisionKinds)[number];

/** By what makes a row look like somebody; `otherwise` for what no rule names. */
export interface DuplicateRules {
  /** Its key came with an earlier import of the same file. */
  already?: Exclude<Decision, "create">;
  nearly_sure?: Decision;
  same_email?: Decision;
  same_phone?: Decision;
  same_name?: Decision;
  otherwise?: Decision;
}

/** What nobody decided is left out: nothing is made twice by distraction. */
export const cautiousRules: DuplicateRules = { already: "skip", otherwise: "skip" };

const byReason: [ReasonKey, keyof DuplicateRules][] = [
  ["same_email", "same_email"],
  ["same_phone", "same_phone"],
  ["same_name", "same_name"],
];

type Liked = Extract<PlannedRow, { outcome: "already" | "duplicate" }>;

/** What becomes of one row: what was decided of it, else the first rule that speaks of it. */
export function decide(row: Liked, rules: DuplicateRules, choices?: ReadonlyMap<number, Decision>): Decision {
  const choice = choices?.get(row.line);
  if (choice) return choice;
  if (row.outcome === "already") return rules.already ?? "skip";
  const { likeness } = row;
  if (likeness.score >= nearlySure && rules.nearly_sure) return rules.nearly_sure;
  for (const [reason, rule] of byReason) {
    const decision = rules[rule];
    if (decision && likeness.reasons.some(({ key }) => key === reason)) return decision;
  }
  return rules.otherwise ?? "skip";
}

/** A file there that a row completes or replaces. */
export interface Completion {
  person_id: string;
  draft: PersonDraft;
  how: "complete" | "replace";
}

/** What an import would write: the dry run counts it, the import does it. */
export interface ImportWork {
  create: PersonDraft[];
  complete: Completion[];
  skipped: number;
  /** The organisations that what is written names and that have no id yet, each once. */
  organizations: string[];
}

/** Settles every row. `organizations` are the ids of those that rows name, by `nameKey`. */
export function settle(
  plan: ImportPlan,
  rules: DuplicateRules = cautiousRules,
  choices?: ReadonlyMap<number, Decision>,
  organizations?: ReadonlyMap<string, string>,
): ImportWork {
  const work: ImportWork = { create: [], complete: [], skipped: 0, organizations: [] };
  const needed = new Set<string>();
  const madeAt = new Map<number, number>();
  const withOrganization = ({ draft, organization }: Exclude<PlannedRow, { outcome: "error" }>) => {
    if (!organization) return draft;
    const organization_id = organizations?.get(nameKey(organization));
    if (organization_id) return { ...draft, organization_id };
    if (!needed.has(nameKey(organization))) work.organizations.push(organization);
    needed.add(nameKey(organization));
    return draft;
  };
  for (const row of plan.rows) {
    if (row.outcome === "error") continue;
    const decision = row.outcome === "create" ? "create" : decide(row, rules, choices);
    if (decision === "skip") {
      work.skipped++;
      continue;
    }
    const draft = withOrganization(row);
    const like = row.outcome === "create" ? undefined : row.like;
    if (decision === "create" || !like) {
      madeAt.set(row.line, work.create.push(draft) - 1);
    } else if ("person_id" in like) {
      work.complete.push({ person_id: like.person_id, draft, how: decision });
    } else {
      // Somebody met higher in the file is not there yet: the two rows make one person.
      const index = madeAt.get(like.line);
      const first = index === undefined ? undefined : work.create[index];
      if (index === undefined || !first) work.skipped++;
      else work.create[index] = decision === "complete" ? together(first, draft) : together(draft, first);
    }
  }
  return work;
}

/** Two drafts of one person: the first wins, sets add up. */
function together(first: PersonDraft, second: PersonDraft): PersonDraft {
  const both: Record<string, unknown> = { ...second, ...first };
  for (const [field, kind] of Object.entries(personRecord.fields)) {
    if (kind.name !== "set") continue;
    const key = field as "emails";
    const values = [...new Set([...(first[key] ?? []), ...(second[key] ?? [])])].slice(0, kind.max);
    if (values.length > 0) both[field] = values;
  }
  return both as unknown as PersonDraft;
}

/** The edit that brings a row to a file there; nothing to write when the file says it all already. */
export function completionOf(
  person: Person,
  draft: PersonDraft,
  how: Completion["how"],
): PatchOf<typeof personRecord> | undefined {
  const patch: Record<string, unknown> = {};
  const held = person as unknown as Record<string, unknown>;
  const brought = draft as unknown as Record<string, unknown>;
  for (const [field, kind] of Object.entries(personRecord.fields)) {
    const value = brought[field];
    // What a person is, an import does not change; nor the way a name is written, unless it is asked to.
    if (value === undefined || field === "kind" || field === "provisional") continue;
    if (kind.name === "set") {
      const present = (held[field] ?? []) as string[];
      const room = (kind.max ?? Number.POSITIVE_INFINITY) - present.length;
      const add = (value as string[]).filter((each) => !present.includes(each)).slice(0, Math.max(0, room));
      if (add.length > 0) patch[field] = { add };
    } else if (
      held[field] === undefined ||
      held[field] === "" ||
      (how === "replace" && held[field] !== value)
    ) {
      patch[field] = value;
    }
  }
  return Object.keys(patch).length > 0 ? (patch as PatchOf<typeof personRecord>) : undefined;
}
