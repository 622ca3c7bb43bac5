import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseTable } from "#data/import/parse-table.ts";
import { personRecord } from "#domain/artists/person.ts";
import { cleanDay, emailsIn, isMonthFirst, phonesIn, splitList } from "#domain/import/cells.ts";
import { writeErrorRows } from "#domain/import/error-rows.ts";
import { guessColumns } from "#domain/import/guess-columns.ts";
import { draftsOf, type KnownPerson, planImport } from "#domain/import/plan.ts";
import type { Table } from "#domain/import/table.ts";
import { isSelfIdentification } from "#domain/import/targets.ts";
import { createDoc, problemsOf } from "#domain/record/edit.ts";
import { hasSharedData, sharedDataNote, sharedFile } from "../../fixtures/shared-data.ts";

function tableOf(source: string | Uint8Array): Table {
  const parsed = parseTable(typeof source === "string" ? new TextEncoder().encode(source) : source);
  if (!parsed.ok) throw new Error(`Expected a table, got ${parsed.code}.`);
  return parsed.table;
}

function plan(source: string | Uint8Array, known: KnownPerson[] = []) {
  const table = tableOf(source);
  return planImport(table, guessColumns(table), { known });
}

const known = (
  drafts: { display_name: string; emails?: string[]; external_ids?: string[] }[],
): KnownPerson[] =>
  drafts.map((draft, i) => ({
    id: String(i),
    display_name: draft.display_name,
    emails: draft.emails ?? [],
    external_ids: draft.external_ids ?? [],
  }));

describe("[P1.9] guessing columns", () => {
  test.each([
    ["Nom", "display_name"],
    ["Nom complet", "display_name"],
    ["ADRESSE COURRIEL", "emails"],
    ["Courriel (travail)", "emails"],
    ["E-mail 2 - Value", "emails"],
    ["Téléphone 2 (domicile)", "phones"],
    ["Cellulaire", "phones"],
    ["Télécopie", undefined],
    ["Ville", "city"],
    ["Code postal", "postal_code"],
    ["Discipline(s) artistique(s)", "disciplines"],
    ["Disciplines", "disciplines"],
    ["Démarche artistique", "practice"],
    ["Membre depuis", "member_since"],
    ["No de membre", "member_number"],
    ["Mots-clés", "tags"],
    ["Pronoms", "pronouns"],
  ])("%s → %s", (header, target) => {
    expect(guessColumns(tableOf(`${header}\n${sampleOf(target)}\n`))[0]).toBe(target);
  });

  test("« Nom » is the family name beside a given name, the whole name alone", () => {
    expect(guessColumns(tableOf("Prénom,Nom\nAna,Roy\n"))).toEqual(["given_name", "family_name"]);
    expect(guessColumns(tableOf("Nom,Ville\nAna Roy,Laval\n"))).toEqual(["display_name", "city"]);
    expect(guessColumns(tableOf("Nom,Prénom,Nom d'artiste\nRoy,Ana,Nana\n"))).toEqual([
      "family_name",
      "given_name",
      "display_name",
    ]);
  });

  test("a column of page addresses under « artiste » is a key, a column of addresses under any label is e-mail", () => {
    const table = tableOf("artiste,nom,joindre\nhttps://a.exemple/1,Ana Roy,ana@roy.exemple\n");
    expect(guessColumns(table)).toEqual(["external_ids", "display_name", "emails"]);
  });

  test("[P5.3] self-identification is never guessed, nor offered", () => {
    const headers = [
      "Sexe",
      "sexe_genre",
      "Groupe ethnique",
      "Genre",
      "Minorité visible",
      "Gender",
      "Autochtone",
    ];
    expect(headers.filter((header) => !isSelfIdentification(header))).toEqual([]);
    expect(guessColumns(tableOf(`nom,${headers.join(",")}\nAna${",x".repeat(headers.length)}\n`))).toEqual([
      "display_name",
      ...headers.map(() => undefined),
    ]);
    expect(["genre_artistique", "Genre musical", "Pronoms", "Ville"].filter(isSelfIdentification)).toEqual(
      [],
    );
  });
});

describe("[P1.9] reading cells", () => {
  test.each([
    ["danse; théâtre, mime; conte", ["danse", "théâtre, mime", "conte"]],
    ["danse, théâtre", ["danse", "théâtre"]],
    [",arts visuels,L'Artère, art de la danse,,", ["arts visuels", "L'Artère, art de la danse"]],
    ["danse | danse|conte", ["danse", "conte"]],
    [" , ", []],
  ])("%s", (cell, values) => expect(splitList(cell)).toEqual(values));

  test("e-mails: names around them, several, badly written", () => {
    expect(emailsIn("Ana Roy <Ana@Roy.exemple>; (bao@le.exemple), mailto:c@d.exemple.")).toEqual({
      emails: ["ana@roy.exemple", "bao@le.exemple", "c@d.exemple"],
      invalid: [],
    });
    expect(emailsIn("ana@roy")).toEqual({ emails: [], invalid: ["ana@roy"] });
  });

  test("phones: ten digits in Québec's form, others as they are, a spreadsheet's damage told", () => {
    expect(phonesIn("(514)555.0142 / +1 438 555 0117 poste 22; +33 6 12 34 56 78").phones).toEqual([
      "514 555-0142",
      "438 555-0117, poste 22",
      "+33 6 12 34 56 78",
    ]);
    expect(phonesIn("5,14556E+09 | 4567")).toEqual({ phones: [], invalid: ["5,14556E+09", "4567"] });
  });

  test("days: the column says which number is the month", () => {
    expect(isMonthFirst(["01/02/2024", "02/13/2024"])).toBe(true);
    expect(isMonthFirst(["01/02/2024", "31/12/2024"])).toBe(false);
    expect(cleanDay("01/02/2024", false)).toBe("2024-02-01");
    expect(cleanDay("01/02/2024", true)).toBe("2024-01-02");
    expect(cleanDay("2024-12-31T10:00:00Z", false)).toBe("2024-12-31");
    expect(cleanDay("1er août 2023", false)).toBe("2023-08-01");
    expect(cleanDay("March 12, 2024", false)).toBe("2024-03-12");
    expect(cleanDay("2019", false)).toBe("2019-01-01");
    expect(cleanDay("31/02/2024", false)).toBeUndefined();
  });
});

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
      "create",
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
    );
    const target = fc.constantFrom(...Object.keys(personRecord.fields), undefined);
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 6, maxLength: 8 })),
        fc.array(target, { minLength: 6, maxLength: 6 }),
        (rows, wanted) => {
          const table: Table = {
            headers: wanted.map(() => "?"),
            has_header: true,
            rows: rows.map((cells, i) => ({ line: i + 2, cells })),
            encoding: "utf-8",
            delimiter: ",",
          };
          const columns = guessColumns({
            ...table,
            headers: wanted.map((field) => (field ?? "?").replace("_", " ")),
          });
          for (const draft of draftsOf(planImport(table, ["display_name", ...columns.slice(1)]), {
            keepDuplicates: true,
          })) {
            expect(problemsOf(personRecord, draft)).toEqual([]);
            expect(() =>
              createDoc(personRecord, draft, "0000000000010000-00000001", { id: "i", workspace_id: "w" }),
            ).not.toThrow();
          }
        },
      ),
    );
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
        phones: ["415 555-0134", "415 555-0135", "020 7946 0018"],
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

  test("175 labels of Outlook, Thunderbird and Google go where they belong, or nowhere", () => {
    const expected: Record<string, string> = {
      firstname: "given_name",
      surname: "family_name",
      name: "display_name",
      email: "emails",
      "phone:work": "phones",
      "phone:home": "phones",
      "phone:mobile": "phones",
      "zipcode:home": "postal_code",
      "locality:home": "city",
      "website:homepage": "links",
    };
    const rows = tableOf(sharedFile("contacts-exports/outlook-thunderbird_header-labels_fr-en.csv")).rows;
    const wrong = rows.flatMap(({ cells: [locale, label = "", field = ""] }) => {
      const wanted = expected[field] ?? expected[field.split(":")[0] ?? ""];
      // Two labels of these products say « Région » for a country; Québec means its regions by it.
      if (!wanted || label === "Group Membership") return [];
      const beside =
        wanted === "family_name" ? `${label},Prénom\nRoy,Ana\n` : `${label}\n${sampleOf(wanted)}\n`;
      const guessed = guessColumns(tableOf(beside))[0];
      return guessed === wanted ? [] : [`${locale} ${label}: ${guessed}, not ${wanted}`];
    });
    expect(wrong).toEqual([]);
    const nowhere = [
      "Fax",
      "Télécopie (bureau)",
      "Gender",
      "Sexe",
      "Anniversaire",
      "Conjoint(e)",
      "IM Skype",
      "Pager",
    ];
    expect(nowhere.filter((label) => guessColumns(tableOf(`${label}\nx\n`))[0] !== undefined)).toEqual([]);
  });
});

const sampleOf = (target: string | undefined) =>
  target === "emails" ? "a@b.exemple" : target === "links" ? "a.exemple" : "x y";
