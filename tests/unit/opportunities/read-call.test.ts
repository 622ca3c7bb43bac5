import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCall } from "#domain/opportunities/call/read-call.ts";
import { writeDeadline } from "#domain/opportunities/deadline.ts";

const context = {
  zone: "America/Toronto",
  today: "2026-11-19",
  funders: ["Réseau Rive-Sud", "Fondation Lumière du Nord"],
};

/** What was understood, as a form would hold it. */
function understood(text: string, changes = {}) {
  const read = readCall(text, { ...context, ...changes });
  return {
    title: read.title?.value,
    kind: read.kind?.value,
    funder: read.funder?.value,
    program: read.program?.value,
    url: read.url?.value,
    deadlines: read.deadlines.map(({ value }) => writeDeadline(value)),
    answer_on: read.answer_on?.value,
    amount: read.amount && [read.amount.value.min_cents, read.amount.value.max_cents],
    documents: read.documents.map(({ value }) => value),
    criteria: read.criteria.map(({ value }) => value),
  };
}

const vivacite = `Vivacité Montréal 2026-2027

Le Conseil des arts et des lettres du Québec invite les artistes de la diversité à déposer une demande de bourse.
Montant : jusqu’à 20 000 $.
Date limite : 22 novembre 2026 à 23 h 59 (heure de Montréal)
Les réponses seront données le 28 février 2027.

Admissibilité
• Artiste de la relève ou en mi-carrière
• Réside à Montréal depuis au moins un an

Documents à fournir
• Démarche artistique, 1 page;
• Description du projet (3 pages);
• Budget;
• CV.

Renseignements : https://www.calq.gouv.qc.ca/aides/vivacite-montreal.`;

describe("[P2.1] a pasted call is understood", () => {
  test("in French, with its documents and its conditions", () => {
    expect(understood(vivacite)).toEqual({
      title: "Vivacité Montréal 2026-2027",
      kind: "grant",
      funder: "CALQ",
      program: "Vivacité",
      url: "https://www.calq.gouv.qc.ca/aides/vivacite-montreal",
      deadlines: ["2026-11-22 America/Toronto submission"],
      answer_on: "2027-02-28",
      amount: [undefined, 2_000_000],
      documents: ["Démarche artistique, 1 page", "Description du projet (3 pages)", "Budget", "CV"],
      criteria: ["Artiste de la relève ou en mi-carrière", "Réside à Montréal depuis au moins un an"],
    });
  });

  test("in English, with a zone in short and a range", () => {
    const text = `Open call: Northern Lights Residency

The Canada Council for the Arts and partners offer grants of $5,000 to $10,000.
Applications must be received by November 22, 2026 at 5 p.m. EST.
Results will be announced on January 15, 2027.

Required documents:
1. Artist statement
2. CV (2 pages)
3. Ten images

Apply at www.northern-lights.example/apply, questions welcome.`;
    expect(understood(text)).toEqual({
      title: "Open call: Northern Lights Residency",
      kind: "residency",
      funder: "Conseil des arts du Canada",
      program: undefined,
      url: "https://www.northern-lights.example/apply",
      deadlines: ["2026-11-22 17:00 America/Toronto submission"],
      answer_on: "2027-01-15",
      amount: [500_000, 1_000_000],
      documents: ["Artist statement", "CV (2 pages)", "Ten images"],
      criteria: [],
    });
  });

  test("with a letter of intent, then the application, by post", () => {
    const text = `Titre : Bourse Lumière
Fondation Lumière du Nord
Lettre d'intention : au plus tard le 1er décembre 2026, midi
Dépôt du dossier complet : 15 janvier 2027, le cachet de la poste faisant foi`;
    expect(understood(text)).toMatchObject({
      title: "Bourse Lumière",
      kind: "grant",
      funder: "Fondation Lumière du Nord",
      deadlines: [
        "2026-12-01 12:00 America/Toronto intent",
        "2027-01-15 America/Toronto submission postmarked",
      ],
      answer_on: undefined,
    });
  });

  test("with days in digits, the French way, and an opening that is no deadline", () => {
    const text = `Appel de dossiers : Vitrine Rive-Sud, danse et cirque
Réseau Rive-Sud
Ouverture des inscriptions : 01/12/2026
Date limite d'inscription : 22/12/2026, 17h
Cachet de 1 200 $
Frais d'inscription : 25 $`;
    expect(understood(text)).toMatchObject({
      title: "Appel de dossiers : Vitrine Rive-Sud, danse et cirque",
      kind: "call",
      funder: "Réseau Rive-Sud",
      deadlines: ["2026-12-22 17:00 America/Toronto registration"],
      amount: [120_000, 120_000],
    });
  });

  test("with an ISO day under its heading, and a day to be confirmed", () => {
    const text = `# Prix de la relève

## Échéance
2027-03-01 23:59

Deuxième échéance (à confirmer) : 2027-10-01`;
    expect(understood(text)).toMatchObject({
      title: "Prix de la relève",
      kind: "prize",
      deadlines: [
        "2027-03-01 America/Toronto submission",
        "2027-10-01 America/Toronto submission to_confirm",
      ],
    });
  });

  test("from the other side of the country, the month first", () => {
    const text = `Coastal Mentorship Program
The deadline to apply is 12/13/2026, 11:59 PM PT. The stipend is up to $2,500.
Please include: a bio, a work sample; two references`;
    expect(understood(text)).toMatchObject({
      kind: "training",
      deadlines: ["2026-12-13 America/Vancouver submission"],
      amount: [undefined, 250_000],
      documents: ["a bio", "a work sample", "two references"],
    });
  });

  test("without a year: the next such day", () => {
    expect(understood("Bourse Horizon\nÀ remettre avant le 3 mars").deadlines).toEqual([
      "2027-03-03 America/Toronto submission",
    ]);
    expect(understood("Horizon grant\nDeadline: November 30, noon").deadlines).toEqual([
      "2026-11-30 12:00 America/Toronto submission",
    ]);
  });

  test("as a message that was passed on, with the only day it names", () => {
    const text = `Objet : TR: RE: Résidence au Phare bleu
De : Marie <marie@phare.exemple>

Bonjour à toutes et tous,
La résidence du Phare bleu accueille deux artistes, 8 000 $ chacun. Le 14 février 2027, 18 h.`;
    expect(understood(text)).toMatchObject({
      title: "Résidence au Phare bleu",
      kind: "residency",
      deadlines: ["2027-02-14 18:00 America/Toronto submission"],
      amount: [800_000, 800_000],
    });
  });

  test("with a minimum, with a first sum that has no sign, with thousands in short", () => {
    expect(understood("Bourses de 5 000 à 10 000 $").amount).toEqual([500_000, 1_000_000]);
    expect(understood("Une aide entre 1 500,50 $ et 3 000 $").amount).toEqual([150_050, 300_000]);
    expect(understood("Grants of at least $3,000").amount).toEqual([300_000, undefined]);
    expect(understood("Awards of up to CAD 5,000").amount).toEqual([undefined, 500_000]);
    expect(understood("Enveloppe maximale : 25 k$").amount).toEqual([undefined, 2_500_000]);
    expect(understood("Application fee: $40").amount).toBeUndefined();
    expect(understood("Le prix 2026 vaut 2026").amount).toBeUndefined();
  });

  test("in the words of the workspace when it knows the funder; by its programme", () => {
    const text = "Explorer et créer\nConseil des arts du Canada (CAC)\nÉchéance : 8 avril 2027, HNE";
    expect(understood(text)).toMatchObject({
      funder: "Conseil des arts du Canada",
      program: "Explorer et créer",
    });
    expect(understood(text, { funders: ["CAC"] })).toMatchObject({
      funder: "CAC",
      program: "Explorer et créer",
    });
    expect(understood("- une page\nDocuments requis\n- CV\nhttps://x.exemple/a").documents).toEqual(["CV"]);
    expect(understood("DémART-Mtl, résidences\nPour le 1er mai 2027").program).toBe("DémART-Mtl");
    // « cam » is no name, nor « factor » in a sentence.
    expect(understood("Une webcam est un facteur, a factor").funder).toBeUndefined();
  });

  test("with a list without marks, and another broken in lines", () => {
    const text = `Programme Horizon
Votre dossier doit comprendre :
Une lettre de motivation
Un budget détaillé

Date limite : 5 mai 2027
Pièces à joindre
- une captation
  de cinq minutes
- un plan de salle`;
    expect(understood(text).documents).toEqual(["Une lettre de motivation", "Un budget détaillé"]);
    expect(understood(text.slice(text.indexOf("Date"))).documents).toEqual([
      "une captation de cinq minutes",
      "un plan de salle",
    ]);
  });

  test("each proposal shows the words that it came from", () => {
    const read = readCall(vivacite, context);
    expect(read.deadlines[0]?.words).toBe("Date limite : 22 novembre 2026 à 23 h 59 (heure de Montréal)");
    expect(read.amount?.words).toBe("Montant : jusqu'à 20 000 $");
    expect(read.funder?.words).toMatch(/Conseil des arts et des lettres du Québec/);
    expect(read.documents[0]?.words).toBe("Documents à fournir");
    expect(read.answer_on?.words).toMatch(/réponses seront données le 28 février 2027/);
  });

  test("nothing is made of nothing", () => {
    for (const text of ["", "   \n\n ", "1234", "31 février 2027 date limite", "Bonjour"]) {
      const read = readCall(text, context);
      expect(read.deadlines).toEqual([]);
      expect(read.documents).toEqual([]);
    }
  });
});

describe("[P2.1] what a call wrote", () => {
  test("keeps its apostrophes, in its title as in what it asks for", () => {
    const read = understood(
      "Résidence d’écriture, l’été\n\nDocuments à fournir\n- Lettre d’intention\n- Curriculum d'une page",
    );
    expect(read.title).toBe("Résidence d’écriture, l’été");
    expect(read.documents).toEqual(["Lettre d’intention", "Curriculum d'une page"]);
  });
});

describe("[P2.1] a hostile text", () => {
  const long = 100_000;
  const texts: [string, string][] = [
    ["one letter", "a".repeat(long)],
    ["digits", "1".repeat(long)],
    ["spaces", `date limite 1${" ".repeat(long)}novembre`],
    ["spaces and digits", "1 ".repeat(long / 2)],
    ["days", "1/1/2027 ".repeat(long / 9)],
    ["days in words, each due", "date limite : 1 mai 2027, 5 h ".repeat(long / 30)],
    ["sums", "5 000 $ à 10 000 $ ".repeat(long / 19)],
    ["signs", "$".repeat(long)],
    ["an address", `https://${"a".repeat(long)}`],
    ["colons", "documents : ".repeat(long / 12)],
    ["headings", "Documents à fournir :\n".repeat(long / 22)],
    ["bullets", `Documents à fournir\n${"- a\n".repeat(long / 4)}`],
    ["empty lines", `Documents à fournir\n${"\n".repeat(long)}`],
    ["commas", `5${",5".repeat(long / 2)} $`],
    ["months", "mai ".repeat(long / 4)],
    ["funders", "CAM cam CALQ ".repeat(long / 13)],
    ["marks of pages", "#*_>-".repeat(long / 5)],
    ["one letter under all its marks", `a${"\u0301\u0323".repeat(long / 2)}`],
    ["combining marks", "e\u0301\u0302\u0303".repeat(long / 4)],
    ["halves of letters", "\ud83d".repeat(long)],
  ];

  test.each(texts)("%s is answered in time", (_, text) => {
    // The first reading also compiles what the others use.
    readCall(text, context);
    const times = [0, 1, 2].map(() => {
      const from = performance.now();
      readCall(text, context);
      return performance.now() - from;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });

  test("whatever it is, what is proposed fits the record", () => {
    const piece = fc.constantFrom(
      "date limite",
      " : ",
      "\n",
      "22 novembre 2026",
      "99/99/2026",
      "24 h",
      "25 h 99",
      "5 p.m. EST",
      "jusqu'à",
      "99 999 999 999 $",
      "12,5 $",
      "Documents à fournir",
      "- ",
      "https://",
      "é",
      "CALQ",
      "\u0000",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 30 }), (parts) => {
        const read = readCall(parts.join(" "), context);
        for (const { value } of read.deadlines) expect(writeDeadline(value)).toMatch(/^\d{4}-\d\d-\d\d /);
        for (const { value } of read.documents) expect(value.length).toBeLessThanOrEqual(300);
        for (const cents of Object.values(read.amount?.value ?? {}))
          expect(Number.isInteger(cents)).toBe(true);
        expect((read.title?.value ?? "").length).toBeLessThanOrEqual(200);
      }),
      { numRuns: 300 },
    );
  });
});
