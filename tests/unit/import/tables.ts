import { parseTable } from "#data/import/parse-table.ts";
import type { PersonDraft } from "#domain/artists/person.ts";
import { settle } from "#domain/import/decisions.ts";
import { guessColumns } from "#domain/import/guess-columns.ts";
import { type ImportPlan, type KnownPerson, planImport } from "#domain/import/plan.ts";
import type { Table } from "#domain/import/table.ts";

/** The table of a file that must be readable. */
export function tableOf(source: string | Uint8Array): Table {
  const parsed = parseTable(typeof source === "string" ? new TextEncoder().encode(source) : source);
  if (!parsed.ok) throw new Error(`Expected a table, got ${parsed.code}.`);
  return parsed.table;
}

/** What importing a file would do, its columns guessed. */
export function plan(source: string | Uint8Array, known: KnownPerson[] = []): ImportPlan {
  const table = tableOf(source);
  return planImport(table, guessColumns(table), { known });
}

/** The people an import would make: the new ones, and the likely duplicates when they are kept. */
export function draftsOf(
  planned: ImportPlan,
  { keepDuplicates }: { keepDuplicates: boolean },
): PersonDraft[] {
  return settle(planned, { otherwise: keepDuplicates ? "create" : "skip" }).create;
}

/** Drafts as the people they became. */
export function known(
  drafts: readonly { display_name: string; emails?: string[]; external_ids?: string[] }[],
): KnownPerson[] {
  return drafts.map((draft, i) => ({
    id: String(i),
    display_name: draft.display_name,
    emails: draft.emails ?? [],
    external_ids: draft.external_ids ?? [],
  }));
}
