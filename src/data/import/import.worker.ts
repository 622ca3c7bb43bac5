// Reads files on a thread of its own, so that the screen stays alive while thousands of rows are read and compared.

import { guessColumns } from "#domain/import/guess-columns.ts";
import { planImport } from "#domain/import/plan.ts";
import type { Table } from "#domain/import/table.ts";
import { parseTable } from "./parse-table.ts";
import type { WorkerAnswer, WorkerRequest } from "./worker-messages.ts";

let table: Table | undefined;

self.onmessage = (event: MessageEvent<WorkerRequest>) => {
  const request = event.data;
  if (request.kind === "read") {
    const parsed = parseTable(new Uint8Array(request.bytes));
    if (parsed.ok) table = parsed.table;
    const result = parsed.ok
      ? { ok: true as const, table: parsed.table, guess: guessColumns(parsed.table) }
      : parsed;
    answer({ ask: request.ask, kind: "read", result });
  } else {
    if (!table) throw new Error("A file is read before it is planned: ask for « read » first.");
    const { ask, mapping, as, known } = request;
    answer({ ask, kind: "plan", plan: planImport(table, mapping, { kind: as, known }) });
  }
};

function answer(message: WorkerAnswer): void {
  self.postMessage(message);
}
