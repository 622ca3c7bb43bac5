// Undoing gives back the very state that was there before, but for what somebody wrote since.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importPeople } from "#data/import/apply-import.ts";
import { knownPeople } from "#data/import/known-records.ts";
import { bothTraces, type ImportTraces } from "#data/import/receipt.ts";
import { undoImport } from "#data/import/undo-import.ts";
import type { Database } from "#data/store/open.ts";
import { type Person, personRecord } from "#domain/artists/person.ts";
import { writeCsv } from "#domain/export/write-csv.ts";
import { decisionKinds } from "#domain/import/decisions.ts";
import { guessColumns } from "#domain/import/guess-columns.ts";
import { planImport } from "#domain/import/plan.ts";
import type { PatchOf } from "#domain/record/edit.ts";
import { openEmpty } from "../data/open.ts";
import { tableOf } from "./tables.ts";

const name = fc.constantFrom("Ana Roy", "Bao Lê", "Cam Anjou", "Dao Minh", "Eli Côté");
const city = fc.constantFrom("", "Laval", "Sorel", "Anjou");
const tags = fc.uniqueArray(fc.constantFrom("relève", "danse", "mime"), { maxLength: 2 });
const emailOf = (of: string) => `${of.replace(/\W/g, "").toLowerCase()}@exemple.ca`;

const there = fc.uniqueArray(fc.record({ name, city, tags }), { selector: (one) => one.name, maxLength: 4 });
const rows = fc.array(fc.record({ name, city, tags, hasEmail: fc.boolean() }), { maxLength: 6 });
const decision = fc.constantFrom(...decisionKinds);
const later = fc.array(
  fc.record({
    at: fc.nat(),
    city: fc.option(fc.constantFrom("Ici", "Là")),
    tag: fc.constantFrom("mime", "clown", ""),
  }),
  { maxLength: 3 },
);

type Fields = Record<string, unknown>;
const fieldsOf = (person: Person): Fields =>
  Object.fromEntries(
    Object.keys(personRecord.fields).map((field) => [field, (person as unknown as Fields)[field]]),
  );
const everybody = async (db: Database) =>
  new Map((await db.people.find()).map((person) => [person.id, fieldsOf(person)]));

/** What an edit changed, laid over a file as it was. */
function over(before: Fields, patch: PatchOf<typeof personRecord>): Fields {
  const gained = [...(before.tags as string[]), ...(patch.tags?.add ?? [])];
  return {
    ...before,
    ...(patch.city && { city: patch.city }),
    tags: [...new Set(gained)].sort(),
  };
}

describe("[P1.9] undoing an import", () => {
  test("restores the exact state, apart from later edits, whatever was decided of the duplicates", async () => {
    const db = await openEmpty();
    await fc.assert(
      fc.asyncProperty(
        there,
        rows,
        decision,
        decision,
        later,
        async (before, brought, sure, other, edits) => {
          await db.people.removeMany((await db.people.find()).map(({ id }) => id));
          for (const one of before)
            await db.people.create({
              kind: "artist",
              display_name: one.name,
              emails: [emailOf(one.name)],
              tags: one.tags,
              ...(one.city && { city: one.city }),
            });
          const expected = await everybody(db);

          const lines = brought.map((row) => [
            row.name,
            row.hasEmail ? emailOf(row.name) : "",
            row.city,
            row.tags.join("; "),
          ]);
          const table = tableOf(
            writeCsv([["nom", "courriel", "ville", "étiquettes"], ...lines, ["Zoé", "", "", ""]]),
          );
          const plan = planImport(table, guessColumns(table), { known: await knownPeople(db) });
          const receipt = await importPeople(db, plan, { rules: { nearly_sure: sure, otherwise: other } });
          expect(receipt.complete).toBe(true);

          const people = await db.people.find();
          for (const { at, city: to, tag } of edits) {
            const id = people[at % people.length]?.id ?? "";
            const was = await db.people.get(id);
            await db.people.edit(id, {
              ...(to && { city: to }),
              ...(tag && { tags: { add: [tag] } }),
            });
            const held = expected.get(id) ?? (was && fieldsOf(was));
            // What was there already is not said anew, and a file that nobody edited goes with the import.
            const said: PatchOf<typeof personRecord> = {
              ...(to && was?.city !== to && { city: to }),
              ...(tag && !was?.tags.includes(tag) && { tags: { add: [tag] } }),
            };
            const isEdited = Object.keys(said).length > 0;
            if (held && (isEdited || expected.has(id))) expected.set(id, over(held, said));
          }

          await undoImport(db, receipt);
          expect(await everybody(db)).toEqual(expected);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  test("two rows that replace what one file says are taken back together", async () => {
    const db = await openEmpty();
    const ana = await db.people.create({ kind: "artist", display_name: "Ana Roy", city: "Laval" });
    const table = tableOf("nom,ville,étiquettes\nAna Roy,Sorel,mime\nAna Roy,Anjou,clown\n");
    const plan = planImport(table, guessColumns(table), { known: await knownPeople(db) });
    const receipt = await importPeople(db, plan, { rules: { otherwise: "replace" } });
    expect(await db.people.get(ana.id)).toMatchObject({ city: "Anjou", tags: ["clown", "mime"] });
    expect(receipt.completed).toHaveLength(1);
    await undoImport(db, receipt);
    expect(fieldsOf((await db.people.get(ana.id)) as Person)).toEqual(fieldsOf(ana));
  });

  test("an import that came to a file twice is taken back whole, made or completed, but for what was written since", async () => {
    const db = await openEmpty();
    const amara = await db.people.create({ kind: "artist", display_name: "Amara Diallo", city: "Sorel" });
    const planOf = async (file: string) => {
      const table = tableOf(file);
      return planImport(table, guessColumns(table), { known: await knownPeople(db) });
    };
    const rules = { otherwise: "replace" } as const;
    let traces: ImportTraces = { ids: [] };
    // Three sheets of one workbook.
    for (const file of [
      "nom,ville,étiquettes,pays\nAmara Diallo,Laval,mime,Canada\nAna Roy,Laval,mime,\nBao Lê,Laval,,\n",
      "nom,ville,étiquettes,pronoms\nAmara Diallo,Anjou,clown,elle\nAna Roy,Anjou,clown,elle\nBao Lê,Anjou,,\n",
      "nom,ville,étiquettes\nAmara Diallo,Verdun,danse\nAna Roy,Verdun,danse\nBao Lê,Verdun,\n",
    ])
      traces = bothTraces(traces, await importPeople(db, await planOf(file), { rules }));
    const idOf = async (name: string) =>
      (await db.people.find()).find(({ display_name }) => display_name === name)?.id ?? "";
    const bao = await idOf("Bao Lê");
    await db.people.edit(bao, { country: "Vietnam" });
    await db.people.edit(amara.id, { country: "Mali" });

    expect(await undoImport(db, traces)).toMatchObject({ people: 1, restored: 1, spared: [bao] });
    expect((await db.people.find()).map(({ id }) => id).sort()).toEqual([amara.id, bao].sort());
    // What was there before comes back, what was written since stays.
    expect(fieldsOf((await db.people.get(amara.id)) as Person)).toEqual({
      ...fieldsOf(amara),
      country: "Mali",
    });
    expect(await db.people.get(bao)).toMatchObject({ city: "Verdun", country: "Vietnam" });
  });

  test("what somebody wrote between two sheets stays", async () => {
    const db = await openEmpty();
    const amara = await db.people.create({ kind: "artist", display_name: "Amara Diallo", city: "Sorel" });
    const bring = async (file: string) => {
      const table = tableOf(file);
      const plan = planImport(table, guessColumns(table), { known: await knownPeople(db) });
      return importPeople(db, plan, { rules: { otherwise: "replace" } });
    };
    const first = await bring("nom,ville,pays,étiquettes\nAmara Diallo,Laval,Canada,mime\nAna Roy,Laval,,\n");
    await db.people.edit(amara.id, { country: "Mali", tags: { remove: ["mime"], add: ["conte"] } });
    const ana = (await db.people.find()).find(({ display_name }) => display_name === "Ana Roy")?.id ?? "";
    await db.people.edit(ana, { city: "Gaspé" });
    const second = await bring("nom,ville,étiquettes\nAmara Diallo,Anjou,mime\nAna Roy,Anjou,mime\n");
    const undone = await undoImport(db, bothTraces(first, second));
    expect(undone.spared).toEqual([ana]);
    expect(fieldsOf((await db.people.get(amara.id)) as Person)).toEqual({
      ...fieldsOf(amara),
      country: "Mali",
      tags: ["conte"],
    });
  });
});
