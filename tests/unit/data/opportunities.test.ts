import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, expect, test, vi } from "vitest";
import { createOpportunity, prepareNextEdition, removeOpportunity } from "#data/opportunities/index.ts";
import { type Database, openDatabase } from "#data/store/open.ts";
import type { Opportunity } from "#domain/opportunities/opportunity.ts";
import { merge } from "#domain/record/merge.ts";

// Two devices are open at once in the one page that a test is: RxDB opens 13 collections there.
vi.mock("#domain/records.ts", async (load: () => Promise<typeof import("#domain/records.ts")>) => {
  const module = await load();
  const { people, opportunities } = module.records;
  return { ...module, records: { people, opportunities }, tableNames: ["people", "opportunities"] };
});

const opened: Database[] = [];
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});

async function openOf(workspace_id: string): Promise<Database> {
  const database = await openDatabase({
    user_id: crypto.randomUUID(),
    workspace_id,
    engine: { indexedDB: new IDBFactory(), IDBKeyRange },
    multiInstance: false,
  });
  opened.push(database);
  return database;
}

/** What one device holds arrives on the other. */
async function send(from: Database, to: Database): Promise<void> {
  const held = await from.replicas.opportunities.query({ selector: {} } as never);
  const docs = new Map(held.map(({ doc }) => [doc.id, doc]));
  const { record } = to.replicas.opportunities;
  await to.replicas.opportunities.change([...docs.keys()], (id, current) => ({
    doc: current ? merge(record, current.doc, docs.get(id)!) : docs.get(id)!,
    pending: current?.pending ?? 0,
  }));
}

const vivacite = {
  title: "Vivacité Montréal",
  kind: "grant",
  status: "confirmed",
  deadlines: ["2026-11-22 America/Toronto submission"],
  recurrence: "yearly",
} as const;

const held = (db: Database) => db.opportunities.find();
const here = async (db: Database, id: string) => (await db.opportunities.get(id)) as Opportunity;

test("[P2.1] two advisers who prepare the next edition without a network make one, and neither loses a word", async () => {
  const workspace = crypto.randomUUID();
  const [lea, marc] = [await openOf(workspace), await openOf(workspace)];
  const { id } = await createOpportunity(lea, { ...vivacite, deadlines: [...vivacite.deadlines] });
  await send(lea, marc);

  const hers = await prepareNextEdition(lea, await here(lea, id));
  // He had corrected the day before he prepared it.
  await marc.opportunities.edit(id, {
    deadlines: { add: ["2026-11-23 America/Toronto submission"], remove: [...vivacite.deadlines] },
  });
  const his = await prepareNextEdition(marc, await here(marc, id));
  expect(his.edition.id).toBe(hers.edition.id);
  await lea.opportunities.edit(hers.edition.id, { note: "La conseillère change cette année." });
  await send(lea, marc);
  await send(marc, lea);

  expect(await held(lea)).toHaveLength(2);
  const merged = await here(marc, hers.edition.id);
  expect(await here(lea, hers.edition.id)).toEqual(merged);
  expect(merged).toMatchObject({ previous_id: id, note: "La conseillère change cette année." });
  expect(merged.deadlines).toContain("2027-11-23 America/Toronto submission to_confirm");
});

test("[P2.1] an edition is prepared once; one put aside comes back", async () => {
  const db = await openOf(crypto.randomUUID());
  const before = await createOpportunity(db, { ...vivacite, deadlines: [...vivacite.deadlines] });
  const first = await prepareNextEdition(db, before);
  expect(first.isNew).toBe(true);
  expect(await prepareNextEdition(db, before)).toMatchObject({
    isNew: false,
    edition: { id: first.edition.id },
  });
  await removeOpportunity(db, first.edition.id);
  expect(await prepareNextEdition(db, before)).toMatchObject({ isNew: true, edition: { deleted: false } });
  expect(await held(db)).toHaveLength(2);
});
