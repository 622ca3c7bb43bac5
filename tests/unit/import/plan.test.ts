import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { personRecord } from "#domain/artists/person.ts";
import { writeErrorRows } from "#domain/import/error-rows.ts";
import { guessColumns } from "#domain/import/guess-columns.ts";
import { planImport } from "#domain/import/plan.ts";
import type { Table } from "#domain/import/table.ts";
import { importTargets } from "#domain/import/targets.ts";
import { createDoc, problemsOf } from "#domain/record/edit.ts";
import { hasSharedData, sharedDataNote, sharedFile } from "../../fixtures/shared-data.ts";
import { draftsOf, known, plan, tableOf } from "./tables.ts";

describe("[P1.9] planning", () => {
  test("an invalid value is told and never costs the row", () => {
    const [row] = plan(
      "nom,courriel,tél,site,membre depuis\nAna Roy,ana@,12,nulle part,jadis\nB,b@c.exemple,,d.exemple,\n",
    ).rows;
    expect(row).toMatchObject({ outcome: "create", draft: { kind: "artist", display_name: "Ana Roy" } });
    expect(row?.outcome === "create" && row.warnings.map((warning) => warning.problem)).toEqual([
      "email_invalid",
      "phone_invalid",
      "link_invalid",
      "date_invalid",
    ]);
  });

  test("« Nom, Prénom » is turned round; a key or an address is nobody's name", () => {
    const rows = plan(
      'nom,ville\n"Roy, Ana",Laval\nQ123,Laval\nhttps://a.exemple,Laval\n,Laval\na@b.exemple,Laval\nBao,Laval\nCam,Laval\nDao,Laval\n',
    ).rows;
    expect(rows[0]).toMatchObject({ draft: { display_name: "Ana Roy", family_name: "Roy" } });
    expect(rows.slice(1, 5).map((row) => row.outcome === "error" && row.problem)).toEqual([
      "name_unreadable",
      "name_unreadable",
      "name_missing",
      "name_unreadable",
    ]);
  });

  test("the total at the foot of a table is nobody", () => {
    const feet = ["Total", "TOTAL\u00a0:", "Sous-total", "Totaux", "Grand total", "Total général"];
    const { rows } = plan(["nom,ville", "Ana Roy,Laval", ...feet.map((foot) => `${foot},6`)].join("\n"));
    expect(rows.slice(1).map((row) => row.outcome === "error" && row.problem)).toEqual(
      feet.map(() => "name_unreadable"),
    );
    const [named] = plan("nom\nPaul Total\n").rows;
    expect(named).toMatchObject({ outcome: "create", draft: { display_name: "Paul Total" } });
  });

  test("the same file again brings nobody twice", () => {
    const file = "id,nom\n1,Ana Roy\n2,Ana Roy\n3,Bao Lê\n";
    const first = plan(file);
    expect(first.counts).toMatchObject({ create: 3, already: 0, duplicate: 0 });
    const again = plan(file, known(draftsOf(first, { keepDuplicates: false })));
    expect(again.counts).toMatchObject({ create: 0, already: 3 });
  });

  test("the number of a row in another file is not a person of this one", () => {
    const people = known(draftsOf(plan("id,nom\n1,Ana Roy\n"), { keepDuplicates: false }));
    expect(plan("id,nom,ville\n1,Bao Lê,Laval\n", people).counts).toMatchObject({ create: 1, already: 0 });
  });

  test("likely duplicates are set aside, and kept by choice", () => {
    const people = known([{ display_name: "Amara Diallo", emails: ["amara@exemple.ca"] }]);
    const planned = plan(
      [
        "nom,courriel",
        "Diallo Amara,",
        "Amara Diallo,AMARA@exemple.ca",
        "A. Diallo,amara@exemple.ca",
        "Amara Diallo,autre@exemple.ca",
        "Agence Diallo-Roy,",
        "Chloé Roy,amara@exemple.ca",
        "chloe  roy,",
      ].join("\n"),
      people,
    );
    expect(planned.rows.map((row) => row.outcome)).toEqual([
      "duplicate",
      "duplicate",
      "duplicate",
      "duplicate",
      "create",
      "create",
      "duplicate",
    ]);
    expect(planned.rows[6]).toMatchObject({ like: { line: 7 } });
    expect(draftsOf(planned, { keepDuplicates: false })).toHaveLength(3);
    expect(draftsOf(planned, { keepDuplicates: true })).toHaveLength(7);
  });

  test("rows that need a hand come back as a file, with the reasons", () => {
    const table = tableOf("nom;courriel\n=cmd();x\n;ana@roy.exemple\nBao Lê;bao@le.exemple\n");
    const file = writeErrorRows(table, planImport(table, guessColumns(table)), {
      line: "Ligne",
      reason: "Raison",
      column: (index) => `Colonne ${index}`,
      problem: (problem) => problem,
      warning: (warning) => `${warning.problem} ${warning.value}`,
    });
    expect(file).toBe(
      "\uFEFFnom;courriel;Ligne;Raison\r\n'=cmd();x;2;email_invalid x\r\n;ana@roy.exemple;3;name_missing\r\n",
    );
  });

  test("whatever a file holds, each draft is one that the record accepts", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 40 }),
      fc.constantFrom(
        "Ana Roy",
        "a@b.exemple",
        "514 555-0142",
        "x".repeat(400),
        "2024-01-31",
        ";;",
        "\ud800",
      ),
      fc.array(fc.emailAddress(), { minLength: 15, maxLength: 30 }).map((emails) => emails.join(";")),
    );
    const mapping = fc.array(fc.option(fc.constantFrom(...importTargets), { nil: undefined }), {
      minLength: 5,
      maxLength: 5,
    });
    const rows = fc.array(fc.array(cell, { minLength: 6, maxLength: 8 }));
    fc.assert(
      fc.property(rows, mapping, (cells, targets) => {
        const table: Table = {
          headers: ["nom", ...targets.map(() => "?")],
          has_header: true,
          rows: cells.map((row, i) => ({ line: i + 2, cells: row })),
          format: "text",
          encoding: "utf-8",
          delimiter: ",",
        };
        const planned = planImport(table, ["display_name", ...targets]);
        for (const draft of draftsOf(planned, { keepDuplicates: true })) {
          expect(problemsOf(personRecord, draft)).toEqual([]);
          const context = { id: "i", workspace_id: "w" };
          expect(() => createDoc(personRecord, draft, "0000000000010000-00000001", context)).not.toThrow();
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("[P1.9] addresses and numbers that are none", () => {
  test("a comma for a dot is told as the address it is, quoted or not", () => {
    for (const file of [
      "nom;courriel\nAna Roy;danse,exemple\n",
      'nom,courriel\nAna Roy,"danse,exemple"\n',
      "nom,courriel\nAna Roy,danse,exemple\nBao Lê,bao@le.exemple\n",
    ])
      expect(plan(file).rows[0]).toMatchObject({
        outcome: "create",
        warnings: [{ problem: "email_invalid", value: "danse,exemple" }],
      });
    expect(plan("nom,courriel\nAna Roy,ana@roy.exemple,à part\n").rows[0]).toMatchObject({
      draft: { emails: ["ana@roy.exemple"] },
      warnings: [{ problem: "extra_cells", value: "à part" }],
    });
  });

  test("a phone that is no whole number is kept as typed and told; one that is none is told", () => {
    const planned = plan("nom;téléphone\nAna;555-0101\nBao;demander à Luc\nCam;514 555-0142\n");
    expect(planned.counts).toMatchObject({ create: 3, warned: 2 });
    expect(planned.rows).toMatchObject([
      { draft: { phones: ["555-0101"] }, warnings: [{ problem: "phone_unsure", value: "555-0101" }] },
      { warnings: [{ problem: "phone_invalid", value: "demander à Luc" }] },
      { draft: { phones: ["+15145550142"] }, warnings: [] },
    ]);
  });
});

describe.skipIf(!hasSharedData)(`[P1.9] files of others${sharedDataNote}`, () => {
  test("44 artists of Québec: 41 people, three rows are keys without a name", () => {
    const planned = plan(sharedFile("artists/mona-wikidata-artistes-travail-qc_44-rows.csv"));
    expect(planned.rows).toHaveLength(44);
    expect(planned.counts).toEqual({ create: 41, already: 0, duplicate: 0, error: 3, warned: 0 });
    expect(planned.rows.flatMap((row) => (row.outcome === "error" ? [row.line] : []))).toEqual([43, 44, 45]);
    expect(planned.rows[17]).toMatchObject({
      draft: {
        display_name: "Laurent Viau-Lapointe",
        city: "Atelier Silex",
        disciplines: ["sculpture", "fab lab", "musique", "performance", "arts visuels"],
        links: ["https://www.laurentviaulapointe.com"],
        language: "fr",
        external_ids: ["http://www.wikidata.org/entity/Q140667569"],
      },
    });
  });

  test("3,532 artists: 3,532 people, namesakes with their own keys kept apart, nobody twice the second time", () => {
    const file = sharedFile("artists/tate-artist_data.csv");
    const planned = plan(file);
    expect(planned.counts).toEqual({ create: 3532, already: 0, duplicate: 0, error: 0, warned: 0 });
    const drafts = draftsOf(planned, { keepDuplicates: false });
    expect(drafts[0]).toMatchObject({ display_name: "Magdalena Abakanowicz", family_name: "Abakanowicz" });
    expect(drafts.filter((draft) => draft.display_name === "John Doyle")).toHaveLength(2);
    expect(Object.keys(drafts[0] ?? {})).not.toContain("gender");
    expect(plan(file, known(drafts)).counts).toMatchObject({ create: 0, already: 3532 });
  });

  test("Google and Thunderbird exports: several values, labels dropped, one person each", () => {
    expect(
      plan(sharedFile("contacts-exports/google-contacts-2024-layout_multivalue.csv")).rows[0],
    ).toMatchObject({
      outcome: "create",
      draft: {
        display_name: "Robert Smith",
        emails: ["rob@acme.example", "bob@gmail.com.invalid"],
        phones: ["+14155550134", "+14155550135", "020 7946 0018"],
        tags: ["Work"],
      },
    });
    for (const file of ["thunderbird_basic_csv_addressbook", "thunderbird_csv_semicolon"]) {
      const planned = plan(sharedFile(`contacts-exports/${file}.csv`));
      expect(draftsOf(planned, { keepDuplicates: false })).toMatchObject([
        { display_name: "John Doe", family_name: "Doe", emails: ["john@doe.invalid"] },
        { display_name: "Jane Doe", family_name: "Doe", emails: ["jane@doe.invalid"] },
      ]);
    }
  });
});
