import type { Accessor } from "solid-js";
import { nextEdition, nextEditionId } from "#domain/opportunities/next-edition.ts";
import type { Opportunity, OpportunityDraft, opportunityRecord } from "#domain/opportunities/opportunity.ts";
import type { PatchOf } from "#domain/record/edit.ts";
import { type Database, useDatabase } from "../database.ts";
import { createLiveRecord } from "../store/live.ts";

/** One opportunity, live: undefined until known, `null` when this device does not have it. */
export function useOpportunity(id: () => string | undefined): Accessor<Opportunity | null | undefined> {
  const database = useDatabase();
  return createLiveRecord(() => database.opportunities, id) as Accessor<Opportunity | null | undefined>;
}

export function createOpportunity(database: Database, draft: OpportunityDraft): Promise<Opportunity> {
  return database.opportunities.create(draft);
}

/** Stamps the fields of the patch and no other (see `patchBetween`). */
export function editOpportunity(
  database: Database,
  id: string,
  patch: PatchOf<typeof opportunityRecord>,
): Promise<Opportunity> {
  return database.opportunities.edit(id, patch);
}

/** Takes back an opportunity that was just made. */
export function removeOpportunity(database: Database, id: string): Promise<void> {
  return database.opportunities.remove(id);
}

/** What preparing the next edition came to; `isNew` when it was not there before, so that it can be taken back. */
export interface PreparedEdition {
  edition: Opportunity;
  isNew: boolean;
}

/** Prepares the edition after one. It is made once, whoever prepares it and wherever; one put aside comes back. */
export async function prepareNextEdition(
  database: Database,
  opportunity: Opportunity,
): Promise<PreparedEdition> {
  const id = await nextEditionId(opportunity);
  const known = await database.opportunities.get(id);
  if (known && !known.deleted) return { edition: known, isNew: false };
  const edition = await database.opportunities.ensure(nextEdition(opportunity), id);
  if (!edition.deleted) return { edition, isNew: true };
  await database.opportunities.restore(id);
  return { edition: { ...edition, deleted: false }, isNew: true };
}
