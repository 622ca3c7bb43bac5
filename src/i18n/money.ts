import type { Locale } from "./locale.ts";

const made = new Map<string, Intl.NumberFormat>();

/** « 12 500 $ », « $12,500 »; cents only when there are some. */
export function writeMoney(locale: Locale, cents: number): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  const key = `${locale} ${digits}`;
  const format =
    made.get(key) ??
    new Intl.NumberFormat(locale, {
      style: "currency",
      currency: "CAD",
      currencyDisplay: "narrowSymbol",
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  made.set(key, format);
  // Our font has no U+202F.
  return format.format(cents / 100).replace(/[\u202f\u2009]/g, "\u00a0");
}
