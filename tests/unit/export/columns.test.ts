// What leaves by the columns and comes in again is what it was, in both languages, whatever the separator.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Person, type PersonDraft, personRecord } from "#domain/artists/person.ts";
import {
  type Column,
  type ColumnContext,
  interactionColumns,
  makeColumnNames,
  organizationColumns,
  personColumns,
  rowsOf,
} from "#domain/export/columns.ts";
import { readQuotedList, writeList } from "#domain/export/list-text.ts";
import { opportunityColumns } from "#domain/export/opportunity-columns.ts";
import { readRole, writeRole } from "#domain/export/role-text.ts";
import { armed, disarmed, writeCsv } from "#domain/export/write-csv.ts";
import { guessColumns, guessColumnsFor } from "#domain/import/guess-columns.ts";
import { planInteractions } from "#domain/import/interaction-plan.ts";
import { planOpportunities } from "#domain/import/opportunity-plan.ts";
import { planOrganizations } from "#domain/import/organization-plan.ts";
import { planImport } from "#domain/import/plan.ts";
import type { Table } from "#domain/import/table.ts";
import {
  type AnyTarget,
  type ImportSubject,
  type ImportTarget,
  type InteractionTarget,
  importTargets,
  type OpportunityTarget,
  type OrganizationTarget,
} from "#domain/import/targets.ts";
import { listFieldsOf } from "#domain/lists/list-field.ts";
import {
  type Organization,
  type OrganizationDraft,
  organizationRecord,
} from "#domain/network/organization.ts";
import {
  type Opportunity,
  type OpportunityDraft,
  opportunityRecord,
} from "#domain/opportunities/opportunity.ts";
import { createDoc } from "#domain/record/edit.ts";
import type { DraftOf, RecordDefinition } from "#domain/record/record.ts";
import { type Interaction, type InteractionDraft, interactionRecord } from "#domain/support/interaction.ts";
import { fieldLabel } from "#features/history/field-label.ts";
import { columnWords } from "#features/import/column-words.ts";
import { english } from "../../../src/i18n/en-ca/catalog.ts";
import { french } from "../../../src/i18n/fr-ca/catalog.ts";
import { makeTranslate } from "../../../src/i18n/translate.ts";
import { tableOf } from "../import/tables.ts";

/** What no list shows, nor any file but the team's own. */
const kept = ["external_ids", "merged_into", "merged_at", "merged_changes"];

const catalogs = { "fr-CA": french, "en-CA": english };
type Locale = keyof typeof catalogs;
const locales = Object.keys(catalogs) as Locale[];
const translate = (locale: Locale) => makeTranslate(() => catalogs[locale] as typeof french);

const people = [
  { id: "00000000-0000-4000-8000-000000000001", display_name: "Ana Roy", emails: ["ana@roy.exemple"] },
  { id: "00000000-0000-4000-8000-000000000002", display_name: "Marie Tremblay", emails: ["m@un.exemple"] },
  { id: "00000000-0000-4000-8000-000000000003", display_name: "Marie Tremblay", emails: ["m@deux.exemple"] },
  { id: "00000000-0000-4000-8000-000000000004", display_name: "Anne et Paul Roy", emails: [] },
];
const members = [
  { id: "00000000-0000-4000-8000-00000000000a", display_name: "Noé Côté", email: "noe@equipe.exemple" },
];
const organizations = [
  { id: "00000000-0000-4000-8000-00000000000b", name: "Théâtre X; compagnie" },
  { id: "00000000-0000-4000-8000-00000000000c", name: "Lieu : le 2:0 (2019/2020)", city: "Laval" },
  { id: "00000000-0000-4000-8000-00000000000d", name: "Le Phare", city: "Laval" },
  { id: "00000000-0000-4000-8000-00000000000e", name: "Le Phare", city: "Sorel" },
];

const today = "2026-11-19";

const context = (locale: Locale): ColumnContext => ({
  words: columnWords({ t: translate(locale), locale: () => locale }),
  names: makeColumnNames({ people, members, organizations }),
  zone: "America/Toronto",
  today,
});

let stamps = 0;
/** The record that a draft makes, its fields alone. */
function fieldsOf<R extends RecordDefinition>(record: R, draft: DraftOf<R>): Record<string, unknown> {
  const stamp = `${(++stamps).toString(16).padStart(12, "0")}0000-00000001`;
  const doc = createDoc(record, draft, stamp, {
    id: "11111111-1111-4111-8111-111111111111",
    workspace_id: "22222222-2222-4222-8222-222222222222",
  }) as unknown as Record<string, unknown>;
  return Object.fromEntries(Object.keys(record.fields).map((field) => [field, doc[field]]));
}

function written<R, T extends string>(
  columns: readonly Column<R, T>[],
  records: readonly R[],
  subject: ImportSubject,
  locale: Locale,
  delimiter: string,
): Table {
  const t = translate(locale);
  const headerOf = (target: T) => t(`import.target.${subject}.${target}` as "import.target.people.city");
  return tableOf(writeCsv(rowsOf(columns, records, context(locale), headerOf), delimiter));
}

/** Words with all that could be taken for something else. */
const word = fc.constantFrom(
  "danse",
  "Musique, Médias",
  "L'Artère",
  '"Le Trio"',
  'dit "Bo"',
  "=SUM(A1)",
  "+1",
  "-5 degrés",
  "@ici",
  "'=x",
  "ﬁn",
  "é",
  "<script>alert(1)</script>",
  "a,b",
  "x|y",
  "12",
);
const words = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .chain((some) => fc.constantFrom("; ", ", ", " ", "\n", ";").map((by) => some.join(by)));

/** Roles as an export writes them, in organisations there, with words that look like what parts them. */
const roleCells = fc
  .array(
    fc
      .record({
        organization: fc.constantFrom(
          "Théâtre X; compagnie",
          "Lieu : le 2:0 (2019/2020)",
          "Le Phare (Laval)",
          "Le Phare (Sorel)",
        ),
        role: fc.oneof(fc.constantFrom("", "a : b", "jury (2019/2020)", "(2019/)", "::", "x;y"), word),
        from: fc.constantFrom("", "2019", "2021-09"),
        to: fc.constantFrom("", "2020-06-14", "2031"),
      })
      .map(writeRole),
    { maxLength: 3 },
  )
  .map(writeList);

const cellOf: Partial<Record<AnyTarget, fc.Arbitrary<string>>> = {
  display_name: words.map((text) => `Ana ${text}`),
  name: words.map((text) => `Lieu ${text}`),
  emails: fc.constantFrom("a@b.exemple", "A@B.exemple; +c@d.exemple", "Ana <a@b.exemple>, -x@y.exemple"),
  phones: fc.constantFrom(
    "514 555-0142",
    "(438) 555-0117 poste 12 / 418 555-0101",
    "+33 6 12 34 56 78",
    "+44 20 7946 0958 ext. 4",
    "876 555-0142",
    "555-0142",
  ),
  links: fc.constantFrom("a.exemple", "https://a.exemple/x,y; http://b.exemple/?q=1;", "https://c.exemple/é"),
  website: fc.constantFrom("a.exemple", "https://a.exemple/x?y=1"),
  language: fc.constantFrom("Français", "anglais", "en-CA", "innu", "Espagnol; Arabe", "créole haïtien"),
  languages: fc.constantFrom("Espagnol, wendat", "LSQ", "pt; mandarin, cantonais"),
  member_since: fc.constantFrom("2020-01-31", "31/12/2021", "mars 2019", "2018"),
  verified_on: fc.constantFrom("2026-11-02", "3 nov. 2026"),
  verified_by: fc.constantFrom("Noé Côté", "noe@equipe.exemple"),
  adviser: fc.constantFrom("noe cote", "Quelqu'un"),
  member: fc.constantFrom("noe cote", "Quelqu'un"),
  organization: fc.constantFrom("théâtre x compagnie", "Le phare (Sorel)", "lieu le 2 0 2019 2020"),
  organization_role: word,
  role_from: fc.constantFrom("2019", "9/2021", "mars 2024", "14/06/2019", "hier"),
  role_to: fc.constantFrom("2020", "2030-06", "2026-11-19", "2026-11-18"),
  affiliations: roleCells,
  provisional: fc.constantFrom("oui", "non", "x"),
  external_ids: fc.constantFrom("12", "https://a.exemple/1", "urn:uuid:1", "1;2"),
  occurred_at: fc.constantFrom(
    "2026-01-12 14:30",
    "12/01/2026",
    "2026-11-01T05:30:00Z",
    "2026-11-01T06:30:00Z",
    "2026-03-08T07:00:10.500Z",
  ),
  people: fc.constantFrom(
    "Ana Roy",
    "Roy, Ana",
    "Anne et Paul Roy; Ana Roy",
    "Marie Tremblay <m@deux.exemple>; Anne et Paul Roy",
  ),
  // What a field has no room for is cut, and told: here is room.
  pronouns: word,
  postal_code: fc.constantFrom("H2X 1Y4", "g1r2b5"),
  member_number: word,
  minutes: fc.constantFrom("90", "1 h 30", "45 min"),
  title: words.map((text) => `Bourse ${text}`),
  status: fc.constantFrom("Confirmée", "to be confirmed", "annulée", "?"),
  funder: words,
  url: fc.constantFrom("a.exemple", "https://a.exemple/x,y?z=1", "pas un lien"),
  deadlines: fc.constantFrom(
    "2026-11-22",
    "22 novembre 2026 à 17 h; 1er mars 2027",
    "Letter of intent: November 30, 2026, noon PST",
    "2027-02-28 12:00 Europe/Paris registration postmarked to_confirm",
    "15/01/2027, le cachet de la poste faisant foi",
    "en tout temps",
    "bientôt",
  ),
  answer_on: fc.constantFrom("2027-02-28", "31/03/2027", "février"),
  amount_min: fc.constantFrom("500", "1 200,50 $", "$2,000"),
  amount_max: fc.constantFrom("20 000 $", "jusqu’à 5 000 $", "de 5 000 à 10 000 $", "19,999.99", "beaucoup"),
  criteria: fc.constantFrom("Résider à Montréal; avoir 35 ans", "- un\n- deux; trois", "seul"),
  documents_asked: fc.constantFrom("CV; démarche; budget", "CV\nBudget, 1 page", '"CV"'),
  recurrence: fc.constantFrom("chaque année", "twice a year", "une fois", "non"),
  archived: fc.constantFrom("oui", "non"),
};

const kindOf: Partial<Record<ImportSubject, string[]>> = {
  people: ["Artiste", "contact", ""],
  organizations: ["Diffuseur", "musée", "Bailleur", "Média", "École", "Partner", "Autre"],
  interactions: ["Rencontre", "Appel", "Zoom", "Courriel", "Texto", "Note", "Atelier"],
  opportunities: ["Bourse", "résidence", "Prize", "Appel de dossiers", "Formation", "other", "chose", ""],
};

/** Rows of a file that says something in each of these fields. */
function rowsFor(targets: readonly AnyTarget[], subject: ImportSubject): fc.Arbitrary<string[][]> {
  const cells = targets.map((target) => {
    const cell = target === "kind" ? fc.constantFrom(...(kindOf[subject] ?? [])) : (cellOf[target] ?? words);
    const isNeeded =
      target === "display_name" ||
      target === "name" ||
      target === "title" ||
      target === "occurred_at" ||
      target === "people";
    return isNeeded ? cell : fc.oneof(cell, fc.constant(""));
  });
  return fc.array(fc.tuple(...cells), { minLength: 1, maxLength: 4 });
}

const tableWith = (targets: readonly AnyTarget[], rows: string[][]): Table => ({
  format: "workbook",
  headers: targets.map((target) => `colonne ${target}`),
  has_header: true,
  rows: rows.map((cells, i) => ({ line: i + 2, cells })),
});

const options = {
  organizations,
  members,
  people,
  zone: "America/Toronto",
  today,
};
const draftsIn = <D>(plan: { rows: readonly object[] }): D[] =>
  plan.rows.map((row) => (row as { draft: D }).draft);
const everySubject = { numRuns: 150 } as const;
const anyLocale = fc.constantFrom(...locales);
const anyDelimiter = fc.constantFrom(",", ";", "\t");

describe("[P1.9] [P1.11] import, export, import: every field is what it was", () => {
  test("of people", () => {
    const targets = personColumns.map(({ target }) => target);
    fc.assert(
      fc.property(rowsFor(targets, "people"), anyLocale, anyDelimiter, (rows, locale, delimiter) => {
        const first = draftsIn<PersonDraft>(planImport(tableWith(targets, rows), [...targets], options));
        const table = written(
          personColumns,
          first.map((draft) => fieldsOf(personRecord, draft) as unknown as Person),
          "people",
          locale,
          delimiter,
        );
        const guess = guessColumns(table);
        expect(guess).toEqual(targets);
        const again = draftsIn<PersonDraft>(planImport(table, guess, options));
        expect(again.map((draft) => fieldsOf(personRecord, draft))).toEqual(
          first.map((draft) => fieldsOf(personRecord, draft)),
        );
      }),
      everySubject,
    );
  });

  test("of organisations", () => {
    const targets = organizationColumns.map(({ target }) => target);
    fc.assert(
      fc.property(rowsFor(targets, "organizations"), anyLocale, anyDelimiter, (rows, locale, delimiter) => {
        const first = draftsIn<OrganizationDraft>(planOrganizations(tableWith(targets, rows), [...targets]));
        const table = written(
          organizationColumns,
          first.map((draft) => fieldsOf(organizationRecord, draft) as unknown as Organization),
          "organizations",
          locale,
          delimiter,
        );
        const guess = guessColumnsFor("organizations", table) as (OrganizationTarget | undefined)[];
        expect(guess).toEqual(targets);
        const again = draftsIn<OrganizationDraft>(planOrganizations(table, guess));
        expect(again.map((draft) => fieldsOf(organizationRecord, draft))).toEqual(
          first.map((draft) => fieldsOf(organizationRecord, draft)),
        );
      }),
      everySubject,
    );
  });

  test("of interactions, to the millisecond and in the hour that comes twice", () => {
    const targets = interactionColumns.map(({ target }) => target);
    fc.assert(
      fc.property(rowsFor(targets, "interactions"), anyLocale, anyDelimiter, (rows, locale, delimiter) => {
        const first = draftsIn<InteractionDraft>(
          planInteractions(tableWith(targets, rows), [...targets], options),
        );
        const table = written(
          interactionColumns,
          first.map((draft) => fieldsOf(interactionRecord, draft) as unknown as Interaction),
          "interactions",
          locale,
          delimiter,
        );
        const guess = guessColumnsFor("interactions", table) as (InteractionTarget | undefined)[];
        expect(guess).toEqual(targets);
        const again = draftsIn<InteractionDraft>(planInteractions(table, guess, options));
        expect(again.map((draft) => fieldsOf(interactionRecord, draft))).toEqual(
          first.map((draft) => fieldsOf(interactionRecord, draft)),
        );
      }),
      everySubject,
    );
  });

  test("of opportunities, their deadlines to the minute and the zone", () => {
    const targets = opportunityColumns.map(({ target }) => target);
    fc.assert(
      fc.property(rowsFor(targets, "opportunities"), anyLocale, anyDelimiter, (rows, locale, delimiter) => {
        const first = draftsIn<OpportunityDraft>(
          planOpportunities(tableWith(targets, rows), [...targets], options),
        );
        const table = written(
          opportunityColumns,
          first.map((draft) => fieldsOf(opportunityRecord, draft) as unknown as Opportunity),
          "opportunities",
          locale,
          delimiter,
        );
        const guess = guessColumnsFor("opportunities", table) as (OpportunityTarget | undefined)[];
        expect(guess).toEqual(targets);
        const again = draftsIn<OpportunityDraft>(planOpportunities(table, guess, options));
        expect(again.map((draft) => fieldsOf(opportunityRecord, draft))).toEqual(
          first.map((draft) => fieldsOf(opportunityRecord, draft)),
        );
      }),
      everySubject,
    );
  });

  test("a column stands for each field of an opportunity, save the edition before it", () => {
    const columns: Record<string, string> = {
      organization_id: "organization",
      amount_min_cents: "amount_min",
      amount_max_cents: "amount_max",
    };
    const fields = Object.keys(opportunityRecord.fields).filter((field) => field !== "previous_id");
    expect(new Set<string>(opportunityColumns.map(({ target }) => target))).toEqual(
      new Set(fields.map((field) => columns[field] ?? field)),
    );
  });

  test.each(locales)("a list of people taken away in %s is understood, column by column", (locale) => {
    const fields = listFieldsOf(personRecord, kept).map(({ name }) => name);
    const headers = fields.map((field) => fieldLabel(translate(locale), "people", field));
    const own: Record<string, string> = { organization_id: "organization", adviser_id: "adviser" };
    const table = { format: "text", headers, has_header: true, rows: [] } as Table;
    expect(guessColumns(table)).toEqual(fields.map((field) => own[field] ?? field));
  });

  test("a column stands for each field of a person that an import fills; what is noted of them is in their history", () => {
    const columns = personColumns.map(({ target }) => target);
    expect(new Set<ImportTarget>([...columns, "note"])).toEqual(new Set(importTargets));
  });
});

describe("[P1.11] texts of cells", () => {
  test("a role is read back, whatever its organisation is called and whatever it is", () => {
    const words = fc
      .string({ unit: fc.constantFrom("a", ":", " ", "(", ")", "/", "2019", "-"), maxLength: 12 })
      .map((text) => text.replace(/\s+/g, " ").trim());
    const date = fc.constantFrom(undefined, "2019", "2021-09", "2020-02-29");
    fc.assert(
      fc.property(words, words, date, date, (organization, role, from, to) => {
        fc.pre(organization !== "");
        const held = { organization, role, ...(from && { from }), ...(to && { to }) };
        expect(readRole(writeRole(held))).toEqual(held);
      }),
      { numRuns: 1000 },
    );
    expect(readRole("Théâtre du Phare : direction (2019/2023-06)")).toEqual({
      organization: "Théâtre du Phare",
      role: "direction",
      from: "2019",
      to: "2023-06",
    });
    expect(readRole("Théâtre du Phare\u00a0: direction")).toMatchObject({ role: "direction" });
  });

  const odd = fc.string({
    unit: fc.constantFrom("a", "=", "'", "+", "-", "@", ";", ",", "\n", "\t", " ", "＝", '"', "|", ":::"),
  });

  test("what is disarmed is armed again, and runs nowhere", () => {
    fc.assert(
      fc.property(odd, (text) => {
        expect(armed(disarmed(text))).toBe(text);
        expect(disarmed(text)).not.toMatch(/(^|[;,\t\n])\s*[=+\-@＝]/);
      }),
      { numRuns: 500 },
    );
  });

  test("a list of anything is read back; quotes that somebody else wrote stay", () => {
    const value = odd.map((text) => text.replace(/[\n\t]/g, " ").trim()).filter((text) => text !== "");
    fc.assert(
      fc.property(fc.uniqueArray(value, { minLength: 1, maxLength: 4 }), (values) => {
        const text = writeList(values);
        if (text.includes('"')) expect(readQuotedList(text)).toEqual(values);
        else expect(text.split("; ")).toEqual(values);
      }),
      { numRuns: 500 },
    );
    expect(readQuotedList('"Le Trio"')).toBeUndefined();
    expect(readQuotedList('"Le Trio", danse')).toBeUndefined();
    expect(readQuotedList('"Musique, Médias"; danse')).toEqual(["Musique, Médias", "danse"]);
  });
});
