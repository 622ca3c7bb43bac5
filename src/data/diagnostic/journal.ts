// What went wrong in this browser: names of events, codes, counts, times. Never what a record or a person said, so that
// it can be given to support without being read first.

import { makeRing } from "./ring.ts";

export type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

export interface JournalEntry {
  at: string;
  event: string;
  facts: Readonly<Record<string, string | number | boolean>>;
  /** How many times in a row. */
  times: number;
}

const ring = makeRing<JournalEntry>("coulisses.journal", 50);

/** Names of errors, tables and columns, codes, places in a file: one word each. Anything longer may be a sentence. */
const word = /^[\w.:/-]{1,60}$/;

/** Keeps an event. A text that is not a name or a code is left out. */
export function note(event: string, facts: Facts = {}): void {
  const kept = Object.fromEntries(
    Object.entries(facts).flatMap(([name, fact]) => {
      if (fact === undefined) return [];
      return [[name, typeof fact === "string" && !word.test(fact) ? "…" : fact]];
    }),
  );
  const known = JSON.stringify(kept);
  const isSame = (last: JournalEntry) => last.event === event && JSON.stringify(last.facts) === known;
  const last = ring.read().at(-1);
  const times = last && isSame(last) ? last.times + 1 : 1;
  ring.addOver({ at: new Date().toISOString(), event, facts: kept, times }, isSame);
}

/** The last events, the newest first. */
export function readJournal(): JournalEntry[] {
  return ring.read().reverse();
}

/** The kind of an error and where it was thrown; its message may quote what was typed. */
export function factsOf(error: unknown): Facts {
  const { name, code, message, stack } = (error ?? {}) as Record<string, unknown>;
  // The stack begins with the message.
  const calls = String(stack ?? "").replaceAll(String(message || "\n"), "\n");
  const [, file, line, column] = /\/([\w.-]+\.[jt]sx?)(?:\?[^:\s]*)?:(\d+):(\d+)/.exec(calls) ?? [];
  return {
    error: typeof name === "string" ? name : typeof error,
    code: typeof code === "string" ? code : undefined,
    where: file ? `${file}:${line}:${column}` : undefined,
  };
}

/** Keeps what nobody caught. */
export function watchUncaught(): void {
  addEventListener("error", ({ error }) => note("uncaught", factsOf(error)));
  addEventListener("unhandledrejection", ({ reason }) => note("uncaught", factsOf(reason)));
}
