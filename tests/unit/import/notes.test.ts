// What a list of people notes of them becomes notes of their history: whole, once, and taken back with the import.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importPeople } from "#data/import/apply-import.ts";
import { knownPeople, leaveKnownNotes } from "#data/import/known-records.ts";
import { undoImport } from "#data/import/undo-import.ts";
import type { Database } from "#data/store/open.ts";
import { readCards } from "#domain/import/cards.ts";
import { countNotes, type DuplicateRules, settle } from "#domain/import/decisions.ts";
import { guessColumns } from "#domain/import/guess-columns.ts";
import { notesOf } from "#domain/import/notes.ts";
import { planImport } from "#domain/import/plan.ts";
import { problemsOf } from "#domain/record/edit.ts";
import { interactionRecord } from "#domain/support/interaction.ts";
import { openEmpty } from "../data/open.ts";
import { plan, tableOf } from "./tables.ts";

async function planOf(db: Database, file: string) {
  const table = tableOf(file);
  return leaveKnownNotes(db, planImport(table, guessColumns(table), { known: await knownPeople(db) }));
}

const complete: DuplicateRules = { already: "complete", otherwise: "complete" };

async function history(db: Database, name: string) {
  const person = (await db.people.find()).find(({ display_name }) => display_name === name);
  return (await db.interactions.linkedTo(person?.id ?? "")).map(({ kind, note }) => [kind, note]);
}

describe("[P1.9] notes of a list of people", () => {
  test.each(["Notes", "Commentaires", "Remarque", "Comments", "Remarks", "Observations", "Notes internes"])(
    "the column « %s » is one",
    (header) => {
      const planned = plan(`nom;${header}\nAna Roy;Appeler en mai\nBao Lê;\n`);
      expect(planned.rows.map((row) => "notes" in row && row.notes)).toEqual([["Appeler en mai"], false]);
      expect(countNotes(settle(planned))).toBe(1);
    },
  );

  test("several columns of words are one note; the NOTE of a card too", () => {
    const planned = plan("nom;Notes;Commentaires\nAna Roy;un;deux\n");
    expect(planned.rows).toMatchObject([{ notes: ["un\n\ndeux"] }]);
    expect(planned.shared).toEqual([{ target: "note", columns: [1, 2], rule: "join" }]);
    const card =
      "BEGIN:VCARD\r\nFN:Ana Roy\r\nNOTE:Première rencontre\\, au café\\nà suivre\r\nEND:VCARD\r\n";
    const table = readCards(new TextEncoder().encode(card));
    const [row] = planImport(table, guessColumns(table)).rows;
    expect(row).toMatchObject({ notes: ["Première rencontre, au café\nà suivre"] });
  });

  test("a long text is kept whole, in as many notes as it takes; what is beyond is told", () => {
    const word = fc.constantFrom("a", "é", "👩🏽‍🎨", " ", "\n", "mot", "x".repeat(700), "\u0000");
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 3_000 }),
        (words, times) => {
          const text = words.join("").repeat(times).slice(0, 130_000);
          const told: string[] = [];
          const notes = notesOf(text, (problem, value) => told.push(`${problem} ${value}`));
          for (const note of notes)
            expect(
              problemsOf(interactionRecord, { kind: "note", occurred_at: "2026-01-12T12:00:00.000Z", note }),
            ).toEqual([]);
          const letters = (some: string) =>
            some.toWellFormed().normalize("NFC").replaceAll("\u0000", "").replace(/\s+/g, "");
          const all = [...notes, ...told.map((one) => one.replace("too_long ", ""))].join("");
          expect(letters(all)).toBe(letters(text));
          expect(told.length).toBeLessThanOrEqual(1);
          if (told.length > 0) expect(notes).toHaveLength(5);
        },
      ),
      { numRuns: 40 },
    );
    const [first, second] = notesOf(`${"mot ".repeat(5_000)}fin`, () => undefined);
    expect([first?.endsWith("mot"), second]).toEqual([true, "fin"]);
  });

  test("are of those made and of those completed, counted, never doubled, undone with the import", async () => {
    const db = await openEmpty();
    const amara = await db.people.create({
      kind: "artist",
      display_name: "Amara Diallo",
      emails: ["amara@exemple.ca"],
    });
    const file =
      "nom,courriel,notes\nAmara Diallo,amara@exemple.ca,Aime le café\nAna Roy,,Premier\nAna Roy,,Second\nBao Lê,,\n";
    expect(countNotes(settle(await planOf(db, file)))).toBe(1);
    const planned = await planOf(db, file);
    expect(countNotes(settle(planned, complete))).toBe(3);
    const day = new Date().toISOString().slice(0, 10);
    const receipt = await importPeople(db, planned, { rules: complete });
    expect(receipt).toMatchObject({ complete: true, ids: { length: 2 }, interactions: { length: 3 } });
    expect(await history(db, "Amara Diallo")).toEqual([["note", "Aime le café"]]);
    expect(await history(db, "Ana Roy")).toEqual([
      ["note", "Premier"],
      ["note", "Second"],
    ]);
    for (const { occurred_at } of await db.interactions.find()) expect(occurred_at >= day).toBe(true);

    // The same file again says nothing new, of anybody.
    const again = await planOf(db, file);
    expect(countNotes(settle(again, complete))).toBe(0);
    expect(await importPeople(db, again, { rules: complete })).toMatchObject({ ids: [], interactions: [] });
    expect(await db.interactions.find()).toHaveLength(3);
    const more = await planOf(db, "nom,notes\nAna Roy,Second\nAna Roy,Troisième\n");
    expect(countNotes(settle(more, complete))).toBe(1);

    // A note that somebody worked on since stays, and so does whom it is about.
    const kept = (await db.interactions.find()).find(({ note }) => note === "Premier");
    await db.interactions.edit(kept?.id ?? "", { note: "Premier, revu" });
    expect(await undoImport(db, receipt)).toMatchObject({
      people: 1,
      interactions: 2,
      spared: { length: 2 },
    });
    expect((await db.people.find()).map(({ display_name }) => display_name).sort()).toEqual([
      "Amara Diallo",
      "Ana Roy",
    ]);
    expect(await db.interactions.linkedTo(amara.id)).toEqual([]);
  });

  test("500 notes of 20,000 characters and a book in one cell: read and told in a moment", () => {
    const text = "mot ".repeat(5_000);
    const rows = Array.from({ length: 500 }, (_, n) => ({ line: n + 2, cells: [`Personne ${n}`, text] }));
    rows.push({ line: 502, cells: ["Personne 500", "a".repeat(5_000_000)] });
    const table = { ...tableOf("nom;notes\nAna;x\n"), rows };
    const started = performance.now();
    const planned = planImport(table, guessColumns(table));
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(planned.counts).toMatchObject({ create: 501, warned: 1 });
    expect(countNotes(settle(planned))).toBe(505);
  });
});
