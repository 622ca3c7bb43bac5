import { writeCsv } from "#domain/export/write-csv.ts";
import type { CellKind } from "#domain/export/write-workbook.ts";
import { saveFile } from "#ui/save-file/save-file.ts";

/** A column of a file: its header and its cell for a row, as text. */
export interface ExportColumn<Row> {
  /** The field of the list it says. */
  name: string;
  header: string;
  kind: CellKind;
  write(row: Row): string;
}

export type ExportFormat = "xlsx" | "csv";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Rows written between two breaths of the screen. */
const chunk = 500;

/** Makes a file of rows on this device and hands it over. `name` is without its ending. */
export async function exportRows<Row>(
  rows: readonly Row[],
  columns: readonly ExportColumn<Row>[],
  {
    format,
    name,
    title,
    delimiter,
  }: { format: ExportFormat; name: string; title: string; delimiter: string },
): Promise<void> {
  const cells: string[][] = [];
  for (let from = 0; from < rows.length; from += chunk) {
    for (const row of rows.slice(from, from + chunk)) cells.push(columns.map((column) => column.write(row)));
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  if (format === "csv") {
    const headers = columns.map(({ header }) => header);
    saveFile(writeCsv([headers, ...cells], delimiter), `${name}.csv`, "text/csv;charset=utf-8");
    return;
  }
  // Who never exports never downloads the writer.
  const { writeWorkbook } = await import("#domain/export/write-workbook.ts");
  saveFile(await writeWorkbook(title, columns, cells), `${name}.xlsx`, workbookType);
}
