import { describe, expect, test } from "vitest";
import { personRecord } from "#domain/artists/person.ts";
import { type ColumnMapping, guessColumnsFor } from "#domain/import/guess-columns.ts";
import { planInteractions } from "#domain/import/interaction-plan.ts";
import { planOrganizations } from "#domain/import/organization-plan.ts";
import { planImport } from "#domain/import/plan.ts";
import type { Table } from "#domain/import/table.ts";
import { importTargets, interactionTargets, organizationTargets } from "#domain/import/targets.ts";
import { mappingOf, valuesToDecide } from "#domain/import/value-mapping.ts";
import { startingTerms } from "#domain/library/starting-terms.ts";
import { problemsOf } from "#domain/record/edit.ts";

const size = 30_000;
const cells: [what: string, cell: string][] = [
  ["spaces", `a${" ".repeat(size)}b`],
  ["commas", `a${",".repeat(size)}b c; d`],
  ["dots", `a@${".".repeat(size)} x`],
  ["at signs", `${"@".repeat(size)} x`],
  ["ends of lines", `a${"\n ".repeat(size / 2)}b`],
  ["semicolons", `${";".repeat(size)}a`],
  ["words and commas", "a ,".repeat(size / 3)],
  ["angle brackets", `${"<".repeat(size)}a@b.c`],
  ["slashes", `http://${"/".repeat(size)} `],
  ["hours", "1h".repeat(size / 2)],
  ["desks", "poste ".repeat(size / 6)],
];

/** How long it takes to read a file of this cell as everything it could be. */
function timeOf(cell: string): number {
  const row = (width: number) => [
    { line: 2, cells: ["2026-01-12", ...Array.from({ length: width }, () => cell)] },
    { line: 3, cells: Array.from({ length: width + 1 }, () => cell) },
  ];
  const table = (width: number): Table => ({
    format: "text",
    headers: Array.from({ length: width + 1 }, () => "artiste"),
    has_header: true,
    rows: row(width),
  });
  const started = performance.now();
  guessColumnsFor("people", table(3));
  guessColumnsFor("interactions", table(3));
  planImport(table(importTargets.length), ["display_name", ...importTargets]);
  planOrganizations(table(organizationTargets.length), ["name", ...organizationTargets]);
  planInteractions(table(interactionTargets.length), ["occurred_at", "people", ...interactionTargets], {
    people: [],
    zone: "America/Toronto",
  });
  return performance.now() - started;
}

describe("[P1.9] a cell made to keep the reader busy", () => {
  timeOf("a".repeat(size));
  const plain = Math.max(5, timeOf("a".repeat(size)));

  test.each(cells)("%s take no longer than two hundred times as many letters", (_, cell) => {
    // Looking again from each character would take thousands of times as long.
    expect(timeOf(cell)).toBeLessThan(200 * plain);
  });
});

describe("[P1.9] values made to keep the reader busy", () => {
  test.each([";", "/", " et ", "&", "|", ",", "a/", "danse et "])(
    "5,000 times « %s » in 100 cells",
    (between) => {
      const rows = Array.from({ length: 100 }, (_, n) => ({
        line: n + 2,
        cells: [`Personne ${n}`, `${n}${between.repeat(5_000)}danse`],
      }));
      // Another 60,000 values, each its own.
      for (let n = 0; n < 20; n++)
        rows.push({
          line: n + 502,
          cells: [`Autre ${n}`, Array.from({ length: 3_000 }, (_, m) => n * 3_000 + m).join(";")],
        });
      const table: Table = { format: "text", headers: ["nom", "discipline"], has_header: true, rows };
      const mapping: ColumnMapping = ["display_name", "disciplines"];
      const started = performance.now();
      const values = valuesToDecide(table, mapping, { disciplines: startingTerms.disciplines });
      const plan = planImport(table, mapping, { values: mappingOf(values) });
      expect(performance.now() - started).toBeLessThan(20_000);
      expect(values.length).toBeLessThanOrEqual(2_000);
      for (const row of plan.rows)
        if ("draft" in row) expect(problemsOf(personRecord, { ...row.draft })).toEqual([]);
    },
  );
});
