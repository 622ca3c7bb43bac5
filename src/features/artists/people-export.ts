import type { PersonRow } from "#data/artists/index.ts";
import type { Person } from "#domain/artists/person.ts";
import { type ColumnContext, type ColumnWords, personColumns } from "#domain/export/columns.ts";
import { wallClock } from "#domain/zoned-time.ts";
import type { ExportColumn, ListColumn, Listing } from "#features/lists/index.ts";

/** What the importer calls the fields that it names otherwise than the record. */
const targets: Record<string, string> = { organization_id: "organization", adviser_id: "adviser" };

/**
 * People as the columns of a file, each cell as an import reads it back. Nothing of what happened with them is there,
 * confidential or not.
 */
export function peopleExport(
  listing: Listing<PersonRow>,
  zone: string,
  words: ColumnWords,
): ExportColumn<PersonRow>[] {
  const columns = listing.columns();
  const nameIn = (field: string) => {
    const column = columns.find(({ name }) => name === field);
    return (id: string) => column?.words(id) || undefined;
  };
  const context: ColumnContext = {
    words,
    zone,
    names: {
      person: () => undefined,
      organization: nameIn("organization_id"),
      member: nameIn("adviser_id"),
    },
  };
  return columns.map((column) => {
    const written = personColumns.find(({ target }) => target === (targets[column.name] ?? column.name));
    return {
      name: column.name,
      header: column.label,
      kind: column.kind === "day" || column.kind === "instant" ? column.kind : "text",
      write: (row) => (written ? written.write(row.fields as Person, context) : cellOf(column, row, zone)),
    };
  });
}

function cellOf(column: ListColumn<PersonRow>, row: PersonRow, zone: string): string {
  const value = column.read(row);
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map((one) => column.words(one)).join("; ");
  if (column.kind === "instant") return wallClock(new Date(String(value)), zone).join(" ");
  return column.kind === "day" ? String(value) : column.words(String(value));
}
