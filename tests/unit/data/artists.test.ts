import { createRoot } from "solid-js";
import { expect, test, vi } from "vitest";
import { logInteraction, undoLog } from "#data/artists/interactions.ts";
import { peopleIndexOf } from "#data/artists/people-index.ts";
import { type PersonRow, personRowOf, searchPeople } from "#data/artists/person-row.ts";
import type { Person } from "#domain/artists/person.ts";
import { openEmpty } from "./open.ts";

const artist = (display_name: string, more: object = {}) =>
  ({ kind: "artist", display_name, ...more }) as const;

test("[P1.8] the index holds everybody, sorted, and follows what is written", async () => {
  const db = await openEmpty();
  await db.people.createMany(
    ["Zoé Éthier", "Amara Diallo", "Marie-Ève Célestin"].map((name) => artist(name)),
  );
  const index = createRoot(() => peopleIndexOf(db));
  const names = () => index.rows().map((row) => row.display_name);
  await vi.waitFor(() => expect(index.ready()).toBe(true));
  expect(names()).toEqual(["Marie-Ève Célestin", "Amara Diallo", "Zoé Éthier"]);
  expect(index.rows().map((row) => row.letter)).toEqual(["C", "D", "E"]);

  const bao = await db.people.create(artist("Bao Lê"));
  await vi.waitFor(() => expect(names()).toContain("Bao Lê"));
  await db.people.edit(bao.id, { display_name: "Bao Aubé", family_name: "Aubé" });
  await vi.waitFor(() => expect(names()[0]).toBe("Bao Aubé"));
  await db.people.remove(bao.id);
  await vi.waitFor(() => expect(names()).not.toContain("Bao Aubé"));
  expect(index.get(bao.id)).toBeUndefined();
});

test("[P1.8] a list longer than its pages, with homonyms, is whole", async () => {
  const db = await openEmpty();
  const drafts = Array.from({ length: 130 }, (_, n) => artist(n % 3 ? "Ana Roy" : `Artiste ${n}`));
  await db.people.createMany(drafts);
  const index = createRoot(() => peopleIndexOf(db));
  await vi.waitFor(() => expect(index.ready()).toBe(true));
  expect(index.rows()).toHaveLength(130);
  expect(new Set(index.rows().map((row) => row.id)).size).toBe(130);
});

test("[P0.11] people are found by any part, whatever the accents and the case", async () => {
  const rows = [
    person("Nguyễn Minh Châu", { city: "Montréal", disciplines: ["danse contemporaine"] }),
    person("Marie-Ève Célestin", { emails: ["me.celestin@exemple.ca"], tags: ["relève"] }),
    person("Célestin Roy", { phones: ["+1 514 555-0199"] }),
  ];
  const names = (asked: string) => searchPeople(rows, asked).map((row) => row.display_name);
  expect(names("nguyen")).toEqual(["Nguyễn Minh Châu"]);
  expect(names("CHAU danse")).toEqual(["Nguyễn Minh Châu"]);
  expect(names("celestin")).toEqual(["Marie-Ève Célestin", "Célestin Roy"]);
  expect(names("eve releve")).toEqual(["Marie-Ève Célestin"]);
  expect(names("514-555")).toEqual(["Célestin Roy"]);
  expect(names("montréal roy")).toEqual([]);
  expect(names("  ")).toHaveLength(3);
});

test("[P0.11] a keystroke among 10,000 people takes less than 50 ms", () => {
  const rows = Array.from({ length: 10_000 }, (_, n) =>
    person(`Prénom${n} Nom${n % 977}`, { city: "Montréal" }),
  );
  for (const asked of ["n", "no", "nom", "nom4", "nom41 mont"]) {
    // The best of five: other tests share the processor.
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      searchPeople(rows, asked);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  }
});

test("[P1.4] [P0.12] logging makes the interaction, its follow-up and provisional people; undoing takes all back", async () => {
  const db = await openEmpty();
  const amara = await db.people.create(artist("Amara Diallo"));
  const logged = await logInteraction(db, {
    kind: "meeting",
    occurred_at: "2026-11-20T15:00:00.000Z",
    people: [amara.id],
    note: "Parlé du dossier.",
    provisional_names: ["Inconnue Rencontrée"],
    follow_ups: [{ title: "Relire la demande", due_on: "2026-11-27", priority: "normal" }],
  });
  expect(logged.interaction.people).toHaveLength(2);
  const [stranger] = await db.people.getMany(logged.provisional_ids);
  expect(stranger).toMatchObject({ display_name: "Inconnue Rencontrée", provisional: true });
  expect(await db.tasks.find()).toMatchObject([
    { title: "Relire la demande", interaction_id: logged.interaction.id, status: "open" },
  ]);
  expect(await db.interactions.linkedTo(stranger!.id)).toHaveLength(1);

  await undoLog(db, logged);
  expect(await db.interactions.linkedTo(amara.id)).toEqual([]);
  expect(await db.tasks.find()).toEqual([]);
  expect((await db.people.find()).map((one) => one.display_name)).toEqual(["Amara Diallo"]);
});

function person(display_name: string, more: object = {}): PersonRow {
  const sets = { emails: [], phones: [], disciplines: [], tags: [], links: [], external_ids: [] };
  return personRowOf({ id: display_name, display_name, ...sets, ...more } as unknown as Person);
}
