import type { AnyDoc, RecordOf } from "#domain/record/record.ts";
import { type TableName, type Tables, tableNames } from "#domain/records.ts";
import { excerptOf, hasWord } from "#domain/search/marked.ts";
import { reachKey } from "#domain/search/words.ts";
import { given, isSearched, searchableOf } from "./entry.ts";

/** A record, by where it is. */
export interface Ref {
  table: TableName;
  id: string;
}

/** Why a record was found, when its name does not say it. */
export interface Because {
  kind: "fact" | "reach" | "text";
  text: string;
}

/** A record that was found. */
export type Found = {
  [T in TableName]: { table: T; record: RecordOf<Tables[T]>; because?: Because };
}[TableName];

/** What was found of one table, the best first. */
export interface FoundGroup {
  table: TableName;
  total: number;
  /** How well the best was found (domain/search/find.ts). */
  quality: number;
  found: Found[];
}

export interface Answer {
  /** What was typed, as the words that were looked for. */
  asked: string[];
  groups: FoundGroup[];
}

/** What is shown of a record; nothing when it may not be found, whatever the index remembers. */
export function foundOf(table: TableName, doc: AnyDoc, asked: readonly string[]): Found | undefined {
  if (!isSearched(table, doc)) return undefined;
  const because = becauseOf(table, doc, asked);
  return { table, record: shownOf(doc), ...(because ? { because } : {}) } as unknown as Found;
}

/** The words that its name does not hold, where else they are. */
function becauseOf(table: TableName, doc: AnyDoc, asked: readonly string[]): Because | undefined {
  const searchable = searchableOf(table)!;
  const [name = "", ...otherNames] = searchable.names(doc);
  const missing = asked.filter((word) => !name || !hasWord(name, [word], { inside: true }));
  if (missing.length === 0) return undefined;
  const facts = given([...otherNames, ...(searchable.facts?.(doc) ?? [])]);
  const fact = facts.find((one) => hasWord(one, missing, { inside: true }));
  if (fact) return { kind: "fact", text: fact };
  const reach = searchable.reach?.(doc).find((one) => missing.some((word) => reachKey(one).includes(word)));
  if (reach) return { kind: "reach", text: reach };
  const text = searchable.text?.(doc);
  if (text && (!name || hasWord(text, missing))) return { kind: "text", text: excerptOf(text, missing) };
  return undefined;
}

/** Longest text that leaves the thread with a record: nobody reads more in a list. */
const mostText = 200;

/** A record as lists need it: without the columns of the device, nor its long texts. */
function shownOf(doc: AnyDoc): AnyDoc {
  const shown: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(doc))
    if (!field.startsWith("_") && field !== "clock")
      shown[field] = typeof value === "string" && value.length > mostText ? value.slice(0, mostText) : value;
  return shown as AnyDoc;
}

/** The table behind the number that the index knows it by. */
export const tableOf = (sort: number) => tableNames[sort]!;
