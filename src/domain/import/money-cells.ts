import { mostCents, readCents } from "../money.ts";
import type { Warn } from "./row-cells.ts";

/** « 31872.00 », « 31 872,00 $ », « CA$31,872 » → cents. */
export function centsOf(text: string, warn: Warn): number | undefined {
  if (text === "") return undefined;
  const cents = readCents(text.replace(/^(CA|CAD|CDN)(?=\W|\d)|['’]/i, ""));
  if (cents !== undefined && cents <= mostCents) return cents;
  warn("amount_invalid", text);
  return undefined;
}
