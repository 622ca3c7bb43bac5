import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guessColumns, guessColumnsFor } from "#domain/import/guess-columns.ts";
import { planOrganizations } from "#domain/import/organization-plan.ts";
import { planImport } from "#domain/import/plan.ts";
import { type OrganizationTarget, organizationTargets } from "#domain/import/targets.ts";
import { organizationRecord } from "#domain/network/organization.ts";
import { problemsOf } from "#domain/record/edit.ts";
import { tableOf } from "./tables.ts";

const organizations = (file: string, known: Parameters<typeof planOrganizations>[2] = {}) => {
  const table = tableOf(file);
  return planOrganizations(
    table,
    guessColumnsFor("organizations", table) as (OrganizationTarget | undefined)[],
    known,
  );
};

describe("[P7.3] importing organisations", () => {
  test("kinds in words, sites made whole, what is not understood told without costing the row", () => {
    const plan = organizations(
      "organisme;type;courriel;tél;site web;ville\nThéâtre X;Diffuseur;info@x.exemple;514 555-0142 poste 3;x.exemple;Laval\nConseil Y;Bailleur de fonds;;;;\nZ;Fanfare;;;nulle part;\n;Lieu;;;;\n",
    );
    expect(plan.rows).toMatchObject([
      {
        draft: {
          name: "Théâtre X",
          kind: "presenter",
          emails: ["info@x.exemple"],
          phones: ["+15145550142;ext=3"],
          website: "https://x.exemple",
          city: "Laval",
        },
      },
      { draft: { name: "Conseil Y", kind: "funder" } },
      { draft: { name: "Z" }, warnings: [{ problem: "kind_unknown" }, { problem: "link_invalid" }] },
      { outcome: "error", line: 5, problem: "name_missing" },
    ]);
  });

  test("one there already is known by its name and its town, by its office's address, or by its key", () => {
    const known = [{ id: "x", name: "Théâtre X", city: "Laval", emails: ["info@x.exemple"] }];
    const plan = organizations(
      "organisme,ville,courriel\ntheatre x,laval,\nThéâtre X,,\nThéâtre X,Sorel,\nLe X,,info@x.exemple\n",
      { known },
    );
    expect(plan.rows.map(({ outcome }) => outcome)).toEqual([
      "duplicate",
      "duplicate",
      "create",
      "duplicate",
    ]);
    const file = "id,organisme\n1,Théâtre X\n2,Lieu Y\n";
    const made = organizations(file).rows.flatMap((row, i) =>
      row.outcome === "create" ? [{ id: String(i), ...row.draft }] : [],
    );
    expect(organizations(file, { known: made }).counts).toMatchObject({ create: 0, already: 2 });
  });

  test("whatever a file holds, each draft is one that the record accepts", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc.constantFrom("a@b.exemple", "x".repeat(600), "514 555-0142", ";;"),
    );
    const mapping = fc.array(fc.option(fc.constantFrom(...organizationTargets), { nil: undefined }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 5, maxLength: 6 }), { maxLength: 8 }),
        mapping,
        (rows, targets) => {
          const table = {
            ...tableOf("organisme\nX\n"),
            rows: rows.map((cells, i) => ({ line: i + 2, cells })),
          };
          for (const row of planOrganizations(table, ["name", ...targets]).rows)
            if (row.outcome !== "error") expect(problemsOf(organizationRecord, row.draft)).toEqual([]);
        },
      ),
    );
  });
});

describe("[P7.3] people and the organisations they name", () => {
  test("one there is linked; the others are listed once, to be made", () => {
    const table = tableOf(
      "nom,organisme,fonction\nAna Roy,Théâtre X,Direction\nBao Lê,theatre-x,\nCam,Lieu Y,\nDao,LIEU Y,\nEli,,\n",
    );
    const plan = planImport(table, guessColumns(table), { organizations: [{ id: "x", name: "Théâtre X" }] });
    expect(
      plan.rows.map((row) => row.outcome === "create" && [row.draft.organization_id, row.organization]),
    ).toEqual([
      ["x", undefined],
      ["x", undefined],
      [undefined, "Lieu Y"],
      [undefined, "LIEU Y"],
      [undefined, undefined],
    ]);
    expect(plan.organizations).toEqual(["Lieu Y"]);
  });
});
