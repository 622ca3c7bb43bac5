import { mostCents, readCents } from "../money.ts";
import type { Warn } from "./row-cells.ts";

/** The one amount of a cell, in cents: « 31872.00 », « 31 872,00 $ », « CA$31,872 »; nothing when it is anything else. */
export function cellCents(cell: string): number | undefined {
  const cents = readCents(cell.replace(/^(CA|CAD|CDN)(?=\W|\d)/i, "").replace(/(?<=\d)['’](?=\d)/g, ""));
  return cents !== undefined && cents <= mostCents ? cents : undefined;
}

/** The same of a field; what cannot be read is said. */
export function centsOf(text: string, warn: Warn): number | undefined {
  const cents = cellCents(text);
  if (cents === undefined && text !== "") warn("amount_invalid", text);
  return cents;
}
