import { type Accessor, createSignal } from "solid-js";
import type { Database } from "../database.ts";
import { logger } from "../logger.ts";
import { indexFile, recordFile } from "../store/record-file.ts";
import { searchedTables } from "./entry.ts";
import type { Answer, Found, Ref } from "./found.ts";
import type { IndexState, SearchAnswer, SearchRequest } from "./messages.ts";
import { standing, standingOf } from "./standing.ts";

/** The search of a workspace: its index lives on a thread of its own, and follows what is written. */
export interface Search {
  /** What holds all the words that were typed, by table, `limit` of each. */
  find(text: string, limit: number): Promise<Answer>;
  /** These records as they are now, without those that are gone. */
  recall(refs: readonly Ref[]): Promise<Found[]>;
  state: Accessor<IndexState>;
}

const residents = new WeakMap<Database, Search>();

/** One search a database, started at the first need and stopped when the workspace closes. */
export function searchOf(database: Database): Search {
  let search = residents.get(database);
  if (!search) {
    search = startSearch(database);
    residents.set(database, search);
  }
  return search;
}

function startSearch(database: Database): Search {
  const worker = new Worker(new URL("./search.worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, { take(answer: never): void; fail(error: Error): void }>();
  const [state, setState] = createSignal<IndexState>({ isReady: false, done: 0, total: 0, changes: 0 });
  let asked = 0;
  const post = (request: SearchRequest) => worker.postMessage(request);

  worker.onmessage = ({ data }: MessageEvent<SearchAnswer>) => {
    if (data.kind === "state") setState(data.state);
    else if (data.kind === "problem") logger.warn("the index could not be kept", { error: data.name });
    else {
      waiting.get(data.ask)?.take((data.kind === "found" ? data.answer : data.found) as never);
      waiting.delete(data.ask);
    }
  };
  worker.onerror = (event) => {
    event.preventDefault();
    logger.warn("the search stopped", { error: event.message });
    fail();
  };
  function fail(): void {
    for (const one of waiting.values()) one.fail(new Error("The search of this workspace has stopped."));
    waiting.clear();
  }
  const ask = <T>(request: (ask: number) => SearchRequest) =>
    new Promise<T>((resolve, reject) => {
      const number = ++asked;
      waiting.set(number, { take: resolve as (answer: never) => void, fail: reject });
      post(request(number));
    });

  const files = searchedTables.map((table) => [
    table,
    recordFile(database.name, table, database.replicas[table].record.version),
  ]);
  post({ kind: "open", name: indexFile(database.name), files: Object.fromEntries(files) });
  const stops = searchedTables.map((table) =>
    database.replicas[table].onWritten((ids, since) => post({ kind: "touched", table, ids, since })),
  );
  database.onClose(() => {
    for (const stop of stops) stop();
    worker.terminate();
    fail();
  });

  return {
    state,
    find: async (text, limit) =>
      standing(database, await ask<Answer>((number) => ({ kind: "find", ask: number, text, limit }))),
    recall: async (refs) =>
      standingOf(
        database,
        await ask<Found[]>((number) => ({ kind: "recall", ask: number, refs: [...refs] })),
      ),
  };
}
