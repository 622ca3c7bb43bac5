// Looks for duplicates on a thread of its own: ten thousand people take seconds on a phone, and the screen stays alive.

import { makeScanner } from "#domain/duplicates/scan.ts";
import type { ScanAnswer, ScanRequest } from "./scan-messages.ts";

const scanner = makeScanner();

self.onmessage = ({ data }: MessageEvent<ScanRequest>) => {
  for (const person of data.put) scanner.put(person);
  for (const id of data.drop) scanner.drop(id);
  if (!data.ask) return;
  const answer: ScanAnswer = { ask: data.ask, pairs: scanner.pairs() };
  self.postMessage(answer);
};
