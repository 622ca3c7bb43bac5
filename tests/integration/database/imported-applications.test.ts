// A real file of grants brought in as an adviser does, sent as devices send it, and counted by the reporting views: the
// same as adding up the file by hand.

import { describe, expect, test } from "vitest";
import { importApplications } from "#data/import/import-applications.ts";
import { knownApplications, knownOrganizations } from "#data/import/known-records.ts";
import { undoImport } from "#data/import/undo-import.ts";
import type { Database } from "#data/store/open.ts";
import { applicationRecord } from "#domain/applications/application.ts";
import { planApplications } from "#domain/import/application-plan.ts";
import { type ColumnMapping, guessColumnsFor } from "#domain/import/guess-columns.ts";
import { guessSubject } from "#domain/import/guess-subject.ts";
import type { ApplicationTarget } from "#domain/import/targets.ts";
import { organizationRecord } from "#domain/network/organization.ts";
import type { AnyDoc, RecordDefinition } from "#domain/record/record.ts";
import { upsert } from "../../fixtures/rows.ts";
import { hasSharedData, sharedDataNote, sharedFile } from "../../fixtures/shared-data.ts";
import { useStack } from "../../fixtures/stack.ts";
import { makeTeam } from "../../fixtures/team.ts";
import { openEmpty } from "../../unit/data/open.ts";
import { tableOf } from "../../unit/import/tables.ts";

const stack = useStack();
const path = "grants/telefilm-first-400-rows.csv";

/** The rows by the names of their columns, read without a parser of ours: quotes hold commas, never line ends. */
function linesOf(text: string): Record<string, string>[] {
  const [headers = [], ...rows] = text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .filter(Boolean)
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
        .map(([, cell = ""]) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
        .slice(0, 15),
    );
  return rows.map((cells) => Object.fromEntries(headers.map((header, n) => [header, cells[n] ?? ""])));
}

/** Exact: « 31872.00 » has no half cents to lose. */
const cents = (amount = "") => BigInt(amount.replace(".", ""));

/** How many, and for how much, by what `key` says of a row. */
function addUp(rows: readonly Record<string, string>[], key: (row: Record<string, string>) => string) {
  const totals = new Map<string, [count: number, requested: bigint, granted: bigint]>();
  for (const row of rows) {
    const [count, requested, granted] = totals.get(key(row)) ?? [0, 0n, 0n];
    totals.set(key(row), [count + 1, requested + cents(row.valeuro), granted + cents(row.valeurf)]);
  }
  return Object.fromEntries(totals);
}

async function planOf(database: Database, file: string | Uint8Array) {
  const table = tableOf(file);
  const mapping = guessColumnsFor("applications", table) as ColumnMapping<ApplicationTarget>;
  const options = {
    people: [],
    organizations: await knownOrganizations(database),
    ...(await knownApplications(database)),
  };
  return { table, mapping, plan: planApplications(table, mapping, options) };
}

async function send(workspace_id: string, record: RecordDefinition, docs: readonly object[]): Promise<void> {
  const rows = docs.map((doc) => ({ ...doc, workspace_id }) as unknown as AnyDoc);
  for (let from = 0; from < rows.length; from += 200)
    await upsert(stack().sql, record, rows.slice(from, from + 200));
}

async function sendAll(database: Database): Promise<string> {
  const { workspace } = await makeTeam(stack());
  await send(workspace, organizationRecord as never, await database.organizations.find());
  await send(workspace, applicationRecord as never, await database.applications.find());
  return workspace;
}

async function totalsOf(workspace: string, view: string, period: string, key: string) {
  const { sql } = stack();
  const rows = await sql`select ${sql(key)} as key, filed, requested_cents, granted_cents
    from public.${sql(view)} where workspace_id = ${workspace} and period = ${period}`;
  return Object.fromEntries(
    rows.map((row) => [row.key, [row.filed, BigInt(row.requested_cents), BigInt(row.granted_cents)]]),
  );
}

describe.skipIf(!hasSharedData)(`the first rows of a funder's disclosure${sharedDataNote}`, () => {
  test("[P1.9] [P5.1] totals of the views, by programme and by year, are those of the file, to the cent", async () => {
    const file = sharedFile(path);
    const rows = linesOf(new TextDecoder().decode(file));
    expect(rows).toHaveLength(400);
    const database = await openEmpty();
    const { table, mapping, plan } = await planOf(database, file);
    expect(guessSubject(table)).toBe("applications");
    const targets = Object.fromEntries(table.headers.map((header, n) => [header, mapping[n]]));
    expect(targets).toMatchObject({
      beneficiaire: "organization",
      titre: "title",
      date: "submitted_on",
      valeuro: "requested",
      valeurf: "granted",
      objectif: "program",
    });
    // The last header is blank, and its column is kept for whoever wants it.
    expect([table.headers.at(-1), mapping.at(-1)]).toEqual(["", undefined]);
    expect(plan.counts).toMatchObject({ create: 400, error: 0, duplicate: 0, warned: 0 });

    const receipt = await importApplications(database, plan, {
      makeProvisional: true,
      reportTitle: () => "Rapport",
    });
    expect(receipt).toMatchObject({ complete: true, ids: [] });
    const workspace = await sendAll(database);
    expect(await totalsOf(workspace, "application_totals_by_program", "all", "program")).toEqual(
      addUp(rows, ({ objectif = "" }) => objectif),
    );
    expect(await totalsOf(workspace, "application_totals", "year", "year")).toEqual(
      addUp(rows, ({ date = "" }) => date.slice(0, 4)),
    );
    expect(await totalsOf(workspace, "application_totals", "all", "period")).toEqual(
      addUp(rows, () => "all"),
    );

    // « Cinémaginaire inc. » and « Cinémaginaire Inc. » are one; the file comes again and brings nothing.
    const names = (await database.organizations.find()).map(({ name }) => name);
    expect(names.filter((name) => /^cinémaginaire inc/i.test(name))).toHaveLength(1);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect((await planOf(database, file)).plan.counts).toMatchObject({ create: 0, already: 400 });
    expect(await undoImport(database, receipt)).toMatchObject({ applications: 400, spared: [] });
    expect([await database.applications.find(), await database.organizations.find()]).toEqual([[], []]);
  });
});

test("[P1.9] [P5.1] what stands twice counts once, however its company is written, and by both amounts", async () => {
  const file =
    "beneficiaire;titre;programme;montant demande;montant accorde;resultat;date de depot; \r\n" +
    "Cité-Amérique Inc.;Soeur Marie;Développement;31 872,00 $;17 200,50 $;Acceptée;03/04/2025;\r\n" +
    "Cité-Amérique Inc.;Soeur Marie;Développement;31 872,00 $;17 200,50 $;Acceptée;03/04/2025;\r\n" +
    "CITÉ AMÉRIQUE INC;Autre film;Développement;1000.00;;Refusée;30/04/2025;vu\r\n";
  const database = await openEmpty();
  const { plan } = await planOf(database, file);
  expect(plan.counts).toMatchObject({ create: 2, duplicate: 1, error: 0 });
  await importApplications(database, plan, { reportTitle: () => "Rapport" });
  expect((await database.organizations.find()).map(({ name }) => name)).toEqual(["Cité-Amérique Inc."]);
  const { sql } = stack();
  const workspace = await sendAll(database);
  const [total] =
    await sql`select * from public.application_totals where workspace_id = ${workspace} and period = 'quarter'`;
  expect(total).toMatchObject({
    year: 2025,
    quarter: 2,
    filed: 2,
    answered: 2,
    obtained: 1,
    success_rate: "0.5000",
    requested_cents: "3287200",
    granted_cents: "1720050",
  });
});
