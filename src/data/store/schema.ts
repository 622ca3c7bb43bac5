import type { RxJsonSchema } from "rxdb";
import type { Kind } from "#domain/record/kinds.ts";
import type { AnyDoc, RecordDefinition } from "#domain/record/record.ts";
import { linkColumn, linkKeysOf } from "./links.ts";

/** Longest text in an index of the device; derived columns are cut there. */
const maxIndexed = 500;

/** Columns of the device alone: never sent, never merged. */
export const deviceColumns = ["pending", "refused", linkColumn] as const;

/**
 * The device's schema of a record: its id, what is indexed, and loose properties. A new field therefore needs no
 * migration (which would cost 7 ms a row and block writes).
 */
export function deviceSchema(record: RecordDefinition): RxJsonSchema<AnyDoc> {
  const properties: Record<string, object> = {
    id: { type: "string", maxLength: 36 },
    pending: wholeNumber,
  };
  for (const column of record.indexes) properties[column] = indexedProperty(record, column);
  return {
    version: record.version,
    primaryKey: "id",
    type: "object",
    properties,
    required: ["id", "pending", ...record.indexes],
    indexes: [...record.indexes, "pending"],
    additionalProperties: true,
  } as unknown as RxJsonSchema<AnyDoc>;
}

const wholeNumber = {
  type: "number",
  minimum: -8_640_000_000_000_000,
  maximum: 8_640_000_000_000_000,
  multipleOf: 1,
};

function indexedProperty(record: RecordDefinition, column: string): object {
  const derive = record.derived[column];
  const sample = derive ? derive(sampleOf(record)) : sampleOfKind(record.fields[column]!);
  return typeof sample === "number" ? wholeNumber : { type: "string", maxLength: maxIndexed };
}

/** The derived columns of a record, computed anew at each write. */
export function deriveColumns(record: RecordDefinition, doc: AnyDoc): Record<string, string | number> {
  const derived: Record<string, string | number> = {};
  for (const [column, derive] of Object.entries(record.derived)) {
    const value = derive(doc);
    derived[column] = typeof value === "string" ? value.slice(0, maxIndexed) : value;
  }
  return derived;
}

/** What the storage keeps beside a record: by which keys others find it. */
export function linkedColumn(record: RecordDefinition, doc: AnyDoc): { [linkColumn]?: string[] } {
  return record.links.length === 0 ? {} : { [linkColumn]: linkKeysOf(record, doc) };
}

/** A record with a value of the right type in each field: tells the type of the derived columns. */
function sampleOf(record: RecordDefinition): AnyDoc {
  const fields = Object.entries(record.fields).map(([field, kind]) => [field, sampleOfKind(kind)]);
  return { ...Object.fromEntries(fields), id: "", deleted: false } as AnyDoc;
}

function sampleOfKind(kind: Kind): unknown {
  if (kind.name === "set") return [];
  if (kind.name === "flag") return false;
  if (kind.name === "integer") return 0;
  if (kind.name === "choice") return kind.choices?.[0];
  return "2000-01-01T00:00:00.000Z";
}
