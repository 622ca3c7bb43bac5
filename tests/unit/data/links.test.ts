import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, test } from "vitest";
import { linkKeysOf } from "#data/store/links.ts";
import { openDatabase } from "#data/store/open.ts";
import { interactionRecord } from "#domain/support/interaction.ts";

const owner = () => ({ user_id: crypto.randomUUID(), workspace_id: crypto.randomUUID() });
const amara = crypto.randomUUID();
const noe = crypto.randomUUID();
const met = (occurred_at: string, people: string[]) =>
  ({ kind: "call", occurred_at, people, confidential: false }) as const;

test("a person's interactions come the latest first, whatever the century, and only theirs", async () => {
  const db = await openDatabase({ ...owner(), engine: { indexedDB: new IDBFactory(), IDBKeyRange } });
  const days = ["2026-11-20", "1969-12-31", "9999-12-31", "1000-01-01", "1970-01-01", "2026-11-21"];
  for (const day of days) await db.interactions.create(met(`${day}T12:00:00.000Z`, [amara, noe]));
  await db.interactions.create(met("2026-11-22T12:00:00.000Z", [noe]));
  const found = await db.interactions.linkedTo(amara);
  expect(found.map(({ occurred_at }) => occurred_at.slice(0, 10))).toEqual(days.toSorted().reverse());
  expect(await db.interactions.linkedTo(amara, 2)).toEqual(found.slice(0, 2));
  expect(await db.interactions.linkedTo(noe)).toHaveLength(days.length + 1);
  await db.close();
});

test("[P7.3] what is about an organisation is found by it, beside what is with its people", async () => {
  const db = await openDatabase({ ...owner(), engine: { indexedDB: new IDBFactory(), IDBKeyRange } });
  const [rive, cale] = [crypto.randomUUID(), crypto.randomUUID()];
  const about = await db.interactions.create({
    ...met("2026-11-20T12:00:00.000Z", []),
    organization_id: rive,
  });
  const both = await db.interactions.create({
    ...met("2026-11-21T12:00:00.000Z", [amara]),
    organization_id: rive,
  });
  const hers = await db.interactions.create(met("2026-11-22T12:00:00.000Z", [amara]));
  const found = async (...targets: string[]) =>
    (await db.interactions.linkedTo(targets)).map((one) => one.id);
  expect(await found(rive)).toEqual([both.id, about.id]);
  expect(await found(rive, amara)).toEqual([hers.id, both.id, about.id]);
  await db.interactions.edit(about.id, { organization_id: cale });
  expect(await found(rive)).toEqual([both.id]);
  await db.interactions.edit(about.id, { organization_id: null });
  expect(await found(cale)).toEqual([]);
  await db.close();
});

test("an interaction follows who took part and when, and goes with its deletion", async () => {
  const db = await openDatabase({ ...owner(), engine: { indexedDB: new IDBFactory(), IDBKeyRange } });
  const { id } = await db.interactions.create(met("2026-11-20T12:00:00.000Z", [amara]));
  const other = await db.interactions.create(met("2026-11-19T12:00:00.000Z", [amara]));
  await db.interactions.edit(id, { occurred_at: "2026-11-18T12:00:00.000Z" });
  expect((await db.interactions.linkedTo(amara)).map((one) => one.id)).toEqual([other.id, id]);
  await db.interactions.edit(id, { people: { add: [noe], remove: [amara] } });
  expect((await db.interactions.linkedTo(amara)).map((one) => one.id)).toEqual([other.id]);
  expect((await db.interactions.linkedTo(noe)).map((one) => one.id)).toEqual([id]);
  await db.interactions.remove(id);
  expect(await db.interactions.linkedTo(noe)).toEqual([]);
  await db.interactions.restore(id);
  expect(await db.interactions.linkedTo(noe)).toHaveLength(1);
  expect(await db.interactions.get(id)).not.toHaveProperty("linked");
  await db.close();
});

test("[P0.2] [S26] what an earlier version of the app left is found by whom it is about", async () => {
  const options = { ...owner(), engine: { indexedDB: new IDBFactory(), IDBKeyRange }, multiInstance: false };
  const earlier = { ...interactionRecord, version: 0, links: [] };
  const before = await openDatabase({ ...options, app: { records: { interactions: earlier as never } } });
  const { id } = await before.interactions.create(met("2026-11-20T12:00:00.000Z", [amara]));
  await before.close();
  const now = await openDatabase(options);
  expect((await now.interactions.linkedTo(amara)).map((one) => one.id)).toEqual([id]);
  await now.close();
});

test("nobody is found under a deleted record", () => {
  const doc = { people: [amara, amara], recency: -5, deleted: false } as never;
  expect(linkKeysOf(interactionRecord as never, doc)).toEqual([`${amara} 0999999999999995`]);
  expect(linkKeysOf(interactionRecord as never, { ...(doc as object), deleted: true } as never)).toEqual([]);
});
