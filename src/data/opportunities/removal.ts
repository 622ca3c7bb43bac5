import type { applicationRecord } from "#domain/applications/application.ts";
import { keptWords } from "#domain/applications/kept-words.ts";
import type { opportunityRecord } from "#domain/opportunities/opportunity.ts";
import type { Database } from "../database.ts";
import type { Edited } from "../store/record-store.ts";

/** Opportunities that were deleted, and the applications that took their words: taken back as one. */
export interface RemovedOpportunities {
  opportunities: Edited<typeof opportunityRecord>[];
  applications: Edited<typeof applicationRecord>[];
}

/** Deletes opportunities. What their applications read there, title, funder, program and deadline, becomes their own. */
export async function removeOpportunities(
  database: Database,
  ids: readonly string[],
): Promise<RemovedOpportunities> {
  const found = await database.opportunities.getMany(ids);
  const byId = new Map(found.flatMap((one) => (one.deleted ? [] : [[one.id, one]])));
  const applying = await database.applications.linkedTo([...byId.keys()]);
  const now = new Date(database.now());
  const applications = await database.applications.editMany(
    applying.map(({ id }) => id),
    (application) => {
      const opportunity = byId.get(application.opportunity_id ?? "");
      return opportunity ? keptWords(application, opportunity, now) : {};
    },
  );
  const opportunities = await database.opportunities.editMany([...byId.keys()], () => ({ deleted: true }));
  return { opportunities, applications };
}

/** Brings them back, except what somebody wrote since. Answers whether anything of it was left. */
export async function takeBackRemoval(
  database: Database,
  { opportunities, applications }: RemovedOpportunities,
): Promise<boolean> {
  const back = await database.opportunities.undoMany(opportunities);
  return back + (await database.applications.undoMany(applications)) > 0;
}
