// The app is killed in the middle of an import: before any of its writes, or between one and what is noted of it.

import { describe, expect, test, vi } from "vitest";
import {
  type ImportOptions,
  importInteractions,
  importOpportunities,
  importOrganizations,
  importPeople,
} from "#data/import/apply-import.ts";
import { importApplications } from "#data/import/import-applications.ts";
import {
  knownApplications,
  knownOpportunities,
  knownOrganizations,
  knownPeople,
} from "#data/import/known-records.ts";
import { forgetLastImport, keepLastImport, lastImportOf } from "#data/import/last-import.ts";
import type { ImportReceipt } from "#data/import/receipt.ts";
import { undoImport } from "#data/import/undo-import.ts";
import type { Database } from "#data/store/open.ts";
import { planApplications } from "#domain/import/application-plan.ts";
import { guessColumns, guessColumnsFor } from "#domain/import/guess-columns.ts";
import { planInteractions } from "#domain/import/interaction-plan.ts";
import { planOpportunities } from "#domain/import/opportunity-plan.ts";
import { planOrganizations } from "#domain/import/organization-plan.ts";
import { planImport } from "#domain/import/plan.ts";
import { type ImportSubject, importSubjects } from "#domain/import/targets.ts";
import { openEmpty } from "../data/open.ts";
import { tableOf } from "./tables.ts";

const tables = ["people", "organizations", "interactions", "applications", "opportunities"] as const;
const zone = "America/Toronto";
const rules = { otherwise: "complete" } as const;

/** Some of them new, with organisations and notes; one is there. */
const people =
  "nom;organisme;ville;notes\nAna Roy;Lieu Y;;Appeler\nBao Lê;Lieu Z;;\nCam Anjou;Lieu Y;;Relancer\n" +
  "Amara Diallo;;Sorel;Écrire\n";

const imports: Record<ImportSubject, (db: Database, options: ImportOptions) => Promise<ImportReceipt>> = {
  async people(db, options) {
    const table = tableOf(people);
    const plan = planImport(table, guessColumns(table), { known: await knownPeople(db) });
    return importPeople(db, plan, { ...options, rules });
  },
  async organizations(db, options) {
    const table = tableOf("Nom de l’organisme;Ville\nThéâtre X;Laval\nLieu Y;\nGalerie Z;\n");
    const mapping = guessColumnsFor("organizations", table) as never;
    const plan = planOrganizations(table, mapping, { known: await knownOrganizations(db) });
    return importOrganizations(db, plan, { ...options, rules });
  },
  async interactions(db, options) {
    const table = tableOf("Date;Avec;Note\n2026-01-12;Amara Diallo;un\n2026-01-13;Sékou Camara;deux\n");
    const mapping = guessColumnsFor("interactions", table) as never;
    const plan = planInteractions(table, mapping, { people: await knownPeople(db), zone });
    return importInteractions(db, plan, { ...options, makeProvisional: true });
  },
  async opportunities(db, options) {
    const table = tableOf("Titre;Bailleur;Montant\nVivacité;CALQ;20 000 $\nExplorer;CAC;\n");
    const known = await knownOpportunities(db);
    const mapping = guessColumnsFor("opportunities", table) as never;
    const plan = planOpportunities(table, mapping, { zone, today: "2026-11-29", known });
    return importOpportunities(db, plan, { ...options, rules });
  },
  async applications(db, options) {
    const table = tableOf(
      "Artiste;Organisme bénéficiaire;Projet;Montant accordé;Résultat;Rapport dû le\n" +
        "Amara Diallo;;Racines;500 $;Acceptée;2027-03-01\nBao Lê;Cité-Amérique Inc.;Solo;;Soumise;\n",
    );
    const [known, organizations] = [await knownPeople(db), await knownOrganizations(db)];
    const plan = planApplications(table, guessColumnsFor("applications", table) as never, {
      people: known,
      organizations,
      ...(await knownApplications(db)),
    });
    return importApplications(db, plan, { ...options, makeProvisional: true, reportTitle: () => "Rapport" });
  },
};

async function openWithSome(): Promise<Database> {
  const db = await openEmpty();
  await db.people.create({ kind: "artist", display_name: "Amara Diallo" });
  await db.organizations.create({ name: "Théâtre X" });
  await db.opportunities.create({ title: "Vivacité", kind: "call", status: "confirmed", funder: "CALQ" });
  return db;
}

/** All that is there, without when and by whom it was written. */
async function heldIn(db: Database): Promise<Map<string, unknown>> {
  const all = await Promise.all([...tables, "tasks" as const].map((table) => db[table].find()));
  return new Map(all.flat().map((one) => [one.id, { ...one, clock: 0, modified_at: 0 }]));
}

/** Imports until just before its step `at`; answers whether it had so many. */
async function importUntil(db: Database, subject: ImportSubject, at: number): Promise<boolean> {
  let steps = 0;
  const step = () => {
    if (steps++ >= at) throw new Error("killed");
  };
  const spies = tables.map((table) => {
    const createMany = db[table].createMany.bind(db[table]) as (...of: never[]) => never;
    return vi.spyOn(db[table], "createMany").mockImplementation((async (...of: never[]) => {
      step();
      return createMany(...of);
    }) as never);
  });
  const kept = keepLastImport(db, { name: "liste.csv", at: `${at}`, subject, traces: { ids: [] } });
  const receipt = await imports[subject](db, {
    async beforeWriting(some) {
      step();
      await kept.add(some);
      step();
    },
  });
  for (const spy of spies) spy.mockRestore();
  return !receipt.complete;
}

describe("[P1.9] an import that is cut", () => {
  test.each(importSubjects)(
    "of %s, at any moment: what it wrote is counted, and taken back",
    async (subject) => {
      const db = await openWithSome();
      const before = await heldIn(db);
      let cuts = 0;
      for (; await importUntil(db, subject, cuts); cuts++) {
        const now = await heldIn(db);
        const last = await lastImportOf(db);
        const made = tables.flatMap((table) => last?.traces[table === "people" ? "ids" : table] ?? []);
        const written = [...now.keys()].filter((id) => !before.has(id));
        const tasks = new Set((await db.tasks.find()).map(({ id }) => id));
        expect(made.sort()).toEqual(written.filter((id) => !tasks.has(id)).sort());
        if (last) await undoImport(db, last.traces);
        expect(await heldIn(db)).toEqual(before);
        await forgetLastImport(db);
      }
      expect(cuts).toBeGreaterThan(4);
    },
    30_000,
  );

  test("what was noted and never written is nothing to its undoing", async () => {
    const db = await openWithSome();
    const before = await heldIn(db);
    const ghost = [crypto.randomUUID()];
    const [amara] = await db.people.find();
    const undone = await undoImport(db, {
      ids: ghost,
      organizations: ghost,
      interactions: ghost,
      applications: ghost,
      opportunities: ghost,
      completed: [{ before: amara!, after: { ...amara!, city: "Sorel" } }],
    });
    expect(undone).toEqual({
      people: 0,
      organizations: 0,
      interactions: 0,
      applications: 0,
      opportunities: 0,
      restored: 0,
      spared: [],
    });
    expect(await heldIn(db)).toEqual(before);
  });

  test("a file that somebody writes on between the note and the edit is completed as it is then, and noted so", async () => {
    const db = await openWithSome();
    const [amara] = await db.people.find();
    const kept = keepLastImport(db, { name: "a.csv", at: "1", subject: "people", traces: { ids: [] } });
    const table = tableOf("nom;ville;pronoms\nAmara Diallo;Sorel;elle\n");
    const plan = planImport(table, guessColumns(table), { known: await knownPeople(db) });
    let told = 0;
    await importPeople(db, plan, {
      rules,
      async beforeWriting(some) {
        await kept.add(some);
        if (told++ === 0) await db.people.edit(amara!.id, { city: "Laval" });
      },
    });
    expect(told).toBe(2);
    expect(await db.people.get(amara!.id)).toMatchObject({ city: "Laval", pronouns: "elle" });
    await undoImport(db, (await lastImportOf(db))!.traces);
    const after = await db.people.get(amara!.id);
    expect([after?.city, after?.pronouns]).toEqual(["Laval", undefined]);
  });

  test("the last import is the last begun, whole or not, after the one before it", async () => {
    const db = await openEmpty();
    const of = (name: string) => ({ name, at: name, subject: "people" as const, traces: { ids: [] } });
    const ana = await db.people.create({ kind: "artist", display_name: "Ana Roy" });
    const [first, second] = [keepLastImport(db, of("1")), keepLastImport(db, of("2"))];
    await first.add({ ids: [ana.id] });
    await second.add({ ids: [ana.id, crypto.randomUUID()] });
    await first.add({ ids: [ana.id] });
    await first.end({ ids: [ana.id, ana.id] });
    expect(await lastImportOf(db)).toMatchObject({ name: "2", traces: { ids: [ana.id] } });
    await second.end({ ids: [ana.id] });
    expect(await lastImportOf(db)).toEqual({ ...of("2"), traces: { ids: [ana.id] } });
    expect(await db.device.settings.where("key").startsWith("last import").count()).toBe(1);
    await forgetLastImport(db);
    expect(await lastImportOf(db)).toBeUndefined();
  });
});
