// Searches on a thread of its own: making the index, and looking through it, never stand in the way of a key.

import { IndexKeeper } from "./index-keeper.ts";
import type { SearchAnswer, SearchRequest } from "./messages.ts";

const answer = (message: SearchAnswer) => self.postMessage(message);

/** Thrown outside of a promise, an error reaches the other thread. */
const rethrow = (error: Error) =>
  setTimeout(() => {
    throw error;
  });

let keeper: IndexKeeper | undefined;
let opening: Promise<void> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<SearchRequest>) => {
  if (data.kind === "open") opening = open(data);
  opening.then(() => answerTo(data)).catch(rethrow);
};

async function open({ name, files }: Extract<SearchRequest, { kind: "open" }>): Promise<void> {
  keeper = new IndexKeeper({
    name,
    files,
    engine: { indexedDB, IDBKeyRange },
    onState: (state) => answer({ kind: "state", state }),
    onLost: () => self.close(),
    onProblem: (error) => answer({ kind: "problem", name: error.name }),
  });
  await keeper.open(await isFirstTab(name, () => keeper?.takeOver()));
}

async function answerTo(request: SearchRequest): Promise<void> {
  if (!keeper || request.kind === "open") return;
  if (request.kind === "touched") keeper.touched(request.table, request.ids, request.since);
  else if (request.kind === "find")
    answer({ kind: "found", ask: request.ask, answer: await keeper.find(request.text, request.limit) });
  else answer({ kind: "recalled", ask: request.ask, found: await keeper.recall(request.refs) });
}

/** Of the tabs of a device one keeps the index; when it goes, the next is told. */
async function isFirstTab(name: string, onTurn: () => void): Promise<boolean> {
  const { locks } = navigator;
  if (!locks) return true;
  const forever = () => new Promise<never>(() => undefined);
  return new Promise((resolve) => {
    void locks.request(name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      if (lock) return forever();
      void locks.request(name, () => {
        onTurn();
        return forever();
      });
      return undefined;
    });
  });
}
