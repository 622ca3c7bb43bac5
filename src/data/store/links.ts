// How records are found by those they are about (a person's interactions). Each carries, for each of these, a key that
// sorts as the record does among theirs; the browser keeps the index of the keys with the record itself, so that the
// two never differ. A table of links beside would cost a third of the first synchronisation.

import type { Dexie } from "dexie";
import type { AnyDoc, RecordDefinition } from "#domain/record/record.ts";

/** The column of these keys, of the device alone. */
export const linkColumn = "linked";

/** Added to numbers, so that negative ones sort as text too: beyond any date in milliseconds. */
const offset = 1e15;

/** The keys by which a record is found; none once it is deleted. Its derived columns are computed before. */
export function linkKeysOf(record: RecordDefinition, doc: AnyDoc): string[] {
  if (doc.deleted) return [];
  const order = orderOf(record, doc);
  return targetsOf(record, doc).map((target) => `${target} ${order}`);
}

/** Whom a record is about: what its links name, each once. */
export function targetsOf(record: RecordDefinition, doc: { readonly [field: string]: unknown }): string[] {
  return [...new Set(record.links.flatMap((field) => (doc[field] as string | string[] | undefined) ?? []))];
}

/** By its first index; records without one come in no order. */
function orderOf(record: RecordDefinition, doc: AnyDoc): string {
  const value = record.indexes[0] ? doc[record.indexes[0]] : "";
  return typeof value === "number" ? String(value + offset).padStart(16, "0") : String(value);
}

/** The number by which records come, out of the place that a key gives them. */
export function numberOfPlace(place: string): number {
  return Number(place) - offset;
}

/** The order in which linked records come: by their first index, then by id. */
export function byFirstIndex(record: RecordDefinition): (a: object, b: object) => number {
  const order = record.indexes[0] ?? "id";
  const read = (doc: object, column: string) => (doc as Record<string, string | number>)[column]!;
  const compare = (x: string | number, y: string | number) => (x < y ? -1 : x > y ? 1 : 0);
  return (a, b) => compare(read(a, order), read(b, order)) || compare(read(a, "id"), read(b, "id"));
}

/** Between which two keys all those of a target are. */
export function linkRange(target: string): [string, string] {
  return [`${target} `, `${target} \uffff`];
}

/** Adds the index to the files of records that have links: RxDB, which declares them, knows none over a list. */
export function indexLinks(records: readonly RecordDefinition[]) {
  const linked = records.filter(({ links }) => links.length > 0);
  return (file: Dexie, name: string): void => {
    if (!linked.some(({ table }) => name.endsWith(`--${table}`))) return;
    const declare = file.version.bind(file);
    file.version = (number) => {
      const version = declare(number);
      const stores = version.stores.bind(version);
      version.stores = (schema) => stores({ ...schema, docs: `${schema.docs}, *${linkColumn}` });
      return version;
    };
  };
}
