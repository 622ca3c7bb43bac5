import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Person, type PersonDraft, personRecord } from "#domain/artists/person.ts";
import { completionOf, type DuplicateRules, decisionKinds, settle } from "#domain/import/decisions.ts";
import { guessColumns } from "#domain/import/guess-columns.ts";
import { withoutKnownNotes } from "#domain/import/notes.ts";
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

  test("whoever has the very name of somebody, and another e-mail, is shown and added unless told otherwise", () => {
    const lines = [
      "nom,courriel,ville,notes",
      "Amara Diallo,autre@exemple.ca,Laval,Écrire",
      "Amara Diallo,autre@exemple.ca,,",
      "Chloé Roy,amara@exemple.ca,,",
      "Amara Dialo,encore@exemple.ca,,",
    ];
    const table = tableOf(lines.join("\n"));
    const people = planImport(table, guessColumns(table), { known });
    expect(
      people.rows.map((row) => "like" in row && [row.like, row.likeness.reasons.map(({ key }) => key)]),
    ).toEqual([
      [{ person_id: "amara", display_name: "Amara Diallo" }, ["same_name", "other_email"]],
      [{ line: 2, display_name: "Amara Diallo" }, ["same_email", "same_name"]],
      // One address under two names, and names nearly the same: for the scan alone.
      false,
      false,
    ]);
    const made = (...of: Parameters<typeof settle> extends [unknown, ...infer Rest] ? Rest : never) => {
      const { create, complete, skipped } = settle(people, ...of);
      return [create.map(({ display_name }) => display_name), complete.map(({ id }) => id), skipped];
    };
    const others = ["Chloé Roy", "Amara Dialo"];
    expect(made()).toEqual([["Amara Diallo", ...others], [], 1]);
    // No rule that does not name them is for them.
    expect(made({ otherwise: "complete" })).toEqual([["Amara Diallo", ...others], [], 0]);
    expect(made({ same_name: "replace" })).toEqual([["Amara Diallo", ...others], [], 0]);
    // The row below goes where the one it is like goes.
    const rules: DuplicateRules = { nearly_sure: "complete", namesake: "complete" };
    expect(made(rules)).toEqual([others, ["amara", "amara"], 0]);
    expect(made(rules, new Map([[2, "skip"]]))).toEqual([others, [], 2]);
  });

  test("what is noted of a namesake is theirs, though the other one has the same note", () => {
    const table = tableOf("nom,courriel,notes\nAmara Diallo,autre@exemple.ca,Écrire\n");
    const people = planImport(table, guessColumns(table), { known });
    const left = withoutKnownNotes(people, new Map([["amara", new Set(["Écrire"])]]));
    expect([...settle(left).notes.made.values()]).toEqual([["Écrire"]]);
  });

  test("a file of thousands is not buried under weak likenesses", () => {
    const everybody: KnownPerson[] = Array.from({ length: 2000 }, (_, n) => ({
      id: `${n}`,
      display_name: `Artiste ${n}`,
      emails: [`artiste${n}@exemple.ca`],
      city: "Laval",
    }));
    const lines = everybody.map(({ display_name }, n) => {
      const name = n % 10 === 0 ? `Personne P${n}` : n % 200 === 1 ? display_name : `Nouveau ${n}`;
      return `${name},${n % 10 === 0 ? `artiste${n}@exemple.ca` : `autre${n}@exemple.ca`},Sorel`;
    });
    const table = tableOf(`nom,courriel,ville\n${lines.join("\n")}\n`);
    const { counts } = planImport(table, guessColumns(table), { known: everybody });
    expect(counts).toMatchObject({ create: 1990, duplicate: 10 });
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
