import { mostCents, readCents } from "../money.ts";
import type { Warn } from "./row-cells.ts";

const readCell = (cell: string) =>
  readCents(cell.replace(/^(CA|CAD|CDN)(?=\W|\d)/i, "").replace(/(?<=\d)['’](?=\d)/g, ""));

/** The one amount of a cell, in cents: « 31872.00 », « 31 872,00 $ », « CA$31,872 »; nothing when it is anything else. */
export function cellCents(cell: string): number | undefined {
  const cents = readCell(cell);
  return cents !== undefined && cents <= mostCents ? cents : undefined;
}

/** Why a cell gives no amount: one that is read is more than a record holds. */
export const amountProblem = (cell: string) =>
  readCell(cell) === undefined ? "amount_invalid" : "amount_too_large";

/** The same of a field; what cannot be read is said. */
export function centsOf(text: string, warn: Warn): number | undefined {
  const cents = cellCents(text);
  if (cents === undefined && text !== "") warn(amountProblem(text), text);
  return cents;
}
