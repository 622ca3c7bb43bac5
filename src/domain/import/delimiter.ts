/** What may stand between two cells. */
export const delimiters = [",", ";", "\t"] as const;
export type Delimiter = (typeof delimiters)[number];

const recordsLookedAt = 60;

/**
 * Finds what separates the cells: the candidate that splits the most records in as many cells as the first one.
 * Quoted cells do not count, so that « Démarche; suite » between quotes fools nobody.
 */
export function detectDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of delimiters) {
    const counts = separatorsByRecord(text, delimiter);
    const first = counts[0] ?? 0;
    const alike = counts.filter((count) => count === first).length;
    // A separator met everywhere as often beats one met more often here and there.
    const score = first === 0 ? 0 : (alike / counts.length) ** 2 * Math.log2(1 + first) * 10 + first / 100;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function separatorsByRecord(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  let count = 0;
  let quoted = false;
  let blank = true;
  for (let i = 0; i < text.length && counts.length < recordsLookedAt; i++) {
    const character = text[i];
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === "\n" || character === "\r")) {
      if (!blank) counts.push(count);
      count = 0;
      blank = true;
      continue;
    } else if (!quoted && character === delimiter) count++;
    blank = false;
  }
  if (!blank && counts.length < recordsLookedAt) counts.push(count);
  return counts;
}
