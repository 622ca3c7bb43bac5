import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Person, type PersonDraft, personRecord } from "#domain/artists/person.ts";
import { completionOf, type DuplicateRules, decisionKinds, settle } from "#domain/import/decisions.ts";
import { guessColumns } from "#domain/import/guess-columns.ts";
import { type KnownPerson, planImport } from "#domain/import/plan.ts";
import { applyPatch, createDoc, problemsOf } from "#domain/record/edit.ts";
import { tableOf } from "./tables.ts";

const known: KnownPerson[] = [
  { id: "amara", display_name: "Amara Diallo", emails: ["amara@exemple.ca"] },
  { id: "bao", display_name: "Bao Lê", phones: ["514 555-0142"] },
];
const file =
  "nom,courriel,tél,ville\nAmara Diallo,amara@exemple.ca,,Laval\nBao Le,,514 555-0142,Sorel\nAmara Diallo,,438 555-0117,\nCam Anjou,cam@anjou.exemple,,\nCam Anjou,,450 555-0101,Anjou\n";
const table = tableOf(file);
const plan = planImport(table, guessColumns(table), { known });

describe("[P1.9] rows that look like somebody", () => {
  test("say like whom and why", () => {
    expect(
      plan.rows.map(
        (row) => row.outcome === "duplicate" && [row.like, row.likeness.reasons.map(({ key }) => key)],
      ),
    ).toEqual([
      [{ person_id: "amara", display_name: "Amara Diallo" }, ["same_email", "same_name"]],
      [{ person_id: "bao", display_name: "Bao Lê" }, ["same_name", "same_phone"]],
      [{ person_id: "amara", display_name: "Amara Diallo" }, ["same_name"]],
      false,
      [{ line: 5, display_name: "Cam Anjou" }, ["same_name"]],
    ]);
  });

  test("nothing decided: none is made twice", () => {
    const work = settle(plan);
    expect(work.create.map(({ display_name }) => display_name)).toEqual(["Cam Anjou"]);
    expect([work.complete, work.skipped]).toEqual([[], 4]);
  });

  test("by rule, then row by row, which wins", () => {
    const rules: DuplicateRules = {
      nearly_sure: "complete",
      same_phone: "replace",
      same_name: "create",
      otherwise: "skip",
    };
    const work = settle(plan, rules, new Map([[6, "complete"]]));
    expect(work.complete.map(({ id, how }) => [id, how])).toEqual([
      ["amara", "complete"],
      ["bao", "complete"],
    ]);
    expect(work.create).toMatchObject([
      { display_name: "Amara Diallo", phones: ["+14385550117"] },
      // Two rows of one person make one, with what both say.
      { display_name: "Cam Anjou", emails: ["cam@anjou.exemple"], phones: ["+14505550101"], city: "Anjou" },
    ]);
  });

  test("completing fills what is empty and adds what is new; replacing says it again", () => {
    const person = {
      ...createDoc(
        personRecord,
        { kind: "contact", display_name: "Bao Lê", city: "Laval", emails: ["b@le.exemple"] },
        stamp,
        context,
      ),
    } as Person;
    const draft: PersonDraft = {
      kind: "artist",
      display_name: "BAO LE",
      city: "Sorel",
      emails: ["b@le.exemple", "c@le.exemple"],
      pronouns: "il",
    };
    expect(completionOf(personRecord, person, draft, "complete")).toEqual({
      pronouns: "il",
      emails: { add: ["c@le.exemple"] },
    });
    expect(completionOf(personRecord, person, draft, "replace")).toEqual({
      display_name: "BAO LE",
      city: "Sorel",
      pronouns: "il",
      emails: { add: ["c@le.exemple"] },
    });
    expect(
      completionOf(personRecord, person, { kind: "contact", display_name: "Bao Lê" }, "replace"),
    ).toBeUndefined();
  });

  test("whatever is decided, what is written is accepted by the record, and no row is lost", () => {
    const cell = fc.constantFrom(
      "",
      "Ana Roy",
      "Bao Lê",
      "a@b.exemple",
      "514 555-0142",
      "Laval",
      "x".repeat(300),
    );
    const rows = fc.array(
      fc.tuple(fc.constantFrom("Amara Diallo", "Bao Le", "Ana Roy", "A. Roy", ""), cell, cell, cell),
      { maxLength: 12 },
    );
    const decision = fc.constantFrom(...decisionKinds);
    const rules = fc.record(
      {
        nearly_sure: decision,
        same_email: decision,
        same_phone: decision,
        same_name: decision,
        otherwise: decision,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        rows,
        rules,
        fc.dictionary(fc.integer({ min: 2, max: 14 }).map(String), decision),
        (cells, rule, chosen) => {
          const read = { ...table, rows: cells.map((row, i) => ({ line: i + 2, cells: row })) };
          const planned = planImport(read, guessColumns(table), { known });
          const work = settle(
            planned,
            rule,
            new Map(Object.entries(chosen).map(([line, each]) => [Number(line), each])),
          );
          for (const draft of work.create) expect(problemsOf(personRecord, draft)).toEqual([]);
          for (const { draft, how } of work.complete) {
            const there = createDoc(personRecord, { kind: "artist", display_name: "X" }, stamp, context);
            const patch = completionOf(personRecord, there, draft, how);
            if (patch)
              expect(() => applyPatch(personRecord, there, patch, "0000000000020000-00000001")).not.toThrow();
          }
          const errors = planned.counts.error;
          expect(work.create.length + work.complete.length + work.skipped + errors).toBeLessThanOrEqual(
            cells.length,
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});

const stamp = "0000000000010000-00000001";
const context = {
  id: "11111111-1111-4111-8111-111111111111",
  workspace_id: "22222222-2222-4222-8222-222222222222",
};
