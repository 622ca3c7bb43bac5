// Every row that was read is accounted for, once, whatever the file holds and whatever is decided of it.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTables } from "#data/import/read-tables.ts";
import { planApplications } from "#domain/import/application-plan.ts";
import { decisionKinds, settle } from "#domain/import/decisions.ts";
import { guessColumns, guessColumnsFor } from "#domain/import/guess-columns.ts";
import { planInteractions } from "#domain/import/interaction-plan.ts";
import { planOrganizations } from "#domain/import/organization-plan.ts";
import { planImport } from "#domain/import/plan.ts";
import type { Table } from "#domain/import/table.ts";
import { type Decided, type Planned, workOf } from "#features/import/planned.ts";
import { rowEnds, tallyOf } from "#features/import/tally.ts";
import { tableOf } from "./tables.ts";
import { workbookOf } from "./workbooks.ts";

const people = [
  {
    id: "amara",
    display_name: "Amara Diallo",
    external_ids: ["https://a.exemple/1"],
    emails: ["amara@exemple.ca"],
  },
];
const zone = "America/Toronto";

const plans: Record<Exclude<Planned["subject"], "opportunities">, (table: Table) => Planned> = {
  people: (table) => ({
    subject: "people",
    plan: planImport(table, guessColumns(table), { known: people }),
  }),
  organizations: (table) => ({
    subject: "organizations",
    plan: planOrganizations(table, guessColumnsFor("organizations", table) as never, {
      known: [{ id: "x", name: "Amara Diallo" }],
    }),
  }),
  interactions: (table) => ({
    subject: "interactions",
    plan: planInteractions(table, guessColumnsFor("interactions", table) as never, { people, zone }),
  }),
  applications: (table) => ({
    subject: "applications",
    plan: planApplications(table, guessColumnsFor("applications", table) as never, { people }),
  }),
};

const row = fc.record({
  name: fc.constantFrom("Amara Diallo", "Ana Roy", "Ana Roy", "Bao Lê", "", "Total"),
  key: fc.constantFrom("", "https://a.exemple/1", "https://a.exemple/2"),
  date: fc.constantFrom("2026-01-12", "jadis"),
  email: fc.constantFrom("", "amara@exemple.ca", "autre@exemple.ca", "encore@exemple.ca"),
});
const decision = fc.constantFrom(...decisionKinds);
const decided: fc.Arbitrary<Decided> = fc.record({
  rules: fc.record({
    already: fc.constantFrom("skip", "complete", "replace"),
    same_name: decision,
    namesake: decision,
    same_row: decision,
    otherwise: decision,
  }),
  choices: fc.array(fc.tuple(fc.integer({ min: 2, max: 12 }), decision)).map((some) => new Map(some)),
  makeProvisional: fc.boolean(),
});

const ends = (tally: ReturnType<typeof tallyOf>) => rowEnds.reduce((sum, end) => sum + tally[end], 0);

describe("[P1.9] the rows of a file add up", () => {
  test.each(Object.entries(plans))("of %s, whatever they hold and whatever is decided", (_, planOf) => {
    fc.assert(
      fc.property(fc.array(fc.option(row, { freq: 8 }), { maxLength: 10 }), decided, (rows, how) => {
        const lines = rows.map((one) =>
          one ? `${one.name};${one.date};Un projet;${one.key};${one.email}` : ";;;;",
        );
        const file = ["nom;date;note;id;courriel", ...lines, "Zoé Ek;2026-02-01;;;", ";;;;", ""];
        const table = tableOf(file.join("\n"));
        const planned = planOf(table);
        const tally = tallyOf(planned, how, table);
        const work = workOf(planned, how);
        expect(ends(tally)).toBe(tally.read);
        expect(tally.read).toBe(rows.length + 1);
        expect(tally.empty).toBe(rows.filter((one) => one === null).length);
        expect([tally.made, tally.completed]).toEqual([work.create, work.complete]);
        if (planned.subject === "people")
          expect(tally.duplicate + tally.already).toBe(settle(planned.plan, how.rules, how.choices).skipped);
      }),
    );
  });

  test("the third row of somebody, and those after it, are counted like the second", () => {
    const table = tableOf("nom;ville\nAna Roy;\nAna Roy;Laval\n;\nAna Roy;Sorel\nAna Roy;\n;Anjou\n");
    const planned = plans.people(table);
    const of = (same_name: Decided["rules"]["otherwise"]) =>
      tallyOf(
        planned,
        { rules: same_name ? { same_name } : {}, choices: new Map(), makeProvisional: false },
        table,
      );
    expect(of(undefined)).toMatchObject({ read: 6, made: 1, duplicate: 3, error: 1, empty: 1 });
    expect(of("complete")).toMatchObject({ read: 6, made: 1, joined: 3, duplicate: 0, error: 1, empty: 1 });
    expect(of("create")).toMatchObject({ read: 6, made: 4, error: 1, empty: 1 });
  });

  test("the blank rows of a sheet are counted, its titles are not", async () => {
    const bytes = workbookOf([
      {
        name: "Membres",
        rows: [["Nos membres"], [""], ["Nom", "Ville"], ["Ana Roy", "Laval"], [""], ["Bao Lê", ""], [""]],
      },
    ]);
    const read = await readTables(bytes, "x.xlsx");
    expect(read).toMatchObject({ ok: true, tables: [{ rows: { length: 2 }, empty_rows: 1 }] });
  });
});
