import type { TableName } from "#domain/records.ts";
import type { Answer, Found, Ref } from "./found.ts";

/** What is asked of the thread that searches. */
export type SearchRequest =
  | { kind: "open"; name: string; files: Partial<Record<TableName, string>> }
  /** Records were written, the earliest of them at `since`. */
  | { kind: "touched"; table: TableName; ids: string[]; since: number }
  | { kind: "find"; ask: number; text: string; limit: number }
  | { kind: "recall"; ask: number; refs: Ref[] };

/** What it answers, and how far the index is. */
export type SearchAnswer =
  | { kind: "found"; ask: number; answer: Answer }
  | { kind: "recalled"; ask: number; found: Found[] }
  | { kind: "state"; state: IndexState }
  /** Something could not be read or kept: by the name of its error. */
  | { kind: "problem"; name: string };

/** How far the index is: `isReady` once all that was on the device is in it. */
export interface IndexState {
  isReady: boolean;
  /** While it is made for the first time: how many records were read, of how many. */
  done: number;
  total: number;
  /** Counts the times it changed: what was found before may be another thing now. */
  changes: number;
}
