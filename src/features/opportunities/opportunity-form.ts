import { useDatabase } from "#data/database.ts";
import { editOpportunity } from "#data/opportunities/index.ts";
import { type Opportunity, opportunityOrders, opportunityRecord } from "#domain/opportunities/opportunity.ts";
import { useUndo } from "#features/artists/index.ts";
import {
  createRecordEditing,
  createRecordForm,
  type Editing,
  type FieldName,
  type RecordForm,
} from "#features/sections/index.ts";

export type OpportunityFieldName = FieldName<typeof opportunityRecord>;
export type OpportunityForm = RecordForm<typeof opportunityRecord>;

export type OpportunitySection = "deadlines" | "eligibility" | "documents" | "identity" | "note" | "tags";

/** The fields of each section, in the order they are read. */
export const opportunityFields: Record<
  OpportunitySection,
  readonly (OpportunityFieldName | readonly OpportunityFieldName[])[]
> = {
  deadlines: ["deadlines", ["answer_on", "recurrence"]],
  eligibility: [
    "disciplines",
    "career_stages",
    "regions",
    "languages",
    "memberships",
    "communities",
    "criteria",
  ],
  documents: ["documents_asked"],
  identity: [
    "title",
    ["kind", "status"],
    ["funder", "program"],
    "organization_id",
    "url",
    ["amount_min_cents", "amount_max_cents"],
    "source",
  ],
  note: ["note"],
  tags: ["tags"],
};

/** The form of a section of an opportunity, and what saving it does. */
export function createOpportunityForm(
  opportunity: () => Opportunity,
  section: OpportunitySection,
): { form: OpportunityForm; editing: Editing } {
  const database = useDatabase();
  const undo = useUndo();
  const form = createRecordForm(
    opportunityRecord,
    opportunity,
    () => `opportunity:${opportunity().id}:${section}`,
    opportunityOrders,
  );
  const editing = createRecordEditing(form, opportunity, async (before, patch) => {
    const after = await editOpportunity(database, before.id, patch);
    return { undo: () => undo(() => database.opportunities.undo(before, after)) };
  });
  return { form, editing };
}
