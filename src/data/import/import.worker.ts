// Reads files on a thread of its own, so that the screen stays alive while thousands of rows are read and compared.

import { guessColumns, guessColumnsFor } from "#domain/import/guess-columns.ts";
import { planImport } from "#domain/import/plan.ts";
import type { Table } from "#domain/import/table.ts";
import { valuesToDecide } from "#domain/import/value-mapping.ts";
import { readTables } from "./read-tables.ts";
import type { WorkerAnswer, WorkerRequest } from "./worker-messages.ts";

let tables: Table[] = [];

self.onmessage = async (event: MessageEvent<WorkerRequest>) => {
  const request = event.data;
  const { ask } = request;
  if (request.kind === "read") {
    const read = await readTables(new Uint8Array(request.bytes), request.name);
    if (!read.ok) return answer({ ask, kind: "read", result: read });
    tables = read.tables;
    const guess = guessColumns(tableAt(0));
    return answer({ ask, kind: "read", result: { ok: true, tables, guess } });
  }
  const table = tableAt(request.sheet);
  if (request.kind === "guess")
    answer({ ask, kind: "guess", guess: guessColumnsFor(request.subject, table) });
  else if (request.kind === "plan")
    answer({ ask, kind: "plan", plan: planImport(table, request.mapping, request.options) });
  else answer({ ask, kind: "values", values: valuesToDecide(table, request.mapping, request.vocabulary) });
};

function tableAt(sheet: number): Table {
  const table = tables[sheet];
  if (!table) throw new Error("A file is read before it is planned: ask for « read » first.");
  return table;
}

function answer(message: WorkerAnswer): void {
  self.postMessage(message);
}
