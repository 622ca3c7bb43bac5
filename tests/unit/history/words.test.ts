import { expect, test } from "vitest";
import { recordOf, tableNames } from "#domain/records.ts";
import { english } from "#i18n/en-ca/catalog.ts";
import { french } from "#i18n/fr-ca/catalog.ts";
import { makeTranslate } from "#i18n/translate.ts";
import { fieldLabel } from "../../../src/features/history/field-label.ts";

test.each([
  ["fr-CA", french],
  ["en-CA", english],
])("[P0.3] every field that people write has a name in %s", (_, catalog) => {
  const t = makeTranslate(() => catalog as typeof french);
  for (const table of tableNames) {
    const record = recordOf(table);
    if (record.readonly) continue;
    for (const field of [...Object.keys(record.fields), "deleted"])
      expect(fieldLabel(t, table, field), `${table}.${field}`).toMatch(/\S/);
  }
});
