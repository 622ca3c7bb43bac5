import { parseStamp, type Stamp } from "../record/clock.ts";
import { elementClocks, fieldStamp, isPresent } from "../record/merge.ts";
import { type AnyDoc, type RecordDefinition, scalarFields, setFields } from "../record/record.ts";
import { compareBytes } from "../record/values.ts";
import type { Superseded } from "./superseded.ts";

/** A value that a field had, or has. */
export interface Version {
  value: unknown;
  stamp: Stamp;
}

/** What became of an element of a set; when it was taken away, clocks do not tell. */
export interface ElementVersion {
  element: string;
  isPresent: boolean;
  /** Of the last time it was added. */
  stamp: Stamp;
}

/** The history of one field: values from the latest to the first known, or elements. */
export type FieldVersions =
  | { field: string; kind: "values"; current: Version; past: Version[] }
  | { field: string; kind: "elements"; elements: ElementVersion[] };

/** The node under which the server itself writes. */
const serverNode = "00000000";

/** Whether a stamp is of the server rather than of somebody's device. */
export function isOfServer(stamp: Stamp): boolean {
  return parseStamp(stamp).node === serverNode;
}

/**
 * The fields of a record that have a past, the last changed first. `known` may tell the same value twice (the device
 * and the server both keep it), and what is still in place (a device that was killed between two writes).
 */
export function versionsOf(
  record: RecordDefinition,
  doc: AnyDoc,
  known: readonly Superseded[],
): FieldVersions[] {
  const values = scalarFields(record).map((field) => valuesOf(doc, field, known));
  const elements = setFields(record).map((field) => elementsOf(doc, field));
  return [...values, ...elements]
    .filter((one) => (one.kind === "values" ? one.past.length > 0 : one.elements.length > 0))
    .sort((a, b) => compareBytes(latestOf(b), latestOf(a)));
}

function valuesOf(doc: AnyDoc, field: string, known: readonly Superseded[]): FieldVersions {
  const current = { value: doc[field] ?? null, stamp: fieldStamp(doc, field) };
  const past = new Map<string, Version>();
  for (const one of known) {
    if (one.field !== field) continue;
    if (one.stamp === current.stamp && one.value === current.value) continue;
    past.set(`${one.stamp} ${JSON.stringify(one.value)}`, { value: one.value, stamp: one.stamp });
  }
  return {
    field,
    kind: "values",
    current,
    past: [...past.values()].sort((a, b) => compareBytes(b.stamp, a.stamp)),
  };
}

/** Elements that were added or removed since the record was made; those of its creation are no event. */
function elementsOf(doc: AnyDoc, field: string): FieldVersions {
  const elements = [...elementClocks(doc, field)].flatMap(([element, entry]) =>
    isPresent(entry) && entry[0] === doc.clock._
      ? []
      : [{ element, isPresent: isPresent(entry), stamp: entry[0] }],
  );
  return { field, kind: "elements", elements: elements.sort((a, b) => compareBytes(b.stamp, a.stamp)) };
}

function latestOf(versions: FieldVersions): Stamp {
  if (versions.kind === "values") return versions.current.stamp;
  return versions.elements[0]?.stamp ?? "";
}
