import type { AnyDoc, RecordDefinition } from "#domain/record/record.ts";
import { fromRow, type Row, UnreadableRow } from "#domain/record/rows.ts";
import { logger } from "../logger.ts";

/** The records of rows that came. One that cannot be read is left where it is: it must not stop the others. */
export function readRows(record: RecordDefinition, rows: readonly Row[]): AnyDoc[] {
  return rows.flatMap((row) => {
    try {
      return [fromRow(record, row)];
    } catch (error) {
      if (!(error instanceof UnreadableRow)) throw error;
      logger.warn("a row was left aside", { record: record.name, column: error.column });
      return [];
    }
  });
}
