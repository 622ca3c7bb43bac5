import { describe, expect, test } from "vitest";
import { stageOf, supportOf } from "../../../src/domain/import/application-cells.ts";
import {
  type ApplicationPlanOptions,
  applicationsOf,
  planApplications,
} from "../../../src/domain/import/application-plan.ts";
import { codesOf } from "../../../src/domain/import/coded-targets.ts";
import { guessColumnsFor } from "../../../src/domain/import/guess-columns.ts";
import { guessSubject } from "../../../src/domain/import/guess-subject.ts";
import { centsOf } from "../../../src/domain/import/money-cells.ts";
import type { Table } from "../../../src/domain/import/table.ts";
import type { ApplicationTarget } from "../../../src/domain/import/targets.ts";
import { valueKey } from "../../../src/domain/import/value-key.ts";
import { valuesToDecide } from "../../../src/domain/import/value-mapping.ts";
import { companyKey, makeCompanyNames } from "../../../src/domain/network/company-name.ts";

const tableOf = (headers: string[], ...rows: string[][]): Table => ({
  format: "text",
  headers,
  has_header: true,
  rows: rows.map((cells, n) => ({ line: n + 2, cells })),
});
const nobody: ApplicationPlanOptions = { people: [] };
const amara = { id: "a", display_name: "Amara Diallo" };

function plan(targets: ApplicationTarget[], rows: string[][], options: Partial<ApplicationPlanOptions> = {}) {
  return planApplications(tableOf(targets, ...rows), targets, { ...nobody, ...options });
}
const draftsOf = (...args: Parameters<typeof plan>) =>
  applicationsOf(plan(...args), { makeProvisional: true });

describe("what a file of applications brings", () => {
  test("[P1.9] [P2.3] its headers are understood in French and in English", () => {
    const french = tableOf(
      [
        "Artiste",
        "Projet",
        "Programme",
        "Bailleur",
        "Montant demandé",
        "Montant accordé",
        "Résultat",
        "Date de dépôt",
        "Date de réponse",
      ],
      ["Amara Diallo", "Racines", "Vivacité", "CALQ", "17 500 $", "", "Refusée", "2026-01-01", "2026-03-01"],
    );
    expect(guessSubject(french)).toBe("applications");
    expect(guessColumnsFor("applications", french)).toEqual([
      "people",
      "title",
      "program",
      "funder",
      "requested",
      "granted",
      "stage",
      "submitted_on",
      "answered_on",
    ]);
    const english = tableOf(
      [
        "Applicant",
        "Project title",
        "Program",
        "Funder",
        "Amount requested",
        "Amount awarded",
        "Outcome",
        "Submitted on",
      ],
      ["Les Productions Bleues inc.", "Roots", "Explore", "CCA", "$1,000", "$500", "Awarded", "2026-01-01"],
    );
    expect(guessSubject(english)).toBe("applications");
    expect(guessColumnsFor("applications", english)).toEqual([
      "organization",
      "title",
      "program",
      "funder",
      "requested",
      "granted",
      "stage",
      "submitted_on",
    ]);
  });

  test("[P1.9] lists of people, of organisations and of meetings are none", () => {
    for (const [subject, headers] of [
      ["people", ["Nom", "Courriel", "Statut", "Discipline"]],
      ["people", ["Nom", "Organisme", "Titre", "Statut"]],
      ["interactions", ["Date", "Artiste", "Type", "Note"]],
      ["organizations", ["Organisme", "Ville", "Programme"]],
    ] as const)
      expect([
        guessSubject(
          tableOf(
            [...headers],
            headers.map(() => ""),
          ),
        ),
        headers,
      ]).toEqual([subject, headers]);
  });
});

test.each([
  ["31872.00", 3_187_200],
  ["31 872,00 $", 3_187_200],
  ["CA$31,872", 3_187_200],
  ["1 234,5", 123_450],
  ["0", 0],
])("[P1.9] the amount %s is read", (text, cents) => {
  expect(centsOf(text, () => expect.unreachable())).toBe(cents);
});

test.each([
  ["à venir", "amount_invalid"],
  ["-500", "amount_invalid"],
  ["1,2,3", "amount_invalid"],
  ["20 000 000,01 $", "amount_too_large"],
  ["30 000 000 000 $", "amount_too_large"],
])("[P1.9] %s is no amount that is kept, and says why: %s", (text, why) => {
  const warned: string[] = [];
  expect(centsOf(text, (problem) => warned.push(problem))).toBeUndefined();
  expect(warned).toEqual([why]);
});

test.each([
  ["Acceptée", "accepted"],
  ["Non acceptée", "refused"],
  ["refusé", "refused"],
  ["Soumise", "submitted"],
  ["Liste d’attente", "waitlisted"],
  ["Awarded", "accepted"],
  ["Not awarded", "refused"],
  ["Unsuccessful", "refused"],
  ["In progress", "preparing"],
  ["Retirée", "withdrawn"],
  ["Idée", "idea"],
  ["Acceptée(s)", "accepted"],
  ["Bourse reçue", "accepted"],
  ["Demande retenue", "accepted"],
  ["À préparer", "idea"],
  ["Under way", "preparing"],
  ["Reserve list", "waitlisted"],
  ["Pas retenu", "refused"],
  ["Pas accepté", "refused"],
  ["Non approuvé", "refused"],
  ["N'a pas obtenu", "refused"],
  ["N’est pas retenue", "refused"],
  ["Sans succès", "refused"],
  ["Non gagnant", "refused"],
  ["Not approved", "refused"],
  ["Not granted", "refused"],
  ["Not successful", "refused"],
  ["Pending approval", "submitted"],
  ["Awaiting award decision", "submitted"],
  ["En attente d’une réponse", "submitted"],
  ["Non reçu", undefined],
  ["Pas encore accepté", undefined],
  ["Won't apply", undefined],
  ["Dossier reçu", undefined],
  ["Accusé de réception reçu", undefined],
  ["Accepté sous réserve", undefined],
  ["Non soumis", undefined],
  ["Pas envoyé", undefined],
  ["Non déposé", undefined],
  ["Not submitted", undefined],
  ["to submit", undefined],
  ["à envoyer", undefined],
  ["À déposer", undefined],
  ["Pending submission", undefined],
  ["lundi", undefined],
])("[P2.3] « %s » is the stage %s", (text, stage) => {
  expect(stageOf(text)).toBe(stage);
});

test.each([
  ["Corédigée", "cowritten"],
  ["Révisée", "reviewed"],
  ["Informed", "informed"],
  ["Pas révisée", undefined],
  ["Sans conseil", undefined],
])("[P2.3] « %s » is the support %s", (text, level) => {
  expect(supportOf(text)).toBe(level);
});

test("[P1.9] [P2.3] a stage that no word says exactly is warned of, and chosen among the stages", () => {
  const table = tableOf(["people", "stage"], ["Amara Diallo", "Pas envoyé"], ["Amara Diallo", "Acceptée"]);
  const [undecided] = plan(["people", "stage"], [["Amara Diallo", "Pas envoyé"]], {
    people: [amara],
  }).rows;
  expect(undecided).toMatchObject({ warnings: [{ problem: "stage_unknown", value: "Pas envoyé" }] });
  const values = valuesToDecide(table, ["people", "stage"], codesOf.applications ?? {});
  expect(values).toEqual([{ target: "stage", value: "Pas envoyé", count: 1 }]);
  const [decided] = plan(["people", "stage"], [["Amara Diallo", "Pas envoyé"]], {
    people: [amara],
    values: { stage: { [valueKey("Pas envoyé")]: "preparing" } },
  }).rows;
  expect(decided).toMatchObject({ draft: { stage: "preparing" }, warnings: [] });
});

describe("who applies", () => {
  test("[P2.3] people are those present; the others are made by choice, else their rows stay out", () => {
    const rows = [
      ["Amara Diallo", "A"],
      ["Inconnue", "B"],
    ];
    const planned = plan(["people", "title"], rows, { people: [amara] });
    expect(planned.rows.map(({ outcome }) => outcome)).toEqual(["create", "unknown_people"]);
    expect(applicationsOf(planned, { makeProvisional: false }).map(({ draft }) => draft.people)).toEqual([
      ["a"],
    ]);
    expect(applicationsOf(planned, { makeProvisional: true }).map(({ unknown }) => unknown)).toEqual([
      [],
      ["Inconnue"],
    ]);
  });

  test("[P2.3] [P1.10] a company written in several ways is one, of those present or to be made once", () => {
    const rows = [
      ["Cité-Amérique Inc."],
      ["CITÉ AMÉRIQUE INC"],
      ["cite amerique"],
      ["Cité-Amérique ltée"],
      ["Studio Max"],
    ];
    const made = draftsOf(
      ["organization", "title"],
      rows.map((row, n) => [...row, `T${n}`]),
      {
        organizations: [{ id: "s", name: "STUDIO MAX inc" }],
      },
    );
    expect(made.map(({ organization, draft }) => organization ?? draft.organization_id)).toEqual([
      "Cité-Amérique Inc.",
      "Cité-Amérique Inc.",
      "Cité-Amérique Inc.",
      "Cité-Amérique ltée",
      "s",
    ]);
  });

  test("[P2.3] of two companies of one name, none is chosen, and the row says so", () => {
    const companies = makeCompanyNames<string>();
    companies.add("Lune Rouge inc.", "inc");
    companies.add("Lune Rouge ltée", "ltd");
    expect(companies.find("Lune rouge Limited")).toEqual({ of: "ltd" });
    expect(companies.find("lune rouge")).toBe("several");
    expect(companyKey("Inc.")).toEqual({ words: "inc" });
    expect(companyKey("Danse Cité S.E.N.C.")).toEqual({ words: "cite danse", form: "senc" });
  });

  test("[P2.3] a row that names nobody is refused", () => {
    const { rows } = plan(["people", "title"], [["", "Racines"]]);
    expect(rows[0]).toMatchObject({ outcome: "error", problem: "beneficiary_missing" });
  });
});

describe("what becomes of it", () => {
  test("[P2.3] a stage that is not said is told by what was granted, or as the adviser says", () => {
    const rows = [
      ["Amara", "", "500"],
      ["Amara", "", ""],
      ["Amara", "Refusée", "500"],
      ["Amara", "Mardi", ""],
    ];
    const targets: ApplicationTarget[] = ["people", "stage", "granted"];
    const stages = (options = {}) => draftsOf(targets, rows, options).map(({ draft }) => draft.stage);
    expect(stages()).toEqual(["accepted", "submitted", "refused", "submitted"]);
    expect(stages({ unsaidStage: "idea" })).toEqual(["idea", "idea", "refused", "idea"]);
    expect(plan(targets, rows).rows[3]).toMatchObject({
      warnings: [{ problem: "person_unknown" }, { problem: "stage_unknown" }],
    });
  });

  test("[P2.3] a row that stands twice is one application, unless both are wanted; one cell apart, they are two", () => {
    const rows = [
      ["Amara", "A", "500"],
      ["Amara", "A", "500"],
      ["Amara", "A", "501"],
    ];
    const planned = plan(["people", "title", "granted"], rows);
    expect(planned.rows.map(({ outcome }) => outcome)).toEqual([
      "unknown_people",
      "duplicate",
      "unknown_people",
    ]);
    expect(planned.counts.duplicate).toBe(1);
    expect(applicationsOf(planned, { makeProvisional: true })).toHaveLength(2);
    expect(applicationsOf(planned, { makeProvisional: true, rules: { same_row: "create" } })).toHaveLength(3);
    const choices = new Map([[3, "create" as const]]);
    expect(applicationsOf(planned, { makeProvisional: true, choices })).toHaveLength(3);
  });

  test("[P1.9] a file that comes back brings nothing twice, by its own key or by the whole row", () => {
    for (const targets of [
      ["people", "title"],
      ["people", "title", "external_ids"],
    ] as ApplicationTarget[][]) {
      const rows = [
        ["Amara", "A", "7"],
        ["Amara", "B", "8"],
      ];
      const first = draftsOf(targets, rows);
      const known = first.map(({ draft }, n) => ({ id: `k${n}`, external_ids: draft.external_ids ?? [] }));
      const again = plan(targets, [...rows, ["Amara", "C", "9"]], { known });
      expect(again.rows.map(({ outcome }) => outcome)).toEqual(["already", "already", "unknown_people"]);
    }
  });

  test("[P2.3] its opportunity is the one of that title; one that is not here is its programme", () => {
    const opportunities = [{ id: "o", title: "Vivacité Montréal" }];
    const made = draftsOf(
      ["people", "opportunity"],
      [
        ["A", "VIVACITÉ – Montréal"],
        ["B", "Autre appel"],
      ],
      { opportunities },
    );
    expect(made.map(({ draft }) => [draft.opportunity_id, draft.program])).toEqual([
      ["o", undefined],
      [undefined, "Autre appel"],
    ]);
  });

  test("[P1.9] dates, amounts, adviser and support are read; what cannot be is said and left out", () => {
    const targets: ApplicationTarget[] = ["people", "submitted_on", "requested", "adviser", "support"];
    const members = [{ id: "m", display_name: "Noé Tremblay", email: "noe@t.example" }];
    const [good, bad] = plan(
      targets,
      [
        ["A", "31/12/2025", "1 000 $", "Noé Tremblay", "révision"],
        ["B", "bientôt", "beaucoup", "Zoé", "—"],
      ],
      { members },
    ).rows;
    expect(good).toMatchObject({
      draft: { submitted_on: "2025-12-31", requested_cents: 100_000, adviser_id: "m", support: "reviewed" },
    });
    expect("warnings" in bad! && bad.warnings.map(({ problem }) => problem)).toEqual([
      "person_unknown",
      "date_invalid",
      "amount_invalid",
      "member_unknown",
    ]);
  });
});
