import type { Database } from "../../store/open.ts";
import type { IndexPosition } from "../../store/replica.ts";

const pageSize = 500;

/**
 * Lets go of interactions older than an instant, to free space. What waits to be sent, or was refused, stays; so do
 * the interactions of the people given. Answers whether it came to the end.
 */
export async function letGoOfOlder(
  database: Database,
  since: string,
  kept: ReadonlySet<string>,
  goOn: () => Promise<boolean>,
): Promise<boolean> {
  const replica = database.replicas.interactions;
  // The newest have the lowest « recency »: older ones come after.
  let after: IndexPosition | undefined = [-Date.parse(since), "\uffff"];
  while (after) {
    const page = await replica.walk("recency", after, pageSize);
    const gone = page.filter(
      ({ doc, pending }) => pending === 0 && !(doc.people as string[]).some((person) => kept.has(person)),
    );
    await replica.letGo(gone.map(({ doc }) => doc.id));
    const last = page[page.length - 1];
    after = last && page.length === pageSize ? [last.doc.recency as number, last.doc.id] : undefined;
    if (after && !(await goOn())) return false;
  }
  await replica.purge();
  return true;
}
