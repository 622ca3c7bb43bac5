import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guessColumns, guessColumnsFor } from "#domain/import/guess-columns.ts";
import { planImport } from "#domain/import/plan.ts";
import { recalled, remembered, signatureOf } from "#domain/import/remembered-mapping.ts";
import { importTargets, sharedTargets } from "#domain/import/targets.ts";
import { mappingOf, proposeValue, valueKey, valuesToDecide } from "#domain/import/value-mapping.ts";
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
  ];
  test.each([
    ["danse", "Danse"],
    ["Danse contemporaine", "Danse"],
    ["THEATRE", "Théâtre"],
    ["Art visuel", "Arts visuels"],
    ["Dance", "Danse"],
    ["Théâtre et danse", "Théâtre"],
    ["Cirque", undefined],
    ["Médiation", undefined],
    ["", undefined],
    ["Danse contemporaine / Théâtre", undefined],
  ])("%s → %s", (value, expected) => expect(proposeValue(value, disciplines)).toBe(expected));

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
