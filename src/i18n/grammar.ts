import type { Locale } from "./locale.ts";

/** Number and plural rules of one language, for the sentences of its catalog. */
export function makeGrammar(locale: Locale) {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return {
    /** The form that agrees with n; French takes the singular for 0 and 1, English for 1. */
    plural(n: number, forms: { one: string; other: string }): string {
      return rules.select(n) === "one" ? forms.one : forms.other;
    },
    /** Words as a sentence, which « 5:07 p.m. » and « Synchronisation… » already end. */
    ended: (words: string): string => (/[.…?!]$/.test(words) ? words : `${words}.`),
    /** A number as people write it: « 12 500 », "12,500". */
    number(n: number): string {
      return numbers.format(n).replace(/\u202f/g, "\u00a0");
    },
  };
}
