import { createRoot, createSignal } from "solid-js";
import { expect, test, vi } from "vitest";
import { aliasesOf } from "#data/artists/aliases.ts";
import { mergePeople, separatePeople } from "#data/artists/merge-people.ts";
import { removePerson, restorePerson } from "#data/artists/people.ts";
import { type PeopleIndex, peopleIndexOf } from "#data/artists/people-index.ts";
import { keepApart, keptApartScope, proposeAgain } from "#data/duplicates/kept-apart.ts";
import { knownPeople } from "#data/import/known-records.ts";
import { createLiveLinks } from "#data/store/live.ts";
import type { Database } from "#data/store/open.ts";
import { openEmpty } from "./open.ts";

const at = (day: number) => `2026-11-${String(day).padStart(2, "0")}T15:00:00.000Z`;
const log = (db: Database, person: string, day: number) =>
  db.interactions.create({ kind: "call", occurred_at: at(day), people: [person] });
const namesIn = (index: PeopleIndex) => index.rows().map((row) => row.display_name);

async function pair() {
  const db = await openEmpty();
  const [amara, dialo] = await db.people.createMany([
    { kind: "artist", display_name: "Amara Diallo", emails: ["a@exemple.ca"] },
    { kind: "artist", display_name: "Amara Dialo", city: "Laval", emails: ["b@exemple.ca"] },
  ]);
  const index = createRoot(() => peopleIndexOf(db));
  await index.whole;
  const mergeThem = async () => {
    await mergePeople(db, { into: amara!.id, from: dialo!.id, taken: new Set() });
    await vi.waitFor(() => expect(namesIn(index)).toEqual(["Amara Diallo"]));
  };
  return { db, amara: amara!.id, dialo: dialo!.id, index, mergeThem };
}

test("[P1.10] a file that was merged leaves lists and matches; its id answers with the one that stands", async () => {
  const { db, amara, dialo, index, mergeThem } = await pair();
  await mergeThem();
  expect(index.get(dialo)).toMatchObject({ id: amara, display_name: "Amara Diallo", city: "Laval" });
  expect(await aliasesOf(db, dialo)).toEqual([amara, dialo]);
  // A row that has its name is recognised as the person it is now.
  expect((await knownPeople(db)).map(({ id }) => id)).toEqual([amara, amara]);
  await separatePeople(db, dialo);
  await vi.waitFor(() => expect(namesIn(index)).toEqual(["Amara Diallo", "Amara Dialo"]));
  expect(await aliasesOf(db, dialo)).toEqual([dialo]);
});

test("[P1.10] [P0.12] a separation is undone: they are one again, with what that gave", async () => {
  const { db, amara, dialo, index, mergeThem } = await pair();
  await mergeThem();
  const undo = await separatePeople(db, dialo);
  expect(await db.people.get(amara)).not.toHaveProperty("city");
  await undo();
  expect(await db.people.get(amara)).toMatchObject({
    city: "Laval",
    emails: ["a@exemple.ca", "b@exemple.ca"],
  });
  await vi.waitFor(() => expect(index.survivors().survivorOf(dialo)).toBe(amara));
});

test("[P1.10] nothing is written of a merge with oneself, or with nobody", async () => {
  const { db, amara, dialo } = await pair();
  for (const from of [amara, crypto.randomUUID()])
    await expect(mergePeople(db, { into: amara, from, taken: new Set() })).rejects.toThrow();
  expect(await db.people.get(amara)).toMatchObject({ emails: ["a@exemple.ca"] });
  await separatePeople(db, dialo);
  expect(await db.people.get(dialo)).toMatchObject({ display_name: "Amara Dialo", deleted: false });
});

test("[P0.12] put aside, a person goes with all their files, and comes back whole", async () => {
  const { db, amara, dialo, index, mergeThem } = await pair();
  await mergeThem();
  await removePerson(db, amara);
  await vi.waitFor(() => expect(namesIn(index)).toEqual([]));
  await restorePerson(db, amara);
  await vi.waitFor(() => expect(namesIn(index)).toEqual(["Amara Diallo"]));
  expect(await aliasesOf(db, amara)).toEqual([amara, dialo]);
});

test("[P1.3] [P1.10] a timeline of several ids is one: in order, each once, within its limit, live", async () => {
  const { db, amara, dialo } = await pair();
  for (const day of [1, 3]) await log(db, amara, day);
  for (const day of [2, 4]) await log(db, dialo, day);
  await db.interactions.create({ kind: "event", occurred_at: at(5), people: [amara, dialo] });
  const [ids, setIds] = createSignal<readonly string[]>([amara]);
  const { shown, stop } = createRoot((dispose) => ({
    shown: createLiveLinks(
      () => db.interactions,
      ids,
      () => 4,
    ),
    stop: dispose,
  }));
  const days = () => shown()?.map((one) => Number(one.occurred_at.slice(8, 10)));
  await vi.waitFor(() => expect(days()).toEqual([5, 3, 1]));
  setIds([amara, dialo]);
  await vi.waitFor(() => expect(days()).toEqual([5, 4, 3, 2]));
  await log(db, dialo, 6);
  await vi.waitFor(() => expect(days()).toEqual([6, 5, 4, 3]));
  stop();
});

test("[P1.10] « deux personnes » is said once, whoever says it and in whatever order, and can be taken back", async () => {
  const { db, amara, dialo } = await pair();
  const said = () => db.library.find({ where: { kind: "term", scope: keptApartScope } });
  await keepApart(db, amara, dialo);
  await keepApart(db, dialo, amara);
  expect(await said()).toHaveLength(1);
  await proposeAgain(db, dialo, amara);
  expect(await said()).toEqual([]);
  await keepApart(db, amara, dialo);
  expect((await said())[0]?.name.split(" ").sort()).toEqual([amara, dialo].sort());
});
