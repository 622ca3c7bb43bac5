import { describe, expect, test } from "vitest";
import { guessColumns } from "#domain/import/guess-columns.ts";
import { isSelfIdentification } from "#domain/import/labels.ts";
import { hasSharedData, sharedDataNote, sharedFile } from "../../fixtures/shared-data.ts";
import { tableOf } from "./tables.ts";

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

describe.skipIf(!hasSharedData)(`[P1.9] labels of others${sharedDataNote}`, () => {
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
