import type { PersonDraft } from "#domain/artists/person.ts";
import type { Result } from "#domain/errors.ts";
import type { ColumnMapping } from "#domain/import/guess-columns.ts";
import type { ImportPlan, KnownPerson } from "#domain/import/plan.ts";
import type { Table } from "#domain/import/table.ts";

/** What is asked of the thread that reads files. */
export type WorkerRequest = { ask: number } & (
  | { kind: "read"; bytes: ArrayBuffer }
  | { kind: "plan"; mapping: ColumnMapping; as: PersonDraft["kind"]; known: KnownPerson[] }
);

/** What it answers, under the number of the question. */
export type WorkerAnswer = { ask: number } & (
  | { kind: "read"; result: Result<{ table: Table; guess: ColumnMapping }> }
  | { kind: "plan"; plan: ImportPlan }
);
