import { describe, expect, test } from "vitest";
import { importInteractions, importOrganizations, importPeople } from "#data/import/apply-import.ts";
import { knownInteractions, knownPeople } from "#data/import/known-records.ts";
import { keepMapping, recallMapping } from "#data/import/remembered-mappings.ts";
import { undoImport } from "#data/import/undo-import.ts";
import type { Database } from "#data/store/open.ts";
import { guessColumns, guessColumnsFor } from "#domain/import/guess-columns.ts";
import { planInteractions } from "#domain/import/interaction-plan.ts";
import { planOrganizations } from "#domain/import/organization-plan.ts";
import { planImport } from "#domain/import/plan.ts";
import type { InteractionTarget, OrganizationTarget } from "#domain/import/targets.ts";
import { openEmpty } from "../data/open.ts";
import { tableOf } from "./tables.ts";

async function planOf(db: Database, file: string) {
  const table = tableOf(file);
  const organizations = await db.organizations.find();
  return planImport(table, guessColumns(table), { known: await db.people.find(), organizations });
}

const names = async (db: Database) => (await db.people.find()).map(({ display_name }) => display_name).sort();

describe("[P1.9] writing what was planned", () => {
  test("says how far it is, can be stopped, and is taken back as a whole", async () => {
    const db = await openEmpty();
    const file = `nom\n${Array.from({ length: 300 }, (_, n) => `Artiste ${n}`).join("\n")}\n`;
    const plan = await planOf(db, file);
    const told: number[] = [];
    const receipt = await importPeople(db, plan, { onProgress: (done) => told.push(done) });
    expect(receipt.complete).toBe(true);
    expect(told.at(-1)).toBe(300);
    expect(await db.people.find()).toHaveLength(300);
    expect(await undoImport(db, receipt)).toMatchObject({ people: 300, spared: [] });
    expect(await db.people.find()).toEqual([]);

    const stop = new AbortController();
    const stopped = await importPeople(db, plan, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(stopped.complete).toBe(false);
    expect(await db.people.find()).toHaveLength(stopped.ids.length);
  }, 30_000);

  test("[P7.3] makes the organisations that its people name, once, and takes back those that nobody has joined", async () => {
    const db = await openEmpty();
    await db.organizations.create({ name: "Théâtre X" });
    const plan = await planOf(
      db,
      "nom,organisme\nAna Roy,theatre x\nBao Lê,Lieu Y\nCam Anjou,LIEU Y\nDao Minh,Galerie Z\nAna Roy,Ailleurs\n",
    );
    const receipt = await importPeople(db, plan);
    const organizations = await db.organizations.find();
    expect(organizations.map(({ name }) => name).sort()).toEqual(["Galerie Z", "Lieu Y", "Théâtre X"]);
    const byId = new Map(organizations.map(({ id, name }) => [id, name]));
    expect(
      (await db.people.find())
        .map((person) => [person.display_name, byId.get(person.organization_id ?? "")])
        .sort(),
    ).toEqual([
      ["Ana Roy", "Théâtre X"],
      ["Bao Lê", "Lieu Y"],
      ["Cam Anjou", "Lieu Y"],
      ["Dao Minh", "Galerie Z"],
    ]);
    const galerie = organizations.find(({ name }) => name === "Galerie Z");
    await db.people.create({ kind: "contact", display_name: "Eli Côté", organization_id: galerie?.id ?? "" });
    await undoImport(db, receipt);
    expect((await db.organizations.find()).map(({ name }) => name).sort()).toEqual([
      "Galerie Z",
      "Théâtre X",
    ]);
  });

  test("undoing spares whoever was edited or met since, and what somebody wrote since on a file it completed", async () => {
    const db = await openEmpty();
    const amara = await db.people.create({
      kind: "artist",
      display_name: "Amara Diallo",
      emails: ["amara@exemple.ca"],
    });
    const before = await db.people.get(amara.id);
    const plan = await planOf(
      db,
      "nom,courriel,tél,ville,pronoms\nAmara Diallo,amara@exemple.ca,514 555-0142,Laval,elle\nBao Lê,,,,\nCam Anjou,,,,\nDao Minh,,,,\n",
    );
    const receipt = await importPeople(db, plan, { rules: { otherwise: "complete" } });
    expect(await db.people.get(amara.id)).toMatchObject({
      city: "Laval",
      pronouns: "elle",
      phones: ["+15145550142"],
    });
    const idOf = async (name: string) =>
      (await db.people.find()).find((person) => person.display_name === name)?.id ?? "";
    await db.people.edit(await idOf("Bao Lê"), { city: "Sorel" });
    await db.interactions.create({
      kind: "call",
      people: [await idOf("Cam Anjou")],
      occurred_at: "2026-01-12T12:00:00.000Z",
    });
    await db.people.edit(amara.id, { city: "Sorel" });

    const undone = await undoImport(db, receipt);
    expect(undone).toMatchObject({ people: 1, restored: 1 });
    expect(undone.spared).toHaveLength(2);
    expect(await names(db)).toEqual(["Amara Diallo", "Bao Lê", "Cam Anjou"]);
    const after = await db.people.get(amara.id);
    expect({ ...after, clock: 0, modified_at: 0 }).toEqual({
      ...before,
      city: "Sorel",
      clock: 0,
      modified_at: 0,
    });
  });

  test("[P7.3] organisations: likely duplicates by choice, and undone but for those edited since", async () => {
    const db = await openEmpty();
    await db.organizations.create({ name: "Théâtre X" });
    const table = tableOf("organisme,ville\ntheatre x,\nLieu Y,Laval\nGalerie Z,\n");
    const mapping = guessColumnsFor("organizations", table) as (OrganizationTarget | undefined)[];
    const plan = planOrganizations(table, mapping, { known: await db.organizations.find() });
    const held = async () => (await db.organizations.find()).map(({ name }) => name).sort();
    const receipt = await importOrganizations(db, plan);
    expect(await held()).toEqual(["Galerie Z", "Lieu Y", "Théâtre X"]);
    await db.organizations.edit(receipt.organizations?.[0] ?? "", { city: "Sorel" });
    await undoImport(db, receipt);
    expect(await held()).toEqual(["Lieu Y", "Théâtre X"]);
    const both = await importOrganizations(db, plan, { rules: { otherwise: "create" } });
    expect(both.organizations).toHaveLength(3);
  });

  test("[P1.4] interactions with people who are not here make them provisional, once; undone, nothing is left", async () => {
    const db = await openEmpty();
    const ana = await db.people.create({ kind: "artist", display_name: "Ana Roy" });
    const table = tableOf(
      'Date,Avec,Note\n2026-01-12,Ana Roy,un\n2026-01-13,Sékou Camara,deux\n2026-01-14,"sekou camara; Ana Roy",trois\n',
    );
    const mapping = guessColumnsFor("interactions", table) as (InteractionTarget | undefined)[];
    const plan = planInteractions(table, mapping, {
      people: await db.people.find(),
      zone: "America/Toronto",
    });
    const receipt = await importInteractions(db, plan, { makeProvisional: true });
    expect(await names(db)).toEqual(["Ana Roy", "Sékou Camara"]);
    expect(await db.interactions.linkedTo(ana.id)).toHaveLength(2);
    expect(await db.interactions.linkedTo(receipt.ids[0] ?? "")).toHaveLength(2);
    // The same file again is known by what happened with these people.
    const options = { people: await knownPeople(db), zone: "America/Toronto" };
    const first = planInteractions(table, mapping, options);
    const again = planInteractions(table, mapping, { ...options, known: await knownInteractions(db, first) });
    expect([first.counts.create, again.counts.already]).toEqual([3, 3]);
    await undoImport(db, receipt);
    expect(await names(db)).toEqual(["Ana Roy"]);
    expect(await db.interactions.find()).toEqual([]);
  });

  test("what was decided of a file's columns is kept on the device; the oldest are forgotten", async () => {
    const db = await openEmpty();
    for (let i = 0; i < 45; i++) await keepMapping(db, `people ${i}`, { targets: { nom: "display_name" } });
    await keepMapping(db, "people 44", { targets: { nom: "tags" } });
    expect(await recallMapping(db, "people 44")).toEqual({ targets: { nom: "tags" } });
    expect(await recallMapping(db, "people 0")).toBeUndefined();
    expect(await recallMapping(db, "people 10")).toBeDefined();
  });
});
