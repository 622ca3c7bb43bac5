import { mostCents } from "../money.ts";
import type { Warn } from "./row-cells.ts";

/**
 * « 31872.00 », « 31 872,00 $ », « $31,872 », « 17,5 k$ » → cents. A mark before three digits parts thousands, before one
 * or two it begins the cents.
 */
export function centsOf(text: string, warn: Warn): number | undefined {
  if (text === "") return undefined;
  const bare = text
    .replace(/\s|\p{Sc}|\b(?:CAD|CA|CDN)\b|dollars?/giu, "")
    .replace(/['’]/g, "")
    .toLowerCase();
  const [, written = "", unit] = /^(\d[\d.,]*)(k|m)?$/.exec(bare) ?? [];
  const [, whole = "", part = ""] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(written) ?? [];
  const isGrouped = /^\d+$/.test(whole) || /^\d{1,3}(?:[.,]\d{3})+$/.test(whole);
  const times = unit === "k" ? 1_000 : unit === "m" ? 1_000_000 : 1;
  const cents = Number(whole.replace(/\D/g, "")) * 100 + Number(part.padEnd(2, "0"));
  if (isGrouped && cents * times <= mostCents) return cents * times;
  warn("amount_invalid", text);
  return undefined;
}
