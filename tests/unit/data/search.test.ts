// The index of a device: made from its records, kept, caught up with, and gone with them.

import { createHash, randomUUID } from "node:crypto";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { peopleIndexOf } from "#data/artists/people-index.ts";
import { entryOf, indexVersion, searchedTables } from "#data/search/entry.ts";
import { IndexKeeper, type KeeperOptions } from "#data/search/index-keeper.ts";
import { openRows } from "#data/search/rows.ts";
import { standing } from "#data/search/standing.ts";
import type { Database } from "#data/store/open.ts";
import { indexFile, recordFile } from "#data/store/record-file.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { recordOf } from "#domain/records.ts";
import { openEmpty } from "./open.ts";

let engine: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange };
let database: Database;
const keepers: IndexKeeper[] = [];

beforeEach(async () => {
  engine = { indexedDB: new IDBFactory(), IDBKeyRange };
  database = await openEmpty(engine);
});

afterEach(() => {
  for (const keeper of keepers.splice(0)) keeper.stop();
});

/** A tab that opens, with its thread: hears of writes as the app tells them. */
async function openTab(options: Partial<KeeperOptions> & { mayKeep?: boolean; isDeaf?: boolean } = {}) {
  const { mayKeep = true, isDeaf = false, ...others } = options;
  const files = searchedTables.map((table) => [
    table,
    recordFile(database.name, table, recordOf(table).version),
  ]);
  const keeper = new IndexKeeper({
    name: indexFile(database.name),
    files: Object.fromEntries(files),
    engine: engine as never,
    onProblem: (error) => {
      throw error;
    },
    ...others,
  });
  keepers.push(keeper);
  if (!isDeaf)
    for (const table of searchedTables)
      database.replicas[table].onWritten((ids, since) => keeper.touched(table, ids, since));
  await keeper.open(mayKeep);
  await keeper.settled();
  return keeper;
}

/** What is found, by table. */
async function found(keeper: IndexKeeper, text: string) {
  await keeper.settled();
  const { groups } = await keeper.find(text, 10);
  return Object.fromEntries(
    groups.map(({ table, found }) => [
      table,
      found.map(({ record }) => {
        const { display_name, name, title, kind } = record as unknown as Record<string, string>;
        return display_name ?? name ?? title ?? kind;
      }),
    ]),
  );
}

const person = (display_name: string, more: object = {}) =>
  database.people.create({ kind: "artist", display_name, ...more });
const call = (note: string, people: string[] = [], more: object = {}) =>
  database.interactions.create({
    kind: "call",
    occurred_at: "2026-11-20T15:00:00.000Z",
    note,
    people,
    ...more,
  });

/** All that the databases of this device hold, as one text. */
async function everything(): Promise<string> {
  const texts: string[] = [];
  for (const { name = "" } of await engine.indexedDB.databases()) {
    const opened = await openRaw(name);
    for (const store of opened.objectStoreNames) {
      const rows = await new Promise((resolve) => {
        const request = opened.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
      });
      texts.push(`${name} ${JSON.stringify(rows)}`);
    }
    opened.close();
  }
  return texts.join("\n");
}

const openRaw = (name: string) =>
  new Promise<IDBDatabase>((resolve) => {
    const request = engine.indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
  });

const done = (transaction: IDBTransaction) =>
  new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });

/** Changes somebody's row beside the app, as if it had been written long ago. */
async function rewrite(id: string, change: object): Promise<void> {
  const file = await openRaw(recordFile(database.name, "people", recordOf("people").version));
  const writing = file.transaction("docs", "readwrite");
  const docs = writing.objectStore("docs");
  const request = docs.get(id);
  request.onsuccess = () => docs.put({ ...request.result, ...change, _meta: { lwt: 1 } });
  await done(writing);
  file.close();
}

/** Makes the kept index that of another version. */
async function ofAnotherVersion(): Promise<void> {
  const file = await openRaw(indexFile(database.name));
  const writing = file.transaction("state", "readwrite");
  const state = writing.objectStore("state");
  const request = state.get("state");
  request.onsuccess = () => state.put({ ...request.result, version: indexVersion - 1 }, "state");
  await done(writing);
  file.close();
}

describe("[P0.11] what is on the device is found", () => {
  test("people, organisations, tasks, goals, documents and what was written, each by what it is known by", async () => {
    const amara = await person("Amara Diallo", {
      emails: ["amara@exemple.example"],
      phones: ["+15145550142"],
      tags: ["relève"],
      city: "Rimouski",
      practice: "Une danse des marées.",
    });
    const house = await database.organizations.create({
      name: "Maison Tangente",
      emails: ["info@tangente.example"],
    });
    await person("Bao Lê", { organization_id: house.id });
    await database.tasks.create({
      title: "Relire l’ébauche",
      status: "open",
      priority: "normal",
      people: [amara.id],
    });
    await database.goals.create({ title: "Une tournée en région", status: "open", people: [amara.id] });
    await database.documents.create({
      name: "Budget, version 2.pdf",
      kind: "budget",
      media_type: "application/pdf",
      bytes: 12,
      sha256: "0".repeat(64),
      people: [amara.id],
    });
    await call("On reprend la scénographie.", [amara.id]);
    const keeper = await openTab();

    expect(await found(keeper, "diallo")).toEqual({
      people: ["Amara Diallo"],
      goals: ["Une tournée en région"],
      documents: ["Budget, version 2.pdf"],
    });
    expect(await found(keeper, "dialo")).toMatchObject({ people: ["Amara Diallo"] });
    expect(await found(keeper, "555-01")).toEqual({ people: ["Amara Diallo"] });
    expect(await found(keeper, "ra@exem")).toEqual({ people: ["Amara Diallo"] });
    expect(await found(keeper, "releve rimouski")).toEqual({ people: ["Amara Diallo"] });
    expect(await found(keeper, "maree")).toEqual({ people: ["Amara Diallo"] });
    expect(await found(keeper, "tangente")).toEqual({
      organizations: ["Maison Tangente"],
      people: ["Bao Lê"],
    });
    expect(await found(keeper, "ebauche")).toEqual({ tasks: ["Relire l’ébauche"] });
    expect(await found(keeper, "amara scenog")).toEqual({ interactions: ["call"] });
    expect(await found(keeper, "budget amara")).toEqual({ documents: ["Budget, version 2.pdf"] });
    expect(await found(keeper, "introuvable")).toEqual({});
  });

  test("an excerpt says where; the name says it by itself", async () => {
    await person("Amara Diallo", { phones: ["+15145550142"] });
    await call("Le dossier est complet.");
    const keeper = await openTab();
    const because = async (text: string) => (await keeper.find(text, 5)).groups[0]?.found[0]?.because;
    expect(await because("amara")).toBeUndefined();
    expect(await because("5550142")).toEqual({ kind: "reach", text: "+15145550142" });
    expect(await because("compl")).toEqual({ kind: "text", text: "Le dossier est complet." });
  });

  test("[P1.2] never by a confidential word, nor one that became so", async () => {
    const amara = await person("Amara Diallo");
    await call("Zorglub se confie.", [amara.id], { confidential: true });
    const said = await call("Spirou en parle.", [amara.id]);
    const keeper = await openTab();
    expect(await found(keeper, "zorglub")).toEqual({});
    expect(await found(keeper, "spirou")).toEqual({ interactions: ["call"] });
    await database.interactions.edit(said.id, { confidential: true });
    expect(await found(keeper, "spirou")).toEqual({});
    expect(await keeper.recall([{ table: "interactions", id: said.id }])).toEqual([]);
    await keeper.keep();
    expect(await everything()).not.toMatch(/-search .*spirou/);
  });

  test("[P1.10] a file that another one took in leads to it, by its own name too, and each person stands once", async () => {
    const kept = await person("Amara Diallo");
    await person("Amara Dialo", { merged_into: kept.id });
    await peopleIndexOf(database).whole;
    const keeper = await openTab();
    const shown = async (asked: string) => {
      const { groups } = await standing(database, await keeper.find(asked, 5));
      return groups.map(({ total, found }) => [total, found.map(({ record }) => record.id)]);
    };
    expect(await shown("diallo")).toEqual([[1, [kept.id]]]);
    expect(await shown("dialo")).toEqual([[1, [kept.id]]]);
    expect(await shown("amara")).toEqual([[1, [kept.id]]]);
  });
});

describe("[P0.11] the index follows", () => {
  test("what is written, renamed, put aside and brought back while the app is open", async () => {
    const keeper = await openTab();
    const amara = await person("Amara Diallo");
    expect(await found(keeper, "amara")).toEqual({ people: ["Amara Diallo"] });
    await database.people.edit(amara.id, { display_name: "Awa Diallo" });
    expect(await found(keeper, "amara")).toEqual({});
    expect(await found(keeper, "awa")).toEqual({ people: ["Awa Diallo"] });
    await database.people.remove(amara.id);
    expect(await found(keeper, "awa")).toEqual({});
    await database.people.restore(amara.id);
    expect(await found(keeper, "awa")).toEqual({ people: ["Awa Diallo"] });
  });

  test("a cold start reads what was written since, and nothing else", async () => {
    const amara = await person("Amara Diallo");
    const before = await openTab();
    await before.keep();
    before.stop();
    // Of another name, and as if written long ago: only an index made anew would tell.
    await rewrite(amara.id, { display_name: "Zoé Diallo" });
    await person("Bao Lê");
    const after = await openTab();
    expect(await found(after, "zoe")).toEqual({});
    expect(await found(after, "amara")).toEqual({ people: ["Zoé Diallo"] });
    expect(await found(after, "bao")).toEqual({ people: ["Bao Lê"] });
  });

  test("a write under a date that went back is heard all the same", async () => {
    const amara = await person("Amara Diallo");
    const keeper = await openTab({ isDeaf: true });
    await rewrite(amara.id, { display_name: "Zoé Diallo" });
    keeper.touched("people", [amara.id], 1);
    expect(await found(keeper, "zoe")).toEqual({ people: ["Zoé Diallo"] });
  });

  test("a second tab follows, keeps nothing, and takes over when the first goes", async () => {
    const first = await openTab();
    const second = await openTab({ mayKeep: false });
    await person("Amara Diallo");
    expect(await found(second, "amara")).toEqual({ people: ["Amara Diallo"] });
    await second.keep();
    expect(await everything()).not.toMatch(/-search .*amara/);
    first.stop();
    second.takeOver();
    await second.keep();
    expect(await everything()).toMatch(/-search .*amara/);
  });
});

describe("[P0.5] what leaves the device leaves the index", () => {
  test("and what stays is known: sent, waiting or refused, and however much there is of it", async () => {
    const { doc } = (await database.replicas.people.get((await person("Amara Diallo")).id))!;
    const ids = Array.from({ length: 4_500 }, () => randomUUID());
    // Of every hundred one waits and one was refused.
    const pendingOf = (place: number) => [1_000, -1_000][place % 100] ?? 0;
    const pending = new Map<string, number>(ids.map((id, place) => [id, pendingOf(place)]));
    await database.replicas.people.put(ids, (id) => ({ doc: { ...doc, id }, pending: pending.get(id)! }));
    const [gone, ...kept] = ids;
    await database.replicas.people.forget([gone!]);
    const file = recordFile(database.name, "people", recordOf("people").version);
    const rows = await openRows(file, engine as never, () => undefined);
    expect(await rows!.ids()).toEqual(new Set([doc.id, ...kept]));
    rows!.close();
  });

  test("a record that this account may no longer see", async () => {
    const said = await call("Zorglub était là.");
    const keeper = await openTab();
    expect(await found(keeper, "zorglub")).toEqual({ interactions: ["call"] });
    await database.replicas.interactions.forget([said.id]);
    expect(await found(keeper, "zorglub")).toEqual({});
    await keeper.keep();
    expect(await everything()).not.toMatch(/zorglub/i);
  });

  test("while the app was closed, and its place freed", async () => {
    const said = await call("Zorglub était là.");
    const before = await openTab();
    await before.keep();
    before.stop();
    await database.replicas.interactions.forget([said.id]);
    await database.replicas.interactions.purge();
    const after = await openTab();
    await after.keep();
    expect(await everything()).not.toMatch(/zorglub/i);
  });

  test("an index made by an earlier version is made anew", async () => {
    await person("Amara Diallo");
    const before = await openTab();
    await before.keep();
    before.stop();
    await ofAnotherVersion();
    const after = await openTab();
    expect(await found(after, "amara")).toEqual({ people: ["Amara Diallo"] });
    await after.keep();
    after.stop();
    expect((await everything()).match(/"labels"/g)).toHaveLength(1);
  });

  test("the index never stands in the way of the deletion of the records, and stops with it", async () => {
    let isLost = false;
    await person("Amara Diallo");
    const keeper = await openTab({ onLost: () => (isLost = true), isDeaf: true });
    await keeper.keep();
    const names = (await engine.indexedDB.databases()).map(({ name }) => name!);
    await database.close();
    for (const name of names.filter((one) => one.includes(database.name)))
      await new Promise<void>((resolve, reject) => {
        const request = engine.indexedDB.deleteDatabase(name);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      });
    expect(isLost).toBe(true);
    expect(await engine.indexedDB.databases()).toEqual([]);
  });
});

test("[P0.11] what is found of a record does not change without a version of its own", () => {
  const base = { id: "1", created_at: "2026-11-20T15:00:00.000Z", modified_at: "2026-11-20T15:00:00.000Z" };
  const found = searchedTables.map((table) => {
    const fields = Object.entries(recordOf(table).fields).map(([field, { name }]) => [
      field,
      name === "set" ? [`${field} a`] : name === "flag" ? false : `${field} b`,
    ]);
    const doc = { ...Object.fromEntries(fields), ...base, merged_into: undefined } as unknown as AnyDoc;
    return [table, entryOf(table, doc)?.words];
  });
  const hash = createHash("sha256").update(JSON.stringify(found)).digest("hex").slice(0, 12);
  // Never change a line: raise `indexVersion`, so that the indexes of devices are made anew, and add one.
  const known: Record<number, string> = { 1: "502676141091", 2: "9681ed2f357b" };
  expect(known[indexVersion]).toBe(hash);
});
