import { describe, expect, test } from "vitest";
import { readTables } from "#data/import/read-tables.ts";
import { codesOf } from "#domain/import/coded-targets.ts";
import { guessColumnsFor } from "#domain/import/guess-columns.ts";
import { guessSubject } from "#domain/import/guess-subject.ts";
import { amountsIn, opportunityStatusOf, recurrenceOf } from "#domain/import/opportunity-cells.ts";
import { type KnownOpportunity, planOpportunities } from "#domain/import/opportunity-plan.ts";
import type { Table } from "#domain/import/table.ts";
import type { OpportunityTarget } from "#domain/import/targets.ts";
import { valuesToDecide } from "#domain/import/value-mapping.ts";
import { tableOf } from "./tables.ts";

const options = { zone: "America/Toronto", today: "2026-11-29" };
const plan = (table: Table, known: KnownOpportunity[] = [], more = {}) =>
  planOpportunities(table, guessColumnsFor("opportunities", table) as (OpportunityTarget | undefined)[], {
    ...options,
    known,
    ...more,
  });
const drafts = (table: Table, known?: KnownOpportunity[], more = {}) =>
  plan(table, known, more).rows.map((row) => ("draft" in row ? row.draft : undefined));

async function jsonTable(value: unknown): Promise<Table> {
  const read = await readTables(new TextEncoder().encode(JSON.stringify(value)), "liste.json");
  if (!read.ok) throw new Error(read.code);
  return read.tables[0]!;
}

describe("[P2.1] a file of opportunities", () => {
  test("in French: its columns are understood, and what they hold", () => {
    const table = tableOf(
      [
        "Titre;Type;Bailleur;Date limite;Heure limite;Montant;Discipline;Lien;Critères;Récurrence",
        "Vivacité Montréal;Bourse;CALQ;22/11/2027;17 h;jusqu’à 20 000 $;Danse, théâtre;calq.exemple;Relève;annuelle",
        "Résidence du Phare;;Le Phare;1er mars 2027;;de 5 000 à 10 000 $;;;;",
        "Déplacement;Aide;CALQ;en tout temps;;5000;;;;",
      ].join("\n"),
    );
    expect(guessSubject(table)).toBe("opportunities");
    expect(drafts(table)).toEqual([
      {
        title: "Vivacité Montréal",
        kind: "grant",
        status: "confirmed",
        funder: "CALQ",
        deadlines: ["2027-11-22 17:00 America/Toronto submission"],
        amount_max_cents: 2_000_000,
        disciplines: ["Danse", "théâtre"],
        url: "https://calq.exemple",
        criteria: "Relève",
        recurrence: "yearly",
      },
      {
        title: "Résidence du Phare",
        kind: "residency",
        status: "confirmed",
        funder: "Le Phare",
        deadlines: ["2027-03-01 America/Toronto submission"],
        amount_min_cents: 500_000,
        amount_max_cents: 1_000_000,
      },
      {
        title: "Déplacement",
        kind: "grant",
        status: "confirmed",
        funder: "CALQ",
        amount_max_cents: 500_000,
      },
    ]);
  });

  test("in English, a list of objects with lists in it", async () => {
    const table = await jsonTable([
      {
        name: "Northern Lights",
        type: "Residency",
        organizer: "Canada Council",
        deadline: ["2027-03-01T17:00", "2027-10-01"],
        amount: "$5,000 to $10,000",
        documents: ["CV", "Artist statement"],
        link: "https://northern.example",
      },
    ]);
    expect(guessSubject(table)).toBe("opportunities");
    expect(drafts(table)).toMatchObject([
      {
        title: "Northern Lights",
        kind: "residency",
        funder: "Canada Council",
        amount_min_cents: 500_000,
        amount_max_cents: 1_000_000,
        documents_asked: "CV\nArtist statement",
        url: "https://northern.example",
      },
    ]);
    expect(drafts(table)[0]?.deadlines).toContain("2027-10-01 America/Toronto submission");
  });

  test("what cannot be read is told, and the row kept; a row without a title is not", () => {
    const table = tableOf(
      [
        "Titre,Type,Date limite,Montant,Site,Langue",
        "Horizon,mystère,bientôt,beaucoup,pas un lien,français",
        "Démesure,Bourse,2027-01-01,40 000 000 $,,",
        ",Bourse,2027-01-01,,,",
      ].join("\n"),
    );
    const { rows, counts } = planOpportunities(
      table,
      ["title", "kind", "deadlines", "amount_max", "url", "languages"],
      options,
    );
    expect(counts).toMatchObject({ create: 2, error: 1, warned: 2 });
    const [horizon, beyond] = rows;
    expect(beyond).toMatchObject({ warnings: [{ problem: "amount_too_large", value: "40 000 000 $" }] });
    expect(horizon && "warnings" in horizon ? horizon.warnings.map(({ problem }) => problem) : []).toEqual([
      "kind_unknown",
      "amount_invalid",
      "date_invalid",
      "link_invalid",
    ]);
  });

  test("an edition is its title, who gives it and its year; a key tells it before anything", () => {
    const known: KnownOpportunity[] = [
      { id: "a", title: "VIVACITÉ montréal", funder: "calq", deadlines: ["2026-11-22 UTC submission"] },
      { id: "b", title: "Autre chose", external_ids: ["https://calq.exemple/7"] },
    ];
    const table = tableOf(
      [
        "Titre;Bailleur;Date limite;Identifiant",
        "Vivacité Montréal;CALQ;2026-10-01;",
        "Vivacité Montréal;CALQ;2027-10-01;",
        "Vivacité Montréal;CAM;2026-10-01;",
        "Renommée;CAM;2026-10-01;https://calq.exemple/7",
        "Vivacité Montréal;CAM;2026-11-01;",
      ].join("\n"),
    );
    expect(plan(table, known).rows.map(({ outcome }) => outcome)).toEqual([
      "duplicate",
      "create",
      "create",
      "already",
      "duplicate",
    ]);
  });

  test("the funder leads to the file of that name, when no column names one", () => {
    const organizations = [{ id: "00000000-0000-4000-8000-00000000000b", name: "Calq" }];
    const table = tableOf("Titre;Bailleur;Date limite\nVivacité;CALQ;2027-10-01");
    expect(drafts(table, [], { organizations })[0]?.organization_id).toBe(organizations[0]?.id);
  });

  test("files of people, of organisations and of applications are not taken for opportunities", () => {
    const subjects = (headers: string) =>
      guessSubject(tableOf(`${headers}\n${headers.replace(/[^,]+/g, "1 a")}`));
    expect(subjects("Nom,Courriel,Discipline")).toBe("people");
    expect(subjects("Organisme,Ville,Type")).toBe("organizations");
    expect(subjects("Artiste,Projet,Programme,Montant demandé,Date limite,Résultat")).toBe("applications");
    expect(subjects("Titre,Organisme,Montant,Date limite,Statut,URL")).toBe("opportunities");
  });
});

describe("[P2.1] words of a file of opportunities", () => {
  test.each([
    ["Confirmée", "confirmed"],
    ["Ouvert", "confirmed"],
    ["À confirmer", "to_confirm"],
    ["To be confirmed", "to_confirm"],
    ["Non confirmé", "to_confirm"],
    ["unconfirmed", "to_confirm"],
    ["Annulée", "cancelled"],
    ["Inactif", undefined],
    ["Not open", undefined],
    ["Pas annulé", undefined],
  ])("« %s » is the status %s", (text, status) => {
    expect(opportunityStatusOf(text)).toBe(status);
  });

  test.each([
    ["annuelle", "yearly"],
    ["Chaque année", "yearly"],
    ["une fois par an", "yearly"],
    ["Every year", "yearly"],
    ["Deux fois par an", "half_yearly"],
    ["Twice a year", "half_yearly"],
    ["Une seule fois", "once"],
    ["Only once", "once"],
    ["non", "once"],
    ["non annuel", undefined],
    ["sans date", undefined],
    ["planifié", undefined],
    ["aux deux ans", undefined],
    ["Tous les 2 ans", undefined],
    ["bisannuel", undefined],
  ])("« %s » comes back %s", (text, recurrence) => {
    expect(recurrenceOf(text)).toBe(recurrence);
  });

  test.each([
    ["-500 $", undefined],
    ["− 500 $", undefined],
    ["$-500", undefined],
    ["Montant : -500 $", undefined],
    ["500 $", { max_cents: 50_000 }],
    ["5 000 $ - 10 000 $", { min_cents: 500_000, max_cents: 1_000_000 }],
  ])("the amount « %s » is %o", (text, amount) => {
    expect(amountsIn(text)).toEqual(amount);
  });

  test("what is not exactly known is warned of, left to be confirmed, and chosen among the codes", () => {
    const table = tableOf("Titre;Statut;Récurrence\nHorizon;Inactif;aux deux ans\nRelève;Ouvert;annuelle");
    const mapping: OpportunityTarget[] = ["title", "status", "recurrence"];
    const [horizon] = planOpportunities(table, mapping, options).rows;
    expect(horizon).toMatchObject({
      draft: { title: "Horizon", status: "to_confirm" },
      warnings: [{ problem: "status_unknown" }, { problem: "recurrence_unknown" }],
    });
    const asked = valuesToDecide(table, mapping, codesOf.opportunities ?? {});
    expect(asked.map(({ value, proposal }) => [value, proposal])).toEqual([
      ["aux deux ans", undefined],
      ["Inactif", undefined],
    ]);
    const values = { status: { inactif: "cancelled" }, recurrence: { "aux deux ans": "once" } };
    const [decided] = planOpportunities(table, mapping, { ...options, values }).rows;
    expect(decided).toMatchObject({ draft: { title: "Horizon", status: "cancelled" }, warnings: [] });
  });

  test("the least and the most are known by their short names", () => {
    const headers = tableOf("Titre;Montant min;Montant max\nHorizon;5 000 $;10 000 $");
    expect(guessColumnsFor("opportunities", headers)).toEqual(["title", "amount_min", "amount_max"]);
  });
});
