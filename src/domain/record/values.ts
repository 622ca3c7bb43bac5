// Normal forms that TypeScript and Postgres must agree on to the byte.

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Orders two strings by code point, as Postgres does under `collate "C"`. JavaScript's own order is by UTF-16
 * unit, which differs once a surrogate pair meets U+E000–U+FFFF.
 */
export function compareBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1;
  }
  return a.length - b.length;
}

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;

/** Unicode normal form C, well-formed, without U+0000 (which Postgres cannot store). */
export function normalizeText(value: string): string {
  return value.toWellFormed().normalize("NFC").replaceAll("\u0000", "");
}

export function isUuid(value: unknown): value is string {
  return typeof value === "string" && uuid.test(value);
}

/** An address of the web, the only kind that is ever made a link: what colleagues typed must not run here. */
export function isWebAddress(value: string): boolean {
  return /^https?:\/\/\S+$/i.test(value);
}

/** A real day of the calendar, `2026-11-19`, years 1000 to 9999. */
export function isDay(value: unknown): value is string {
  if (typeof value !== "string" || !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

export function isInstant(value: unknown): value is string {
  if (typeof value !== "string" || !/^[1-9]\d{3}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(value)) return false;
  return !Number.isNaN(Date.parse(value));
}

/** ISO 8601 in UTC with milliseconds: `2026-11-19T15:00:00.000Z`. */
export function normalizeInstant(value: string): string {
  return new Date(value).toISOString();
}
