// A device that slept through versions of the app, and woke up with work that it never sent.

import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, expect, test } from "vitest";
import { type Database, type OpenOptions, openDatabase } from "#data/store/open.ts";
import type { UpgradeProgress } from "#data/store/upgrade.ts";
import type { RecordDefinition } from "#domain/record/record.ts";
import { between, earliest, latest } from "../../fixtures/earlier-app.ts";
import { Phone } from "../../sync/world/phone.ts";

const opened: Database[] = [];

afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});

const owner = () => ({ user_id: crypto.randomUUID(), workspace_id: crypto.randomUUID() });

async function open(options: OpenOptions, people?: RecordDefinition): Promise<Database> {
  const database = await openDatabase({
    multiInstance: false,
    ...options,
    ...(people ? { app: { records: { people } } } : {}),
  });
  opened.push(database);
  return database;
}

async function close(database: Database): Promise<void> {
  opened.splice(opened.indexOf(database), 1);
  await database.close();
}

/** Some sent, some waiting, some refused; the number of each. */
async function work(database: Database, count: number): Promise<string[]> {
  const drafts = Array.from({ length: count }, (_, n) => ({
    kind: n % 3 ? "artist" : "venue",
    display_name: `Artiste ${String(count - n).padStart(6, "0")}`,
    town: `Ville ${n}`,
    fax: "514 555-0100",
    tags: ["relève"],
  }));
  const made = await database.people.createMany(drafts as never);
  const ids = made.map(({ id }) => id);
  await database.replicas.people.change(ids, (id, current) => {
    const n = ids.indexOf(id) % 3;
    if (n === 0) return { ...current!, pending: 0, doc: { ...current!.doc, rev: 7 } };
    if (n === 1) return undefined;
    return { ...current!, pending: -current!.pending, refused: { code: "invalid", at: "2026-11-20" } };
  });
  return ids;
}

const fileNames = async (indexedDB: IDBFactory) => (await indexedDB.databases()).map(({ name }) => name!);

test("[P0.2] [S26] two versions later all of it is there, sent or not, under today's names", async () => {
  const indexedDB = new IDBFactory();
  const options = { ...owner(), engine: { indexedDB, IDBKeyRange } };
  const before = await open(options, earliest);
  const ids = await work(before, 9);
  await before.people.edit(ids[1]!, { town: "Laval" } as never);
  await before.people.edit(ids[1]!, { town: "Verdun", fax: null } as never);
  const edited = (await before.people.get(ids[1]!))!;
  await before.device.drafts.put({ key: "log", value: { note: "à finir" }, kept_at: 1 });
  await before.device.checkpoints.put({ table: "people", rev: 9, id: ids[0]! });
  const states = await before.replicas.people.getMany(ids);
  await close(before);

  const after = await open(options, latest);
  const found = await after.people.find({ sort: "sort_key" });
  expect(found.map(({ id }) => id)).toEqual([...ids].reverse());
  expect(found.map(({ city }) => city)).toEqual(
    ids.map((id) => (id === ids[1] ? "Verdun" : `Ville ${ids.indexOf(id)}`)).reverse(),
  );
  for (const person of found) {
    expect(person.kind).toBe(ids.indexOf(person.id) % 3 ? "artist" : "contact");
    expect(Object.keys(person)).not.toEqual(expect.arrayContaining(["fax"]));
    expect(Object.keys(person).filter((key) => /town|fax|name_key|age_key/.test(key))).toEqual([]);
  }
  // The stamps are those of the edits: what colleagues wrote since wins or loses as it would have.
  const { town, fax: _, ...clock } = edited.clock as Record<string, unknown>;
  expect((await after.people.get(ids[1]!))!.clock).toEqual({ ...clock, city: town });
  const now = await after.replicas.people.getMany(ids);
  for (const id of ids) {
    expect(now.get(id)!.pending).toBe(states.get(id)!.pending);
    expect(now.get(id)!.refused).toEqual(states.get(id)!.refused);
  }
  expect(await after.device.drafts.get("log")).toMatchObject({ value: { note: "à finir" } });
  expect(await after.device.checkpoints.get("people")).toMatchObject({ rev: 9 });
  expect((await fileNames(indexedDB)).filter((name) => /--[01]--people/.test(name))).toEqual([]);
  const kept = await after.device.versions.toArray();
  expect(kept.map(({ field, value }) => [field, value])).toContainEqual(["city", "Laval"]);
  expect(kept.filter(({ field }) => field === "town" || field === "fax")).toEqual([]);
});

test("[P0.2] [S26] an upgrade that is cut anywhere is finished at the next opening, and loses nothing", async () => {
  let cuts = 0;
  for (let operations = 1; ; operations += 4) {
    const phone = new Phone();
    const who = owner();
    const inTab = (tab: number) => ({ ...who, prefix: phone.prefix(tab), engine: phone.engine(tab) });
    const options = inTab(0);
    const first = await open(options, earliest);
    const ids = await work(first, 6);
    const states = await first.replicas.people.getMany(ids);
    await close(first);
    const second = await open(options, between);
    await close(second);

    phone.dieAfter(operations);
    await open(inTab(1), latest)
      .then(close)
      .catch(() => undefined);
    const wasCut = phone.isDead;
    phone.revive();
    // A tab of its own: the process that RxDB was killed in is gone.
    const after = await open(inTab(2), latest);
    const found = await after.replicas.people.getMany(ids);
    expect([...found.values()].map(({ pending }) => pending)).toEqual(
      ids.map((id) => states.get(id)!.pending),
    );
    expect((await after.people.find({ sort: "sort_key" })).map(({ city }) => city)).toHaveLength(6);
    await close(after);
    phone.throwAway();
    if (!wasCut) break;
    cuts++;
  }
  expect(cuts).toBeGreaterThan(5);
});

test("[P0.2] what a tab that woke up late wrote in an earlier file is taken in, and what was sent since stays sent", async () => {
  const indexedDB = new IDBFactory();
  const options = { ...owner(), engine: { indexedDB, IDBKeyRange } };
  const before = await open(options, between);
  const [id] = await work(before, 1);
  await close(before);
  const after = await open(options, latest);
  await after.people.edit(id!, { city: "Laval" });
  await after.replicas.people.change([id!], (_, current) => ({ ...current!, pending: 0 }));
  await close(after);

  // RxDB makes the file again for whoever still believes in it.
  const late = await open({ ...options, prefix: "elsewhere" }, between);
  const [, ...written] = await work(late, 2);
  await copyFile(indexedDB, "elsewhere", "coulisses", "--1--people");
  await close(late);
  const again = await open(options, latest);
  const found = await again.replicas.people.getMany([id!, ...written]);
  expect(found.get(id!)).toMatchObject({ pending: 0, doc: { city: "Laval" } });
  for (const one of written) expect(found.get(one)!.pending).toBeGreaterThan(0);
  expect((await fileNames(indexedDB)).filter((name) => /-coulisses-.*--1--people/.test(name))).toEqual([]);
});

/** Copies a file under another name, as it is. */
async function copyFile(indexedDB: IDBFactory, from: string, to: string, end: string): Promise<void> {
  const { Dexie } = await import("dexie");
  const name = (await fileNames(indexedDB)).find((one) => one.includes(`-${from}-`) && one.endsWith(end))!;
  const source = new Dexie(name, { indexedDB, IDBKeyRange });
  await source.open();
  const target = new Dexie(name.replace(from, to), { indexedDB, IDBKeyRange });
  const stores = source.tables.map(({ name: table, schema }) => [
    table,
    [schema.primKey.src, ...schema.indexes.map(({ src }) => src)].join(","),
  ]);
  target.version(1).stores(Object.fromEntries(stores));
  await target.table("docs").bulkPut(await source.table("docs").toArray());
  source.close();
  target.close();
}

test("[P0.2] an upgrade says how far it is", async () => {
  const options = { ...owner(), engine: { indexedDB: new IDBFactory(), IDBKeyRange } };
  const before = await open(options, earliest);
  await before.people.createMany(
    Array.from({ length: 2_300 }, (_, n) => ({ kind: "artist", display_name: `Artiste ${n}` })),
  );
  await close(before);
  const told: UpgradeProgress[] = [];
  await open({ ...options, onUpgrade: (progress) => told.push(progress) }, latest);
  expect(told).toEqual([1_000, 2_000, 2_300].map((done) => ({ done, total: 2_300 })));
});

test("[S29] a device that a later version has opened is not opened by an earlier one, and stays as it is", async () => {
  const indexedDB = new IDBFactory();
  const options = { ...owner(), engine: { indexedDB, IDBKeyRange } };
  const later = await open(options, latest);
  const made = await later.people.create({ kind: "artist", display_name: "Amara Diallo", city: "Laval" });
  await close(later);
  await expect(open(options, earliest)).rejects.toMatchObject({ code: "app_outdated" });
  expect((await fileNames(indexedDB)).filter((name) => name.endsWith("--0--people"))).toEqual([]);
  const again = await open(options, latest);
  expect(await again.people.get(made.id)).toEqual(made);
  await close(again);

  // Also where the records look the same, and only what the server is sent differs.
  const newer = await openDatabase({
    ...options,
    multiInstance: false,
    app: { schema: 1_000, records: { people: latest } },
  });
  await newer.close();
  await expect(open(options, latest)).rejects.toMatchObject({ code: "app_outdated" });
});
