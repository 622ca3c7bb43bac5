import type { Database } from "../../store/open.ts";
import type { IndexPosition } from "../../store/replica.ts";
import { Checkpoints } from "../checkpoints.ts";
import { goalOf, isBelow, keepPerson, readPeople, readPerson, readWindow } from "./extent.ts";
import { floorOf } from "./floor.ts";

const pageSize = 500;
/** What a killed tab left is of no use any more. */
const readForMs = 12 * 3_600_000;

/**
 * Lets go of what was brought of these people only to be looked at, when this device keeps no more than a part: said
 * first, so that a device killed on the way claims too little rather than too much. What is also about somebody whose
 * history is here stays, as does what waits to be sent.
 */
export async function letGoOfRead(database: Database, personIds: readonly string[]): Promise<void> {
  const { device } = database;
  const floor = floorOf(await Checkpoints.load(database));
  if (!floor || floor === "end" || !goalOf(await readWindow(device))) return;
  const left: string[] = [];
  for (const id of personIds) {
    const extent = await readPerson(device, id);
    if (!extent || extent.is_wanted) continue;
    await keepPerson(device, id);
    left.push(id);
  }
  if (left.length === 0) return;
  const others = await readPeople(device);
  const replica = database.replicas.interactions;
  for (const id of left) {
    const rows = await replica.linkedTo(id, Number.POSITIVE_INFINITY);
    const gone = rows.filter(
      ({ doc, pending }) =>
        pending === 0 &&
        isBelow({ occurred_at: doc.occurred_at as string, id: doc.id }, floor) &&
        !(doc.people as string[]).some((person) => others.has(person)),
    );
    await replica.letGo(gone.map(({ doc }) => doc.id));
  }
  await replica.purge();
}

/** The same of everybody whom nobody can still be looking at. */
export async function letGoOfLongRead(database: Database): Promise<void> {
  const before = database.now() - readForMs;
  const read = [...(await readPeople(database.device))].filter(
    ([, { is_wanted, read_at = 0 }]) => !is_wanted && read_at < before,
  );
  if (read.length === 0) return;
  await letGoOfRead(
    database,
    read.map(([id]) => id),
  );
}

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
