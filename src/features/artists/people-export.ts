import type { PersonRow } from "#data/artists/index.ts";
import { wallClock } from "#domain/zoned-time.ts";
import type { ExportColumn, ListColumn, Listing } from "#features/lists/index.ts";

/** People as the columns of a file. Nothing of what happened with them is there, confidential or not. */
export function peopleExport(listing: Listing<PersonRow>, zone: string): ExportColumn<PersonRow>[] {
  return listing.columns().map((column) => ({
    name: column.name,
    header: column.label,
    kind: column.kind === "day" || column.kind === "instant" ? column.kind : "text",
    write: (row) => cellOf(column, row, zone),
  }));
}

function cellOf(column: ListColumn<PersonRow>, row: PersonRow, zone: string): string {
  const value = column.read(row);
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map((one) => column.words(one)).join("; ");
  if (column.kind === "instant") return wallClock(new Date(String(value)), zone).join(" ");
  return column.kind === "day" ? String(value) : column.words(String(value));
}
