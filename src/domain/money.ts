/** Amounts are whole cents of Canadian dollars; the largest that a record holds, 20 M$, fits in 32 bits. */
export const mostCents = 2_000_000_000;

/**
 * The cents of an amount as people type it, in French or in English: « 1 234,50 $ », « $1,234.50 », « 1234.5 »; nothing
 * when it is not one.
 */
export function readCents(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f$]/g, "").replace(/cad$/i, "");
  const [, whole = "", , cents = ""] =
    /^(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3})+)([.,](\d{1,2}))?$/.exec(bare) ?? [];
  if (whole === "") return undefined;
  return Number(whole.replace(/[.,]/g, "")) * 100 + Number(cents.padEnd(2, "0"));
}

/** An amount as a field holds it while it is typed: no thousands, the comma of French or the point of English. */
export function typedCents(cents: number, decimal: "," | "."): string {
  const whole = String(Math.trunc(cents / 100));
  return cents % 100 === 0 ? whole : `${whole}${decimal}${String(cents % 100).padStart(2, "0")}`;
}
