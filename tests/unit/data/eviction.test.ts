import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dismissEviction, openMended, readEviction } from "#data/store/eviction.ts";
import type { Database } from "#data/store/open.ts";
import { recordFile } from "#data/store/record-file.ts";
import { forgetHeld, hasHeldAny, noteUnsent } from "#data/store/witness.ts";
import { Checkpoints } from "#data/sync/checkpoints.ts";
import { keepPerson, readPerson } from "#data/sync/first-sync/extent.ts";

const owner = { user_id: crypto.randomUUID(), workspace_id: crypto.randomUUID() };
let engine: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange };
let open: Database | undefined;

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
  engine = { indexedDB: new IDBFactory(), IDBKeyRange };
});
afterEach(async () => {
  await open?.close();
  open = undefined;
  vi.unstubAllGlobals();
});

async function start(): Promise<Database> {
  await open?.close();
  open = await openMended({ ...owner, engine, multiInstance: false });
  return open;
}

/** A device that has everything: a person, two interactions with them, one of which waits to be sent. */
async function filled(): Promise<{ db: Database; person: string }> {
  const db = await start();
  const person = await db.people.create({ kind: "artist", display_name: "Amara Diallo" });
  for (const day of [1, 2])
    await db.interactions.create({
      kind: "call",
      occurred_at: `2026-11-0${day}T15:00:00.000Z`,
      people: [person.id],
    });
  const checkpoints = await Checkpoints.load(db);
  for (const table of ["people", "interactions", "tasks"] as const) await checkpoints.complete(table, 7);
  await keepPerson(db.device, person.id, { is_wanted: true, walk: "end" });
  noteUnsent(db.name, 3);
  return { db, person: person.id };
}

/** The browser erases files while the app is closed. */
async function erase(names: (db: Database) => string[]): Promise<void> {
  const gone = names(open!);
  await open!.close();
  for (const name of gone)
    await new Promise<void>((resolve, reject) => {
      const request = engine.indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
}

test("[P0.6] a device that is new, or as it was left, has nothing to tell", async () => {
  expect(await readEviction(await start())).toBeUndefined();
  await filled();
  expect(await readEviction(await start())).toBeUndefined();
});

test("[P0.6] all was erased: it is told, with the changes that were not sent", async () => {
  await filled();
  const all = (await engine.indexedDB.databases()).flatMap(({ name }) => name ?? []);
  await erase(() => all);
  const db = await start();
  expect(await readEviction(db)).toMatchObject({ lost: 3 });
  expect((await Checkpoints.load(db)).isComplete("people")).toBe(false);
  // Told until it is read, and once.
  expect(await readEviction(await start())).toMatchObject({ lost: 3 });
  await dismissEviction(open!);
  expect(await readEviction(await start())).toBeUndefined();
});

test("[S12] a file of records is missing: its table is brought again, and only what waited in it is lost", async () => {
  const { person } = await filled();
  await erase((db) => [recordFile(db.name, "interactions", db.interactions.record.version)]);
  const db = await start();
  const checkpoints = await Checkpoints.load(db);
  expect(checkpoints.isComplete("interactions")).toBe(false);
  expect(checkpoints.isComplete("people")).toBe(true);
  expect(await readPerson(db.device, person)).toBeUndefined();
  expect(await db.people.get(person)).toBeDefined();
  // The person still waits here; the two interactions are gone.
  expect(await readEviction(db)).toMatchObject({ lost: 2 });
});

test("[S7] the device’s own tables are missing: records are found by their links again, and nothing is lost", async () => {
  const { person } = await filled();
  await erase((db) => [db.name]);
  const db = await start();
  expect(await db.interactions.linkedTo(person)).toHaveLength(2);
  expect(await readEviction(db)).toMatchObject({ lost: 0 });
  expect((await Checkpoints.load(db)).isComplete("people")).toBe(false);
});

test("[P0.5] what is deleted on purpose is not taken for erased", async () => {
  const { db } = await filled();
  forgetHeld((name) => name === db.name);
  expect(hasHeldAny()).toBe(false);
  const all = (await engine.indexedDB.databases()).flatMap(({ name }) => name ?? []);
  await erase(() => all);
  expect(await readEviction(await start())).toBeUndefined();
});
