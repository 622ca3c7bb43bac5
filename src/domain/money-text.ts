import { mostCents } from "./money.ts";

/** Cents of an amount as people write it: « 20 000 $ », « 5,000 », « 1 200,50 », « 10 k$ »; nothing for other texts. */
export function centsIn(written: string): number | undefined {
  const text = written.replace(/(?:\$|CA\b|CAD\b|\bdollars?\b)/giu, "").trim();
  const [, sum = "", unit] = /^([\d\s.,]+?) ?([kM])?$/u.exec(text) ?? [];
  const [, whole = "", part] = /^([\d\s.,]*?)(?:[.,](\d{1,2}))?$/u.exec(sum) ?? [];
  if (!/\d/.test(whole + (part ?? ""))) return undefined;
  const units = Number(`${whole.replace(/[\s.,]/g, "") || 0}.${part ?? 0}`);
  const cents = Math.round(units * 100 * (unit === "k" ? 1000 : unit === "M" ? 1_000_000 : 1));
  return Number.isFinite(cents) && cents <= mostCents ? cents : undefined;
}

/** An amount as a field or a cell has it: « 20000 », « 1200.50 ». */
export function writeCents(cents: number): string {
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
}
