// One definition per record. From it come the TypeScript type, the device's schema, the rows sent to Postgres,
// the merge, the generators of tests, and the drift test against the live SQL catalogue.

import type { Stamp } from "./clock.ts";
import type { Former } from "./former.ts";
import { flag, type Kind } from "./kinds.ts";

type Fields = Readonly<Record<string, Kind>>;

type ValueOf<K> = K extends Kind<infer T> ? T : never;
type OptionalKeys<F> = { [K in keyof F]: F[K] extends Kind<unknown, true> ? K : never }[keyof F];

/** The fields of a record, as written and read. */
export type FieldsOf<R> =
  R extends RecordDefinition<infer F>
    ? { [K in Exclude<keyof F, OptionalKeys<F>>]: ValueOf<F[K]> } & { [K in OptionalKeys<F>]?: ValueOf<F[K]> }
    : never;

/** What is given to make a record: sets and flags may be left out (empty, false). */
export type DraftOf<R> =
  R extends RecordDefinition<infer F>
    ? {
        [K in Exclude<keyof F, OptionalKeys<F> | LenientKeys<F>>]: ValueOf<F[K]>;
      } & { [K in OptionalKeys<F> | LenientKeys<F>]?: ValueOf<F[K]> }
    : never;
type LenientKeys<F> = {
  [K in keyof F]: ValueOf<F[K]> extends boolean | readonly string[] ? K : never;
}[keyof F];

/** `[last add, last add seen by a remove]` of an element of a set. */
export type ElementClock = [Stamp, Stamp];
/** `_` is the stamp of creation; a field without an entry was last changed then. */
export type ClockMap = { _: Stamp } & { [field: string]: Stamp | Record<string, ElementClock> };

/** What every synchronised record has. */
export interface SystemFields {
  id: string;
  workspace_id: string;
  deleted: boolean;
  clock: ClockMap;
  /** The workspace's revision in which the server last changed the row; 0 until it has. */
  rev: number;
  created_at: string;
  /** The account that made it; absent for what the server made by itself. */
  created_by?: string;
  modified_at: string;
}

export type RecordOf<R> = SystemFields & FieldsOf<R>;

/** Any record, when the code does not care which. */
export type AnyDoc = SystemFields & { [field: string]: unknown };

export interface RecordDefinition<F extends Fields = Fields> {
  readonly name: string;
  readonly table: string;
  /** Of the device's file: raised when an index changes or a field or choice goes, never when one is added. */
  readonly version: number;
  /** Clients only read it; the server changes it. */
  readonly readonly: boolean;
  readonly fields: F;
  /** Device-only columns computed from the record at each write, so that a list has an index to walk. */
  readonly derived: Readonly<Record<string, (doc: AnyDoc) => string | number>>;
  /** Fields or derived columns with an index on the device. */
  readonly indexes: readonly string[];
  /** References, and sets of them, by which the record is found (a person's timeline). */
  readonly links: readonly string[];
  /** What became of the fields and choices of earlier versions. */
  readonly former: Former;
}

/** Columns of every record that are not its own fields. */
export const systemColumns = [
  "id",
  "workspace_id",
  "deleted",
  "clock",
  "rev",
  "created_at",
  "created_by",
  "modified_at",
] as const;

/** Deletion is a field like the others: last writer wins, and it can be undone. */
export const deletedKind = flag();

export function defineRecord<const F extends Fields>(
  name: string,
  definition: {
    table: string;
    version: number;
    readonly?: boolean;
    fields: F;
    derived?: Record<string, (doc: FieldsOf<RecordDefinition<F>> & SystemFields) => string | number>;
    indexes?: readonly string[];
    links?: readonly (keyof F & string)[];
    former?: Former;
  },
): RecordDefinition<F> {
  for (const field of Object.keys(definition.fields)) {
    if ((systemColumns as readonly string[]).includes(field))
      throw new Error(`The field "${field}" of "${name}" has the name of a system column; give it another.`);
  }
  return {
    name,
    table: definition.table,
    version: definition.version,
    readonly: definition.readonly ?? false,
    fields: definition.fields,
    derived: (definition.derived ?? {}) as RecordDefinition["derived"],
    indexes: definition.indexes ?? [],
    links: definition.links ?? [],
    former: definition.former ?? {},
  };
}

/** The sets of a record, by name. */
export function setFields(record: RecordDefinition): string[] {
  return Object.keys(record.fields).filter((field) => record.fields[field]?.name === "set");
}

/** The fields that merge whole, `deleted` among them. */
export function scalarFields(record: RecordDefinition): string[] {
  return [...Object.keys(record.fields).filter((field) => record.fields[field]?.name !== "set"), "deleted"];
}
