import {
  type Opportunity,
  type OpportunityDraft,
  opportunityRecord,
} from "#domain/opportunities/opportunity.ts";
import { type OpportunityFieldName, opportunityFields } from "./opportunity-form.ts";

/** What a new opportunity is until somebody says otherwise. */
export const blank = {
  id: "",
  title: "",
  kind: "grant",
  status: "confirmed",
  ...Object.fromEntries(
    Object.entries(opportunityRecord.fields).flatMap(([field, kind]) =>
      kind.name === "set" ? [[field, []]] : [],
    ),
  ),
} as unknown as Opportunity;

/** The fields of its form: what a call says first, first. */
export const rows: readonly (OpportunityFieldName | readonly OpportunityFieldName[])[] = [
  "title",
  ["kind", "status"],
  ["funder", "program"],
  "deadlines",
  ["amount_min_cents", "amount_max_cents"],
  ["answer_on", "recurrence"],
  "url",
  ...opportunityFields.documents,
  ...opportunityFields.eligibility,
  "organization_id",
  ...opportunityFields.note,
  ...opportunityFields.tags,
  "source",
];

/** The record that was typed: what a patch adds to nothing. */
export function draftOf(patch: Record<string, unknown>): OpportunityDraft {
  const values = Object.entries(patch).flatMap(([field, change]) => {
    if (change === null || change === undefined) return [];
    const added = typeof change === "object" ? (change as { add?: string[] }).add : change;
    return added === undefined ? [] : [[field, added] as const];
  });
  return { kind: "grant", status: "confirmed", ...Object.fromEntries(values) } as OpportunityDraft;
}
