import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeErrorRows } from "#domain/import/error-rows.ts";
import { guessColumnsFor } from "#domain/import/guess-columns.ts";
import { interactionsOf, planInteractions } from "#domain/import/interaction-plan.ts";
import { type InteractionTarget, interactionTargets } from "#domain/import/targets.ts";
import { problemsOf } from "#domain/record/edit.ts";
import { interactionRecord } from "#domain/support/interaction.ts";
import { tableOf } from "./tables.ts";

const people = [
  { id: "ana", display_name: "Ana Roy", emails: ["ana@roy.exemple"] },
  { id: "bao", display_name: "Bao Lê" },
  { id: "m1", display_name: "Marie Tremblay", emails: ["marie1@exemple.ca"] },
  { id: "m2", display_name: "Marie Tremblay" },
];
const members = [{ id: "noe", display_name: "Noé Côté", email: "noe@equipe.exemple" }];

const interactions = (file: string, more: Partial<Parameters<typeof planInteractions>[2]> = {}) => {
  const table = tableOf(file);
  const mapping = guessColumnsFor("interactions", table) as (InteractionTarget | undefined)[];
  return planInteractions(table, mapping, { people, members, zone: "America/Toronto", ...more });
};

describe("[P1.4] importing interactions", () => {
  test("moments of the workspace's clock, lengths, kinds, people, authors", () => {
    const plan = interactions(
      "Date;Heure;Artistes;Type;Durée;Note;Par;Confidentiel\n" +
        "12/01/2026;14 h 30;Roy, Ana;Appel téléphonique;1 h 15;Suivi du dossier;Noé Côté;oui\n" +
        "2026-07-14;;Ana Roy et Bao Lê;Rencontre;45 min;;noe@equipe.exemple;\n" +
        "8 mars 2026;2:30;bao le;Zoom;90;;;non\n",
    );
    expect(plan.rows).toMatchObject([
      {
        outcome: "create",
        draft: {
          kind: "call",
          people: ["ana"],
          occurred_at: "2026-01-12T19:30:00.000Z",
          minutes: 75,
          note: "Suivi du dossier",
          member_id: "noe",
          confidential: true,
        },
      },
      {
        outcome: "create",
        draft: {
          kind: "meeting",
          people: ["ana", "bao"],
          occurred_at: "2026-07-14T16:00:00.000Z",
          minutes: 45,
          member_id: "noe",
        },
      },
      // That hour was skipped that night.
      {
        outcome: "create",
        draft: { kind: "video", people: ["bao"], occurred_at: "2026-03-08T07:30:00.000Z", minutes: 90 },
      },
    ]);
    expect(plan.counts).toMatchObject({ create: 3, warned: 0 });
  });

  test("people who are not here, or of whom there are two, are told, and made provisional by choice", () => {
    const plan = interactions(
      'Date,Avec,Courriel,Note\n2026-01-12,Marie Tremblay,,x\n2026-01-12,Marie Tremblay,marie1@exemple.ca,x\n2026-01-12,Sékou Camara,,x\n2026-01-12,"Ana Roy; Sékou Camara",,x\n2026-01-12,,,x\njamais,Ana Roy,,x\n',
    );
    expect(
      plan.rows.map((row) =>
        "draft" in row ? [row.outcome, row.draft.people, row.unknown] : [row.outcome, row.problem],
      ),
    ).toEqual([
      ["unknown_people", [], ["Marie Tremblay"]],
      ["create", ["m1"], []],
      ["unknown_people", [], ["Sékou Camara"]],
      ["create", ["ana"], ["Sékou Camara"]],
      ["error", "people_missing"],
      ["error", "date_missing"],
    ]);
    expect(interactionsOf(plan, { makeProvisional: false })).toHaveLength(2);
    expect(interactionsOf(plan, { makeProvisional: true }).map((row) => row.provisional_names)).toEqual([
      ["Marie Tremblay"],
      [],
      ["Sékou Camara"],
      ["Sékou Camara"],
    ]);
  });

  test("the same file again brings nothing twice", () => {
    const file = "Date,Avec,Note\n2026-01-12,Ana Roy,un\n2026-01-12,Ana Roy,deux\n2026-01-12,Ana Roy,un\n";
    const first = interactions(file);
    expect(first.counts).toMatchObject({ create: 2, already: 1 });
    expect(
      interactions(file, { known: interactionsOf(first, { makeProvisional: false }) }).counts,
    ).toMatchObject({ create: 0, already: 3 });
  });

  test("whatever a file holds, each draft is one that the record accepts", () => {
    const uuids = people.map((person, i) => ({ ...person, id: `0000000${i}-0000-4000-8000-000000000000` }));
    const cell = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc.constantFrom(
        "Ana Roy",
        "2026-02-30",
        "12/31/2026 11:59 PM",
        "25:99",
        "x".repeat(30_000),
        "1 h 90",
        "2026-01-12T10:00:00-05:00",
      ),
    );
    const mapping = fc.array(fc.option(fc.constantFrom(...interactionTargets), { nil: undefined }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 6, maxLength: 7 }), { maxLength: 8 }),
        mapping,
        (rows, targets) => {
          const table = {
            ...tableOf("date,avec\n2026-01-12,x\n"),
            rows: rows.map((cells, i) => ({ line: i + 2, cells: ["2026-01-12", "Ana Roy", ...cells] })),
          };
          const plan = planInteractions(table, ["occurred_at", "people", ...targets], {
            people: uuids,
            zone: "America/Toronto",
          });
          for (const row of plan.rows)
            if ("draft" in row) expect(problemsOf(interactionRecord, row.draft)).toEqual([]);
        },
      ),
    );
  });
});

test("[P1.9] the rows of any plan that need a hand come back as a file, disarmed", () => {
  const table = tableOf(
    'date,avec,note\njamais,Ana Roy,"=HYPERLINK(""http://mal.exemple"")"\n2026-01-12,Ana Roy,bien\n',
  );
  const mapping = guessColumnsFor("interactions", table) as (InteractionTarget | undefined)[];
  const written = writeErrorRows(
    table,
    planInteractions(table, mapping, { people, zone: "America/Toronto" }),
    {
      line: "Ligne",
      reason: "Raison",
      column: String,
      problem: (problem) => problem,
      warning: ({ problem, value }) => `${problem} ${value}`,
    },
  );
  expect(written).toBe(
    '\uFEFFdate,avec,note,Ligne,Raison\r\njamais,Ana Roy,"\'=HYPERLINK(""http://mal.exemple"")",2,date_missing\r\n',
  );
});
