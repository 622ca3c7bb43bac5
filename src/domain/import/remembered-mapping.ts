// A mapping corrected once serves the next file of the same columns, in whatever order they come.

import { foldText } from "../artists/names.ts";
import type { ColumnMapping } from "./guess-columns.ts";
import { isSelfIdentification } from "./labels.ts";
import { fingerprint } from "./row-cells.ts";
import type { Table } from "./table.ts";
import { type AnyTarget, type ImportSubject, targetsOf } from "./targets.ts";
import type { ValueMapping } from "./value-mapping.ts";

/** What an adviser decided for files of these columns. */
export interface RememberedMapping {
  /** Of each header, by its key, the field it fills; `null` for a column left out. */
  targets: Record<string, AnyTarget | null>;
  /** What was decided of the values. */
  values?: ValueMapping;
}

/** What tells files of the same columns; nothing for a file without headers. */
export function signatureOf(
  table: Pick<Table, "headers" | "has_header">,
  subject: ImportSubject,
): string | undefined {
  if (!table.has_header) return undefined;
  return `${subject} ${fingerprint([...headerKeys(table.headers)].sort().join("\n"))}`;
}

/** The mapping as it is to be kept. */
export function remembered(
  table: Pick<Table, "headers">,
  mapping: ColumnMapping<AnyTarget>,
  values?: ValueMapping,
): RememberedMapping {
  const targets = Object.fromEntries(
    headerKeys(table.headers).map((key, column) => [key, mapping[column] ?? null]),
  );
  return { targets, ...(values && { values }) };
}

/** The mapping of a file under what was remembered; a column it does not know keeps its guess. */
export function recalled<Target extends AnyTarget>(
  table: Pick<Table, "headers">,
  subject: ImportSubject,
  kept: RememberedMapping,
  guess: ColumnMapping<Target>,
): ColumnMapping<Target> {
  return headerKeys(table.headers).map((key, column) => {
    const target = kept.targets[key];
    if (isSelfIdentification(table.headers[column] ?? "") || target === null) return undefined;
    // A field that a later version no longer has is guessed anew.
    return target !== undefined && targetsOf[subject].includes(target) ? (target as Target) : guess[column];
  });
}

/** Case, accents and spaces do not make another column; two columns of one name are told by their order. */
function headerKeys(headers: readonly string[]): string[] {
  const met = new Map<string, number>();
  return headers.map((header) => {
    const key = foldText(header).replace(/\s+/g, " ").trim();
    const times = (met.get(key) ?? 0) + 1;
    met.set(key, times);
    return times > 1 ? `${key} ${times}` : key;
  });
}
