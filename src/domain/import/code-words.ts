import { valueKey } from "./value-key.ts";

/** The ends of a French participle, « accepté(e)s » included. */
export const ends = "(?: ?e)?(?: ?s)?";

/**
 * Reads codes out of words. A pattern is of whole cells, by their keys: what merely holds a word of it (« pas encore
 * accepté ») may mean the contrary, and is nobody's to guess.
 */
export function makeCodeReader<Code extends string>(
  patterns: Readonly<Record<Code, string>>,
): (text: string) => Code | undefined {
  const known = Object.entries<string>(patterns).map(
    ([code, pattern]) => [new RegExp(`^(?:${pattern})$`), code as Code] as const,
  );
  return (text) => {
    if (Object.hasOwn(patterns, text)) return text as Code;
    const key = valueKey(text);
    return known.find(([pattern]) => pattern.test(key))?.[1];
  };
}
