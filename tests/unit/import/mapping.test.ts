import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ColumnMapping, guessColumns, guessColumnsFor } from "#domain/import/guess-columns.ts";
import { planImport } from "#domain/import/plan.ts";
import { proposeTerms } from "#domain/import/propose-terms.ts";
import { recalled, remembered, signatureOf } from "#domain/import/remembered-mapping.ts";
import { importTargets, sharedTargets } from "#domain/import/targets.ts";
import { valueKey } from "#domain/import/value-key.ts";
import { choiceFor, mappingOf, valuesToDecide } from "#domain/import/value-mapping.ts";
import { tableOf } from "./tables.ts";

describe("[P1.9] several columns, one field", () => {
  test("each value, one text, or the first that says something; and the plan says which", () => {
    const table = tableOf(
      "nom,courriel,courriel 2,adresse,adresse 2,ville,ville 2\n" +
        "Ana Roy,a@b.exemple,c@d.exemple,12 rue X,app. 3,,Laval\nBao Lê,,e@f.exemple,5 rue Y,,Sorel,Anjou\n",
    );
    const mapping = ["display_name", "emails", "emails", "address", "address", "city", "city"] as const;
    const plan = planImport(table, [...mapping]);
    expect(plan.shared).toEqual([
      { target: "emails", columns: [1, 2], rule: "all" },
      { target: "address", columns: [3, 4], rule: "join" },
      { target: "city", columns: [5, 6], rule: "first" },
    ]);
    expect(plan.rows.map((row) => row.outcome === "create" && row.draft)).toMatchObject([
      { emails: ["a@b.exemple", "c@d.exemple"], address: "12 rue X, app. 3", city: "Laval" },
      { emails: ["e@f.exemple"], address: "5 rue Y", city: "Sorel" },
    ]);
  });

  test("the second line of an address is guessed to continue the first; another address is not", () => {
    expect(guessColumns(tableOf("nom,Adresse,Adresse 2\nAna,x,y\n"))).toEqual([
      "display_name",
      "address",
      "address",
    ]);
    const two = guessColumns(tableOf("nom,Rue (domicile),Rue (bureau)\nAna,x,y\n"));
    expect(two.filter((target) => target === "address")).toHaveLength(1);
    expect(sharedTargets(two)).toEqual([]);
  });
});

describe("[P1.9] a mapping serves again", () => {
  const first = tableOf("Qui,Quoi,Où\nAna Roy,danse,Laval\n");
  const kept = remembered(first, ["display_name", "disciplines", undefined]);

  test("a file of the same columns, in any order and with any accents, finds it", () => {
    const next = tableOf("OU,quoi,QUI\nSorel,conte,Bao Lê\n");
    expect(signatureOf(next, "people")).toBe(signatureOf(first, "people"));
    expect(recalled(next, "people", kept, guessColumns(next))).toEqual([
      undefined,
      "disciplines",
      "display_name",
    ]);
  });

  test("other columns, another subject or no headers are another file", () => {
    expect(signatureOf(tableOf("Qui,Quoi\nAna,danse\n"), "people")).not.toBe(signatureOf(first, "people"));
    expect(signatureOf(first, "organizations")).not.toBe(signatureOf(first, "people"));
    expect(signatureOf(tableOf("Ana,a@b.exemple\nBao,c@d.exemple\n"), "people")).toBeUndefined();
  });

  test("[P5.3] self-identification stays out, whatever was remembered; a field that is gone is guessed anew", () => {
    const table = tableOf("nom,genre,ville\nAna,F,Laval\n");
    const odd = { targets: { nom: "display_name", genre: "tags", ville: "gone" } } as never;
    expect(recalled(table, "people", odd, guessColumns(table))).toEqual(["display_name", undefined, "city"]);
  });

  test("whatever is decided of whatever headers is found again", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.string({ maxLength: 8 }),
            fc.option(fc.constantFrom(...importTargets), { nil: undefined }),
          ),
          {
            minLength: 1,
            maxLength: 12,
          },
        ),
        (columns) => {
          const headers = columns
            .map(([header]) => header)
            .filter((header) => !/sexe|genre|race|sex/i.test(header));
          const mapping = headers.map((_, i) => columns[i]?.[1]);
          const guess = headers.map(() => undefined);
          expect(recalled({ headers }, "people", remembered({ headers }, mapping), guess)).toEqual(mapping);
        },
      ),
    );
  });
});

describe("[P1.9] values of a file and lists of the workspace", () => {
  const disciplines = [
    "Danse",
    "Théâtre",
    "Arts visuels",
    "Musique",
    "Arts du cirque",
    "Littérature et conte",
    "Arts et métiers",
    "Arts de la rue et cirque",
  ];
  test.each<[string, string[]]>([
    ["danse", ["Danse"]],
    ["Danse contemporaine", ["Danse"]],
    ["THEATRE", ["Théâtre"]],
    ["Art visuel", ["Arts visuels"]],
    ["Dance", ["Danse"]],
    ["Cirque", ["Arts du cirque"]],
    ["Médiation", []],
    ["", []],
    ["***", []],
    // A value that names several is all of them, or stays whole.
    ["Théâtre et danse", ["Théâtre", "Danse"]],
    ["Danse/Théâtre", ["Danse", "Théâtre"]],
    ["Musique & cirque", ["Musique", "Arts du cirque"]],
    ["danse; musique", ["Danse", "Musique"]],
    ["Danse contemporaine / Théâtre de rue", ["Danse", "Théâtre"]],
    ["danse + danse contemporaine", ["Danse"]],
    ["Danse / Chant", []],
    ["Danse et mouvement", []],
    // A term whose name holds « et » is one.
    ["Littérature et conte", ["Littérature et conte"]],
    ["conte & littérature", ["Littérature et conte"]],
    ["arts et metiers", ["Arts et métiers"]],
    ["Arts et métiers et musique", ["Arts et métiers", "Musique"]],
    ["Danse, arts de la rue et cirque", ["Danse", "Arts de la rue et cirque"]],
    ["Arts de la rue et cirque contemporain", ["Arts de la rue et cirque"]],
  ])("%s → %j", (value, expected) => expect(proposeTerms(value, disciplines)).toEqual(expected));

  test("terms put end to end are proposed together, whatever stands between them and whatever the list", () => {
    const list = fc.shuffledSubarray(disciplines, { minLength: 1 });
    const by = fc.constantFrom("/", " / ", " et ", " & ", "+", " ET ", " and ", " ou ", ";", ", ");
    fc.assert(
      fc.property(list, by, fc.nat(), (terms, between, from) => {
        const some = terms.slice(0, 1 + (from % terms.length));
        const value = some.map((term) => (from % 2 ? term.toUpperCase() : term)).join(between);
        expect(new Set(proposeTerms(value, terms))).toEqual(new Set(some));
      }),
    );
  });

  test("a value never becomes what the list does not hold, and none of its parts is lost", () => {
    const word = fc.constantFrom(
      "danse",
      "théâtre",
      "chant",
      "et",
      "/",
      "&",
      "arts",
      "cirque",
      "__proto__",
      "de",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const proposed = proposeTerms(words.join(" "), disciplines);
        expect(disciplines).toEqual(expect.arrayContaining(proposed));
        if (proposed.length === 0) return;
        for (const part of words.join(" ").split(/ (?:et|[/&]) /))
          if (part === "chant") expect(proposed).toEqual([]);
      }),
    );
  });

  test("several terms of one value are imported as several, where the field holds several", () => {
    const table = tableOf(
      "nom,discipline,étape\nAna,Théâtre et danse,Relève et établi\nBao,conte,\nCam,constructor,\n",
    );
    const mapping: ColumnMapping = ["display_name", "disciplines", "career_stage"];
    const vocabulary = { disciplines, career_stage: ["Relève", "Établi"] };
    const toDecide = valuesToDecide(table, mapping, vocabulary);
    expect(toDecide).toMatchObject([
      { value: "constructor" },
      { value: "conte" },
      { value: "Relève et établi" },
      { value: "Théâtre et danse", proposal: ["Théâtre", "Danse"] },
    ]);
    expect(toDecide.map(({ proposal }) => proposal === undefined)).toEqual([true, true, true, false]);
    const values = mappingOf(toDecide);
    expect(choiceFor(values, "disciplines", "constructor")).toBeUndefined();
    const drafts = planImport(table, mapping, { values }).rows.map(
      (row) => row.outcome === "create" && row.draft,
    );
    expect(drafts).toMatchObject([
      { disciplines: ["Théâtre", "Danse"], career_stage: "Relève et établi" },
      { disciplines: ["conte"] },
      { disciplines: ["constructor"] },
    ]);
    // What was decided comes back from where it is kept as it was.
    const kept = remembered(table, mapping, values);
    expect(JSON.parse(JSON.stringify(kept))).toEqual(kept);
  });

  test("unknown values are listed once, the most frequent first; what is decided is what is imported", () => {
    const table = tableOf(
      "nom,discipline,étape\nAna,Danse contemporaine; conte,Relève\nBao,danse,Établi\nCam,conte | DANSE-CONTEMPORAINE,\nDao,Conte,\n",
    );
    const mapping = guessColumns(table);
    expect(mapping).toEqual(["display_name", "disciplines", undefined]);
    const toDecide = valuesToDecide(table, mapping, { disciplines });
    expect(toDecide).toEqual([
      { target: "disciplines", value: "conte", count: 3 },
      { target: "disciplines", value: "Danse contemporaine", count: 2, proposal: "Danse" },
    ]);
    const values = mappingOf(toDecide);
    values.disciplines = { ...values.disciplines, [valueKey("conte")]: null };
    const drafts = planImport(table, mapping, { values }).rows.map(
      (row) => row.outcome === "create" && row.draft.disciplines,
    );
    expect(drafts).toEqual([["Danse"], ["danse"], ["Danse"], undefined]);
  });
});

describe("[P1.9] guessing for organisations and interactions", () => {
  test("organisations", () => {
    const table = tableOf(
      "Nom de l'organisme;Type;Courriel;Site web;Adresse;Ville;Notes\nThéâtre X;Diffuseur;info@x.exemple;x.exemple;1 rue A;Laval;ok\n",
    );
    expect(guessColumnsFor("organizations", table)).toEqual([
      "name",
      "kind",
      "emails",
      "website",
      "address",
      "city",
      "note",
    ]);
  });

  test("interactions", () => {
    const table = tableOf(
      "Date;Heure;Artiste;Type;Durée;Compte rendu;Par\n2026-01-12;10 h;Ana Roy;Appel;30;Bonne discussion;Noé\n",
    );
    expect(guessColumnsFor("interactions", table)).toEqual([
      "occurred_at",
      "time",
      "people",
      "kind",
      "minutes",
      "note",
      "member",
    ]);
    const english = tableOf("Date,With,Type,Duration,Notes\n01/13/2026,Ana Roy,Call,30 min,Fine\n");
    expect(guessColumnsFor("interactions", english)).toEqual([
      "occurred_at",
      "people",
      "kind",
      "minutes",
      "note",
    ]);
  });
});
