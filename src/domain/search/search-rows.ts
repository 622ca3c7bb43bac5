import { foldText } from "../artists/names.ts";

/** The rows that hold every word asked for, in their order; names, the first of their words, that begin so come first. */
export function searchRows<Row extends { search_text: string }>(
  rows: readonly Row[],
  asked: string,
): readonly Row[] {
  const words = foldText(asked).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  const found = rows.filter((row) => words.every((word) => row.search_text.includes(word)));
  const begins = (row: Row) => row.search_text.startsWith(words[0]!);
  return [...found.filter(begins), ...found.filter((row) => !begins(row))];
}
