// Every file of ../shared/data is opened as somebody would drop it on the import: it gives its rows, or a code.

import { readdirSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readTables } from "#data/import/read-tables.ts";
import { errorCodes } from "#domain/errors.ts";
import { guessColumns, guessColumnsFor } from "#domain/import/guess-columns.ts";
import { planOrganizations } from "#domain/import/organization-plan.ts";
import { planImport } from "#domain/import/plan.ts";
import type { OrganizationTarget } from "#domain/import/targets.ts";
import { hasSharedData, sharedDataNote, sharedFile, sharedFolder } from "../../fixtures/shared-data.ts";

/** The rows it holds, or the code it is refused with. */
const expected: [path: RegExp, outcome: number | string][] = [
  [/^README\.md$/, "file_unreadable"],
  [/^artists\/mona-.*_44-rows\.csv$/, 44],
  [/^artists\/tate-artist_data\.csv$/, 3532],
  [/^calendly\/calendly-csv-export_header-only\.csv$/, "file_empty"],
  [/^calendly\/calendlyr_(event_invitees|events|event_types|webhooks)_list(_page2)?\.json$/, 1],
  [/^calendly\/calendlyr_event_type_available_times_list\.json$/, 1],
  [/^calendly\/calendlyr_routing_forms_list_routing_form_submission\.json$/, 1],
  [/^calendly\/calendlyr_user_busy_times_list\.json$/, 5],
  [/^calendly\/calendlyr_resources_40\d\.json$/, 1],
  [/^calendly\/.*\.json$/, "list_unreadable"],
  [/^contacts-exports\/google-contacts/, 1],
  [/^contacts-exports\/outlook-thunderbird_header-labels/, 161],
  [/^contacts-exports\/thunderbird_/, 2],
  [/^csv\/papaparse_long-sample\.csv$/, 8],
  [/^csv\/papaparse_utf-8-bom-sample\.csv$/, 1],
  [/^csv\/spectrum_location_coordinates\.json\.expected$/, "list_unreadable"],
  [/^csv\/spectrum_(comma_in_quotes|json|location_coordinates|simple|simple_crlf)\./, 1],
  [/^csv\/spectrum_(newlines|newlines_crlf)\./, 3],
  [/^csv\/spectrum_/, 2],
  [/^email\//, "file_is_mail"],
  [/^grants\/telefilm-first-400-rows\.csv$/, 400],
  [/^ics\//, "file_is_calendar"],
  [/^vcf\/ezvcard_John_Doe_ANDROID\.vcf$/, 6],
  [/^vcf\/ezvcard_gmail-list\.vcf$/, 3],
  [/^vcf\/ezvcard_rfc2426-example\.vcf$/, 2],
  [/^vcf\//, 1],
  [/^venues\/montreal-art-public-oeuvres\.json$/, 273],
  [/^venues\/odcaf-first-300-rows\.latin1\.csv$/, 300],
];

function* filesOf(folder: string): Generator<string> {
  for (const name of readdirSync(`${sharedFolder}${folder}`).sort()) {
    const path = `${folder}${name}`;
    if (statSync(`${sharedFolder}${path}`).isDirectory()) yield* filesOf(`${path}/`);
    else yield path;
  }
}

const files = hasSharedData ? [...filesOf("")] : ["nothing"];

describe.skipIf(!hasSharedData)(`[P1.9] every file people really have${sharedDataNote}`, () => {
  test.each(files)("%s", async (path) => {
    const [, outcome] = expected.find(([pattern]) => pattern.test(path)) ?? [];
    const read = await readTables(new Uint8Array(sharedFile(path)), path);
    if (typeof outcome === "string") {
      expect(read).toMatchObject({ ok: false, code: outcome, at: { file: path } });
      expect(errorCodes).toContain(outcome);
      return;
    }
    expect(read.ok && read.tables.map(({ rows }) => rows.length)).toEqual([outcome]);
    if (!read.ok) return;
    // Each row becomes somebody, or says on which line why not.
    for (const table of read.tables) {
      const plan = planImport(table, guessColumns(table));
      expect(plan.rows).toHaveLength(table.rows.length);
      for (const row of plan.rows)
        expect(row.outcome !== "error" || (row.line > 0 && row.problem)).toBeTruthy();
    }
  });

  test("a text that is no table says from which line on", async () => {
    const read = await readTables(new Uint8Array(sharedFile("README.md")), "README.md");
    expect(!read.ok && read.at?.line).toBeGreaterThan(1);
  });

  test("300 places become 299 organisations, one is there twice; 400 grants name who received them", async () => {
    const planOf = async (path: string) => {
      const read = await readTables(new Uint8Array(sharedFile(path)), path);
      const table = read.ok ? read.tables[0] : undefined;
      if (!table) throw new Error("Expected a table.");
      return planOrganizations(
        table,
        guessColumnsFor("organizations", table) as (OrganizationTarget | undefined)[],
      );
    };
    const places = await planOf("venues/odcaf-first-300-rows.latin1.csv");
    expect(places.counts).toMatchObject({ create: 299, duplicate: 1, error: 0 });
    expect(places.rows[1]).toMatchObject({
      draft: {
        name: "'Ksan Historical Village & Museum",
        kind: "venue",
        address: "1500 hwy 62 hazelton british columbia v0j 1y0 canada",
        postal_code: "V0J 1Y0",
      },
    });
    const grants = await planOf("grants/telefilm-first-400-rows.csv");
    expect(grants.counts.create + grants.counts.duplicate).toBe(400);
    expect(grants.counts.duplicate).toBeGreaterThan(50);
  });
});
