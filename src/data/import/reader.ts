import type { WorkerAnswer, WorkerRequest } from "./worker-messages.ts";

type Question = WorkerRequest extends infer R ? (R extends unknown ? Omit<R, "ask"> : never) : never;
type AnswerTo<Q extends Question> = Extract<WorkerAnswer, { kind: Q["kind"] }>;

/** Starts the thread that reads files; it lives until it is stopped. */
export function startReader() {
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
