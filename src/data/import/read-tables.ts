import type { Failure, Result } from "#domain/errors.ts";
import { readCards } from "#domain/import/cards.ts";
import { decodeBytes } from "#domain/import/decode.ts";
import { readJsonList } from "#domain/import/json-list.ts";
import { sniffFile } from "#domain/import/sniff-file.ts";
import type { Table } from "#domain/import/table.ts";
import { failureOf } from "#domain/import/unreadable.ts";
import { readSheets } from "#domain/import/workbook/read-workbook.ts";
import { maxOpenedBytes } from "./file-limits.ts";
import { parseTable } from "./parse-table.ts";

/** Reads the tables of a file, by what it is: one, or one for each sheet. A failure says where it stands. */
export async function readTables(bytes: Uint8Array, name: string): Promise<Result<{ tables: Table[] }>> {
  const failure = ({ at, ...rest }: Failure): Failure => ({ ...rest, at: { file: name, ...at } });
  if (bytes.length > maxOpenedBytes) return failure({ ok: false, code: "file_too_large" });
  const sniffed = sniffFile(bytes);
  if ("code" in sniffed) return failure({ ok: false, code: sniffed.code });
  try {
    switch (sniffed.kind) {
      case "workbook":
        return { ok: true, tables: await readSheets(bytes) };
      case "cards":
        return { ok: true, tables: [readCards(bytes)] };
      case "list": {
        const decoded = decodeBytes(bytes);
        return decoded.ok ? { ok: true, tables: [readJsonList(decoded.text)] } : failure(decoded);
      }
      default: {
        const parsed = parseTable(bytes);
        return parsed.ok ? { ok: true, tables: [parsed.table] } : failure(parsed);
      }
    }
  } catch (error) {
    return failure(failureOf(error));
  }
}
