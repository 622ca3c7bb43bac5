import { checklistFrom } from "#domain/applications/checklist.ts";
import { proposalId } from "#domain/applications/proposal-id.ts";
import type { Opportunity } from "#domain/opportunities/opportunity.ts";
import { type ApplicationChange, createApplications } from "../applications/index.ts";
import { peopleIndexOf } from "../artists/people-index.ts";
import type { Database } from "../database.ts";

/** What is proposed to somebody: the record, or its row in a list. */
export type Proposed = Pick<Opportunity, "id" | "documents_asked">;

/**
 * Begins an application, an idea, for each of these people; none for who has one already, whatever became of it. Answers
 * how to take them all back.
 */
export async function proposeTo(
  database: Database,
  { id: opportunity_id, documents_asked }: Proposed,
  people: readonly string[],
  by: { member_id?: string | undefined },
): Promise<ApplicationChange> {
  const index = peopleIndexOf(database);
  const { survivorOf } = index.survivors();
  // Asked of the device at the last moment: another tab may have just proposed it.
  const present = await database.applications.linkedTo(opportunity_id);
  const having = new Set(present.flatMap((one) => one.people.map(survivorOf)));
  const wanted = [...new Set(people.map(survivorOf))].filter((id) => !having.has(id));
  const checklist = checklistFrom(documents_asked);
  const ids = new Map(
    await Promise.all(
      wanted.map(async (id) => [id, await proposalId(database.workspace_id, opportunity_id, id)] as const),
    ),
  );
  // One that was taken away is left as it is: another begins.
  const taken = new Set((await database.applications.getMany([...ids.values()])).map(({ id }) => id));
  const drafts = wanted.map((id) => {
    const begun = ids.get(id);
    const adviser_id = index.get(id)?.adviser_id ?? by.member_id;
    return {
      ...(begun && !taken.has(begun) ? { id: begun } : {}),
      opportunity_id,
      people: [id],
      stage: "idea" as const,
      checklist,
      ...(adviser_id ? { adviser_id } : {}),
    };
  });
  return createApplications(database, drafts, by);
}
