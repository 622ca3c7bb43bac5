import { elementClocks } from "./merge.ts";
import type { AnyDoc } from "./record.ts";
import { compareBytes } from "./values.ts";

/**
 * A set in the order its elements came: those the record was made with, then the others as they were added. Sets are
 * kept sorted; where the first one counts, as the number that is called, it is the one that was there before.
 */
export function inOrderOfArrival(doc: Pick<AnyDoc, "clock">, field: string): readonly string[] {
  const values = ((doc as AnyDoc)[field] as string[] | undefined) ?? [];
  if (values.length < 2 || !doc.clock[field]) return values;
  const clocks = elementClocks(doc as AnyDoc, field);
  const cameAt = (value: string) => clocks.get(value)?.[0] ?? "";
  return values.toSorted((a, b) => compareBytes(cameAt(a), cameAt(b)));
}
