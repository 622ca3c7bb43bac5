// Reads files on a thread of its own, so that the screen stays alive while thousands of rows are read and compared.

import { planApplications } from "#domain/import/application-plan.ts";
import { guessColumnsFor } from "#domain/import/guess-columns.ts";
import { planInteractions } from "#domain/import/interaction-plan.ts";
import { planOpportunities } from "#domain/import/opportunity-plan.ts";
import { planOrganizations } from "#domain/import/organization-plan.ts";
import { planImport } from "#domain/import/plan.ts";
import type { Table } from "#domain/import/table.ts";
import { valuesToDecide } from "#domain/import/value-mapping.ts";
import { readTables } from "./read-tables.ts";
import type { WorkerAnswer, WorkerRequest } from "./worker-messages.ts";

let tables: Table[] = [];

self.onmessage = (event: MessageEvent<WorkerRequest>) => {
  answerTo(event.data).catch((error) => {
    // Thrown outside of the promise, it reaches the other thread, which waits for an answer.
    setTimeout(() => {
      throw error;
    });
  });
};

async function answerTo(request: WorkerRequest): Promise<void> {
  const { ask } = request;
  if (request.kind === "read") {
    const read = await readTables(new Uint8Array(request.bytes), request.name);
    if (!read.ok) return answer({ ask, kind: "read", result: read });
    tables = read.tables;
    return answer({ ask, kind: "read", result: { ok: true, tables } });
  }
  const table = tableAt(request.sheet);
  switch (request.kind) {
    case "guess":
      return answer({ ask, kind: "guess", guess: guessColumnsFor(request.subject, table) });
    case "plan":
      return answer({ ask, kind: "plan", plan: planImport(table, request.mapping, request.options) });
    case "plan_organizations": {
      const plan = planOrganizations(table, request.mapping, request.options);
      return answer({ ask, kind: "plan_organizations", plan });
    }
    case "plan_interactions": {
      const plan = planInteractions(table, request.mapping, request.options);
      return answer({ ask, kind: "plan_interactions", plan });
    }
    case "plan_opportunities": {
      const plan = planOpportunities(table, request.mapping, request.options);
      return answer({ ask, kind: "plan_opportunities", plan });
    }
    case "plan_applications": {
      const plan = planApplications(table, request.mapping, request.options);
      return answer({ ask, kind: "plan_applications", plan });
    }
    case "values": {
      const values = valuesToDecide(table, request.mapping, request.vocabulary, request.known);
      return answer({ ask, kind: "values", values });
    }
  }
}

function tableAt(sheet: number): Table {
  const table = tables[sheet];
  if (!table) throw new Error("A file is read before it is planned: ask for « read » first.");
  return table;
}

function answer(message: WorkerAnswer): void {
  self.postMessage(message);
}
