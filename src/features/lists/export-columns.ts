import type { Column, ColumnContext } from "#domain/export/columns.ts";
import { writeList } from "#domain/export/list-text.ts";
import type { CellKind } from "#domain/export/write-workbook.ts";
import { wallClock } from "#domain/zoned-time.ts";
import type { ExportColumn } from "./export-list.ts";
import type { ListColumn, Listing, ListRow } from "./listing.ts";

/**
 * What a list may put in a file: the columns of its record, which the importer reads back, then what the list alone
 * knows. Nothing of an interaction but its day is there.
 */
export function exportColumnsOf<Row extends ListRow, R, Target extends string>(
  listing: Listing<Row>,
  record: {
    columns: readonly Column<R, Target>[];
    context: ColumnContext;
    recordOf: (row: Row) => R;
    /** The field of the list behind a column, when it has another name. */
    fields: Partial<Record<Target, string>>;
    headerOf: (target: Target) => string;
  },
): ExportColumn<Row>[] {
  const { zone } = record.context;
  const told = record.columns.map((column): ExportColumn<Row> => {
    const name = record.fields[column.target] ?? column.target;
    return {
      name,
      header: record.headerOf(column.target),
      kind: kindOf(listing.column(name)),
      write: (row) => column.write(record.recordOf(row), record.context),
    };
  });
  const names = new Set(told.map(({ name }) => name));
  const others = listing.columns().filter(({ name }) => !names.has(name));
  return [
    ...told,
    ...others.map((column) => ({
      name: column.name,
      header: column.label,
      kind: kindOf(column),
      write: (row: Row) => cellOf(column, row, zone),
    })),
  ];
}

const kindOf = (column: { kind: string } | undefined): CellKind =>
  column?.kind === "day" || column?.kind === "instant" ? column.kind : "text";

function cellOf<Row>(column: ListColumn<Row>, row: Row, zone: string): string {
  const value = column.read(row);
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return writeList(value.map((one) => column.words(one)));
  if (column.kind === "instant") return wallClock(new Date(String(value)), zone).join(" ");
  return column.kind === "day" ? String(value) : column.words(String(value));
}
