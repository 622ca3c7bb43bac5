// What becomes of the rows that look like somebody already there: by a rule for all of them, or row by row.

import { type RoleFields, writeAffiliation } from "../artists/affiliation.ts";
import { type PersonDraft, personRecord } from "../artists/person.ts";
import {
  isNamesake,
  type Likeness,
  nearlySure,
  type Reason,
  type ReasonKey,
} from "../duplicates/likeness.ts";
import { nameKey } from "../duplicates/name-key.ts";
import type { NamedRole } from "../export/role-text.ts";
import { type OrganizationDraft, organizationRecord } from "../network/organization.ts";
import { type OpportunityDraft, opportunityRecord } from "../opportunities/opportunity.ts";
import type { RecordDefinition } from "../record/record.ts";
import type { OpportunityPlan } from "./opportunity-plan.ts";
import type { OrganizationPlan } from "./organization-plan.ts";
import type { ImportPlan } from "./plan.ts";
import { withRole } from "./role-completion.ts";
import type { TableRow } from "./table.ts";

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
  /** Has the very name of somebody, and another e-mail. */
  namesake?: Decision;
  /** Stands twice in the file, cell for cell. */
  same_row?: Decision;
  otherwise?: Decision;
}

/** What nobody decided is left out: nothing is made twice by distraction. But two people may have one name. */
export const cautiousRules: DuplicateRules = { already: "skip", namesake: "create", otherwise: "skip" };

const byReason: [ReasonKey | "same_row", keyof DuplicateRules][] = [
  ["same_email", "same_email"],
  ["same_phone", "same_phone"],
  ["same_name", "same_name"],
  ["same_row", "same_row"],
];

/** A row that looks like somebody, as the plans of people and of organisations have it. */
export interface Liked {
  line: number;
  outcome: "already" | "duplicate";
  likeness: RowLikeness;
}

/** Why a row is like a record, or a row above it: that one, cell for cell, too. */
export interface RowLikeness extends Pick<Likeness, "score"> {
  reasons: readonly (Omit<Reason, "key"> & { key: ReasonKey | "same_row" })[];
}

/** The rules that speak of a row, the first one first. */
export function rulesFor({ outcome, likeness }: Liked): (keyof DuplicateRules)[] {
  if (outcome === "already") return ["already"];
  // No rule of wider reach is for them: completing or leaving out whoever is alike must not take another person for them.
  if (isNamesake(likeness)) return ["namesake"];
  return [
    ...(likeness.score >= nearlySure ? (["nearly_sure"] as const) : []),
    ...byReason.flatMap(([reason, rule]) =>
      likeness.reasons.some(({ key }) => key === reason) ? [rule] : [],
    ),
    "otherwise",
  ];
}

/** What becomes of one row: what was decided of it, else the first rule that speaks of it. */
export function decide(row: Liked, rules: DuplicateRules, choices?: ReadonlyMap<number, Decision>): Decision {
  const rule = rulesFor(row).find((each) => rules[each]);
  return choices?.get(row.line) ?? (rule && rules[rule]) ?? (isNamesake(row.likeness) ? "create" : "skip");
}

/** A record there that a row completes or replaces. */
export interface Completion<Draft = PersonDraft> {
  id: string;
  draft: Draft;
  how: "complete" | "replace";
}

/** What an import would write: the dry run counts it, the import does it. */
export interface RecordWork<Draft> {
  create: Draft[];
  complete: Completion<Draft>[];
  skipped: number;
}

/** Where a row ended: among those made, by its place; or on a record there. */
type Place = { index: number } | { id: string };

/** The same for people; `organizations` are those that what is written names and that have no id yet, each once. */
export interface ImportWork extends RecordWork<PersonDraft> {
  organizations: string[];
  /** What is noted of those made, by their place, and of those there, by their id. */
  notes: { made: ReadonlyMap<number, readonly string[]>; there: ReadonlyMap<string, readonly string[]> };
}

/** How many notes an import of people would write. */
export const countNotes = ({ notes }: ImportWork): number =>
  [...notes.made.values(), ...notes.there.values()].reduce((sum, some) => sum + some.length, 0);

/** Settles every row. `organizations` are the ids of those that rows name, by `nameKey`. */
export function settle(
  plan: ImportPlan,
  rules: DuplicateRules = cautiousRules,
  choices?: ReadonlyMap<number, Decision>,
  organizations?: ReadonlyMap<string, string>,
): ImportWork {
  const needed = new Map<string, string>();
  const idOf = (name: string) => {
    const key = nameKey(name);
    if (!organizations?.has(key) && !needed.has(key)) needed.set(key, name);
    return organizations?.get(key);
  };
  const withOrganizations = ({ draft, organization, roles = [] }: Drafted<PersonDraft>) => {
    const organization_id = organization && idOf(organization);
    const texts = roles.flatMap(({ organization: name, ...role }) => {
      const id = idOf(name);
      return id ? [writeAffiliation({ ...role, organization_id: id })] : [];
    });
    return {
      ...draft,
      ...(organization_id ? { organization_id } : {}),
      ...(texts.length > 0 ? { affiliations: [...new Set([...(draft.affiliations ?? []), ...texts])] } : {}),
    };
  };
  const notes = { made: new Map<number, string[]>(), there: new Map<string, string[]>() };
  const add = <K>(to: Map<K, string[]>, key: K, some: readonly string[]) => {
    const before = to.get(key) ?? [];
    to.set(key, [...before, ...some.filter((note) => !before.includes(note))]);
  };
  const work = settleRows(personRecord, plan.rows, withOrganizations, rules, choices, (row, place) => {
    if (!row.notes) return;
    if ("index" in place) add(notes.made, place.index, row.notes);
    else add(notes.there, place.id, row.notes);
  });
  return { ...work, organizations: [...needed.values()], notes };
}

/** Settles every row of organisations. */
export function settleOrganizations(
  plan: OrganizationPlan,
  rules: DuplicateRules = cautiousRules,
  choices?: ReadonlyMap<number, Decision>,
): RecordWork<OrganizationDraft> {
  return settleRows(organizationRecord, plan.rows, ({ draft }) => draft, rules, choices);
}

/** Settles every row of opportunities. */
export function settleOpportunities(
  plan: OpportunityPlan,
  rules: DuplicateRules = cautiousRules,
  choices?: ReadonlyMap<number, Decision>,
): RecordWork<OpportunityDraft> {
  return settleRows(opportunityRecord, plan.rows, ({ draft }) => draft, rules, choices);
}

type Like =
  | { person_id: string }
  | { organization_id: string }
  | { opportunity_id: string }
  | { line: number };

function idOf(like: Like): string | undefined {
  if ("person_id" in like) return like.person_id;
  if ("opportunity_id" in like) return like.opportunity_id;
  return "organization_id" in like ? like.organization_id : undefined;
}

interface Drafted<Draft> {
  draft: Draft;
  /** What the row of a person names and that is not there yet. */
  organization?: string;
  roles?: NamedRole[];
  notes?: readonly string[];
}

type Row<Draft> = TableRow &
  (
    | { outcome: "error" }
    | ({ outcome: "create" } & Drafted<Draft>)
    | (Drafted<Draft> & Liked & { like: Like })
  );

function settleRows<Draft extends object>(
  record: RecordDefinition,
  rows: readonly Row<Draft>[],
  draftOf: (row: Drafted<Draft>) => Draft,
  rules: DuplicateRules,
  choices: ReadonlyMap<number, Decision> | undefined,
  onPlaced?: (row: Drafted<Draft>, place: Place) => void,
): RecordWork<Draft> {
  const work: RecordWork<Draft> = { create: [], complete: [], skipped: 0 };
  const placed = new Map<number, Place>();
  const put = (row: Drafted<Draft> & TableRow, place: Place) => {
    placed.set(row.line, place);
    onPlaced?.(row, place);
  };
  for (const row of rows) {
    if (row.outcome === "error") continue;
    const liked = row.outcome === "create" ? undefined : row;
    const decision = liked ? decide(liked, rules, choices) : "create";
    if (decision === "skip") {
      work.skipped++;
      continue;
    }
    const draft = draftOf(row);
    if (decision === "create" || !liked) {
      put(row, { index: work.create.push(draft) - 1 });
      continue;
    }
    const id = idOf(liked.like);
    // The row above that this one is like may itself have gone to somebody there, or have been left out.
    const place = id === undefined && "line" in liked.like ? placed.get(liked.like.line) : { id };
    if (place && "index" in place) {
      // Somebody met higher in the file is not there yet: the two rows make one.
      const first = work.create[place.index]!;
      work.create[place.index] =
        decision === "complete" ? together(record, first, draft) : together(record, draft, first);
      put(row, place);
    } else if (place?.id !== undefined) {
      work.complete.push({ id: place.id, draft, how: decision });
      put(row, { id: place.id });
    } else work.skipped++;
  }
  return work;
}

/** A draft as it comes to a record: of a person, a role and its organisation come together. */
const broughtTo = (record: RecordDefinition, there: object, draft: object, how: Completion["how"]): object =>
  record.table === personRecord.table ? withRole(there as RoleFields, draft as PersonDraft, how) : draft;

/** Two drafts of one record: the first wins, sets add up. */
function together<Draft extends object>(record: RecordDefinition, first: Draft, second: Draft): Draft {
  const brought = broughtTo(record, first, second, "complete");
  const both = { ...brought, ...first } as Record<string, unknown>;
  for (const [field, kind] of Object.entries(record.fields)) {
    if (kind.name !== "set") continue;
    const elements = (draft: object) => ((draft as Record<string, unknown>)[field] ?? []) as string[];
    const values = [...new Set([...elements(first), ...elements(brought)])].slice(0, kind.max);
    if (values.length > 0) both[field] = values;
  }
  return both as Draft;
}

/** The edit that brings a row to a record there; nothing to write when it says it all already. */
export function completionOf(
  record: RecordDefinition,
  there: object,
  draft: object,
  how: Completion["how"],
): Record<string, unknown> | undefined {
  const patch: Record<string, unknown> = {};
  const held = there as Record<string, unknown>;
  const brought = draft as Record<string, unknown>;
  for (const [field, kind] of Object.entries(record.fields)) {
    const value = brought[field];
    // What a person is, an import does not change; nor the way a name is written, unless it is asked to.
    if (value === undefined || value === held[field] || kind.name === "flag") continue;
    if (kind.name === "choice" && !kind.optional) continue;
    if (kind.name === "set") {
      const present = (held[field] ?? []) as string[];
      const room = (kind.max ?? Number.POSITIVE_INFINITY) - present.length;
      const add = (value as string[]).filter((each) => !present.includes(each)).slice(0, Math.max(0, room));
      if (add.length > 0) patch[field] = { add };
    } else if (held[field] === undefined || held[field] === "" || how === "replace") {
      patch[field] = value;
    }
  }
  return Object.keys(patch).length > 0 ? patch : undefined;
}

/** The one edit that brings several rows to a record there, in their order. */
export function completionBy(
  record: RecordDefinition,
  there: object,
  rows: readonly Completion<object>[],
): Record<string, unknown> {
  const becoming = { ...there } as Record<string, unknown>;
  const patch: Record<string, unknown> = {};
  for (const { draft, how } of rows) {
    const brought = broughtTo(record, becoming, draft, how);
    for (const [field, change] of Object.entries(completionOf(record, becoming, brought, how) ?? {})) {
      const added = (change as { add?: string[] } | null)?.add;
      const before = (patch[field] as { add?: string[] } | undefined)?.add ?? [];
      patch[field] = added ? { add: [...before, ...added] } : change;
      becoming[field] = added ? [...((becoming[field] as string[]) ?? []), ...added] : change;
    }
  }
  return patch;
}
