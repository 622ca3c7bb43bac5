// What an import would do, whatever the file brings: the screens count and show it without asking of which records.

import {
  type ApplicationPlan,
  applicationsOf,
  type PlannedApplication,
} from "#domain/import/application-plan.ts";
import { columnNeeds } from "#domain/import/column-needs.ts";
import {
  countNotes,
  type Decision,
  type DuplicateRules,
  type Liked,
  settle,
  settleOpportunities,
  settleOrganizations,
} from "#domain/import/decisions.ts";
import type { ColumnMapping } from "#domain/import/guess-columns.ts";
import { type InteractionPlan, interactionsOf } from "#domain/import/interaction-plan.ts";
import { notedOf } from "#domain/import/notes.ts";
import type { OpportunityPlan, PlannedOpportunity } from "#domain/import/opportunity-plan.ts";
import type { OrganizationPlan, PlannedOrganization } from "#domain/import/organization-plan.ts";
import type { ImportPlan, PlannedRow } from "#domain/import/plan.ts";
import type { AnyTarget, ImportSubject } from "#domain/import/targets.ts";

/** A plan, with what it is of. */
export type Planned =
  | { subject: "people"; plan: ImportPlan }
  | { subject: "organizations"; plan: OrganizationPlan }
  | { subject: "interactions"; plan: InteractionPlan }
  | { subject: "applications"; plan: ApplicationPlan }
  | { subject: "opportunities"; plan: OpportunityPlan };

/** A row of any plan. */
export type PlannedAny = Planned["plan"]["rows"][number];
/** A row that looks like one that is there, or higher in the file. */
export type LikedRow = Extract<
  PlannedRow | PlannedOrganization | PlannedOpportunity | PlannedApplication,
  { like: object }
>;

/** What somebody decided of the rows that are not simply added. */
export interface Decided {
  rules: DuplicateRules;
  choices: ReadonlyMap<number, Decision>;
  makeProvisional: boolean;
}

/** What « Importer » would write. */
export interface Work {
  create: number;
  complete: number;
  /** Organisations that rows name. */
  organizations: number;
  /** What rows note of people. */
  notes: number;
}

/** Counts the work of a plan under what was decided. */
export function workOf(planned: Planned, { rules, choices, makeProvisional }: Decided): Work {
  switch (planned.subject) {
    case "people": {
      const work = settle(planned.plan, rules, choices);
      return {
        create: work.create.length,
        complete: work.complete.length,
        organizations: work.organizations.length,
        notes: countNotes(work),
      };
    }
    case "organizations": {
      const { create, complete } = settleOrganizations(planned.plan, rules, choices);
      return { create: create.length, complete: complete.length, organizations: 0, notes: 0 };
    }
    case "opportunities": {
      const { create, complete } = settleOpportunities(planned.plan, rules, choices);
      return { create: create.length, complete: complete.length, organizations: 0, notes: 0 };
    }
    case "interactions":
      return {
        create: interactionsOf(planned.plan, { makeProvisional }).length,
        complete: 0,
        organizations: 0,
        notes: 0,
      };
    case "applications": {
      const made = applicationsOf(planned.plan, { makeProvisional, rules, choices });
      const named = new Set(made.flatMap(({ organization }) => organization ?? []));
      return { create: made.length, complete: 0, organizations: named.size, notes: 0 };
    }
  }
}

/** Whether the columns say enough for a row to make something. */
export function isEnough(subject: ImportSubject, mapping: ColumnMapping<AnyTarget>): boolean {
  return columnNeeds[subject].every((anyOf) => mapping.some((target) => target && anyOf.includes(target)));
}

/** The rows that look like one that is there, those met in an earlier import too. */
export function likedRows(planned: Planned): (LikedRow & Liked)[] {
  if (planned.subject === "interactions") return [];
  const rows: readonly PlannedAny[] = planned.plan.rows;
  const liked = rows.filter((row): row is LikedRow & Liked => "like" in row);
  // What came before is left as it has become since: there is nothing to decide.
  return planned.subject === "applications" ? liked.filter(({ outcome }) => outcome === "duplicate") : liked;
}

/** The lines that note something, not yet written, of one of these people. */
export function notesMissedOf(planned: Planned, people: readonly string[]): number[] {
  if (planned.subject !== "people") return [];
  const made = new Set(people);
  return planned.plan.rows.flatMap((row) => (made.has(notedOf(row)?.person_id ?? "") ? [row.line] : []));
}

/** What a row is named by, as what it would become or as the file has it. */
export function titleOf(row: PlannedAny): string {
  const asWritten = () => row.cells.filter(Boolean).slice(0, 3).join(" · ");
  if (!("draft" in row)) return asWritten();
  if ("display_name" in row.draft) return row.draft.display_name;
  if ("status" in row.draft) return row.draft.title;
  if ("stage" in row.draft) return row.draft.title ?? row.draft.program ?? asWritten();
  return "name" in row.draft ? row.draft.name : asWritten();
}
