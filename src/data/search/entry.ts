import { foldText } from "#domain/artists/names.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { type TableName, tableNames } from "#domain/records.ts";
import type { Entry } from "#domain/search/segment.ts";
import { reachKey, wordsOf } from "#domain/search/words.ts";
import { register, type Searchable } from "./register.ts";

/** Raised when what is found changes (the register, or how words are cut): indexes are then made anew. */
export const indexVersion = 2;

/** The tables that are searched, in the order they are read. */
export const searchedTables = tableNames.filter((table) => register[table] !== undefined);

export const searchableOf = (table: TableName) => register[table] as Searchable<AnyDoc> | undefined;

/** Whether a record may be found at all. */
export function isSearched(table: TableName, doc: AnyDoc): boolean {
  const searchable = searchableOf(table);
  return searchable !== undefined && doc.deleted !== true && searchable.isHidden?.(doc) !== true;
}

/** A record as the index takes it; nothing when it is not to be found. */
export function entryOf(table: TableName, doc: AnyDoc): Entry | undefined {
  const searchable = searchableOf(table);
  if (!searchable || !isSearched(table, doc)) return undefined;
  const names = given(searchable.names(doc));
  const facts = given(searchable.facts?.(doc) ?? []);
  const reach = (searchable.reach?.(doc) ?? []).map(reachKey).filter(Boolean);
  const text = searchable.text?.(doc);
  if (names.length + facts.length + reach.length === 0 && !text) return undefined;
  return {
    id: doc.id,
    sort: tableNames.indexOf(table),
    label: foldText(names[0] ?? ""),
    weight: searchable.weight?.(doc) ?? 0,
    words: {
      names: [...wordsOf(names.join("\n"))],
      facts: [...new Set([...wordsOf(facts.join("\n")), ...reach])],
      texts: text ? [...wordsOf(text)] : [],
      links: [...new Set(given(searchable.links?.(doc) ?? []))],
    },
  };
}

export const given = (values: readonly (string | undefined)[]) =>
  values.filter((value): value is string => Boolean(value));
