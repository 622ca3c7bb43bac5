import fc from "fast-check";
import { expect, test } from "vitest";
import { mostCents, readCents, typedCents } from "#domain/money.ts";
import { locales } from "#i18n/locale.ts";
import { writeMoney } from "#i18n/money.ts";

test.each([
  ["1 234,50 $", 123_450],
  ["1\u202f234,5\u00a0$", 123_450],
  ["$1,234.50", 123_450],
  ["1234.5", 123_450],
  ["12,5", 1_250],
  ["12 500", 1_250_000],
  ["12,500", 1_250_000],
  ["1.234.567,89", 123_456_789],
  ["0", 0],
  ["7000 CAD", 700_000],
])("[P2.3] « %s » is %i cents", (text, cents) => expect(readCents(text)).toBe(cents));

test.each(["", " ", "$", "-5", "1,2,3", "12,3456", "1e3", "abc", "1234,567", "12 k$", ".5"])(
  "[P2.3] « %s » is no amount",
  (text) => expect(readCents(text)).toBeUndefined(),
);

test("[P2.3] an amount that is written, or shown in a field, is read as it was, in both languages", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: mostCents }), (cents) => {
      for (const decimal of [",", "."] as const) expect(readCents(typedCents(cents, decimal))).toBe(cents);
      for (const locale of locales) expect(readCents(writeMoney(locale, cents))).toBe(cents);
    }),
  );
});
