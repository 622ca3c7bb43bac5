import type { PersonDraft } from "#domain/artists/person.ts";
import type { Result } from "#domain/errors.ts";
import { maxFileBytes } from "#domain/import/decode.ts";
import type { ColumnMapping } from "#domain/import/guess-columns.ts";
import type { ImportPlan } from "#domain/import/plan.ts";
import type { Table } from "#domain/import/table.ts";
import type { Database } from "../store/open.ts";
import type { WorkerAnswer, WorkerRequest } from "./worker-messages.ts";

/** A file that was read, kept by the thread that read it until it is closed. */
export interface ImportFile {
  name: string;
  table: Table;
  /** The fields proposed for its columns. */
  guess: ColumnMapping;
  /** What importing it would do, compared with the people on this device now. */
  plan(mapping: ColumnMapping, kind: PersonDraft["kind"]): Promise<ImportPlan>;
  close(): void;
}

/** Reads a file of people away from the screen's thread. Nothing is written, nothing leaves the device. */
export async function openImportFile(database: Database, file: File): Promise<Result<{ file: ImportFile }>> {
  if (file.size > maxFileBytes) return { ok: false, code: "file_too_large" };
  if (file.size === 0) return { ok: false, code: "file_empty" };
  // A file that was moved or is kept in a cloud answers by an exception.
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return { ok: false, code: "file_unreadable" };

  const reader = startReader();
  const { result } = await reader.ask({ kind: "read", bytes }, [bytes]);
  if (!result.ok) {
    reader.stop();
    return result;
  }
  return {
    ok: true,
    file: {
      name: file.name,
      table: result.table,
      guess: result.guess,
      async plan(mapping, kind) {
        const known = (await database.people.find()).map(({ id, display_name, emails, external_ids }) => ({
          id,
          display_name,
          emails,
          external_ids,
        }));
        return (await reader.ask({ kind: "plan", mapping: [...mapping], as: kind, known })).plan;
      },
      close: reader.stop,
    },
  };
}

type Question = WorkerRequest extends infer R ? (R extends unknown ? Omit<R, "ask"> : never) : never;
type AnswerTo<Q extends Question> = Extract<WorkerAnswer, { kind: Q["kind"] }>;

function startReader() {
  const worker = new Worker(new URL("./import.worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, { take(answer: WorkerAnswer): void; fail(error: Error): void }>();
  let asked = 0;
  worker.onmessage = (event: MessageEvent<WorkerAnswer>) => {
    waiting.get(event.data.ask)?.take(event.data);
    waiting.delete(event.data.ask);
  };
  worker.onerror = (event) => {
    for (const { fail } of waiting.values()) fail(new Error(`The file reader stopped: ${event.message}`));
    waiting.clear();
  };
  return {
    ask<Q extends Question>(question: Q, transfer: Transferable[] = []): Promise<AnswerTo<Q>> {
      const ask = ++asked;
      return new Promise((resolve, reject) => {
        waiting.set(ask, { take: (answer) => resolve(answer as AnswerTo<Q>), fail: reject });
        worker.postMessage({ ...question, ask }, transfer);
      });
    },
    stop: () => worker.terminate(),
  };
}
