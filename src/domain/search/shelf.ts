// The words of many entries, in order, each with the entries that hold it. A shelf is never changed: what is new makes
// another one, and two are joined now and then. So it is kept on the device, and read back, as it is.

/** Words in the order of their code units, and after each the places of the entries that hold it. */
export interface Shelf {
  /** One a line, between two line breaks: any part of a word is found by looking through the whole. */
  words: string;
  /** Where each word starts in `words`; one more at the end. */
  starts: Uint32Array;
  /** Where the places of each word start in `places`; one more at the end. */
  firsts: Uint32Array;
  places: Uint32Array;
}

/** Makes a shelf from the places of each word. */
export function makeShelf(found: ReadonlyMap<string, readonly number[]>): Shelf {
  const sorted = [...found.keys()].sort();
  const starts = new Uint32Array(sorted.length + 1);
  const firsts = new Uint32Array(sorted.length + 1);
  let count = 0;
  for (const places of found.values()) count += places.length;
  const all = new Uint32Array(count);
  let [at, place] = [1, 0];
  sorted.forEach((word, n) => {
    starts[n] = at;
    firsts[n] = place;
    const places = found.get(word)!;
    all.set(places, place);
    at += word.length + 1;
    place += places.length;
  });
  starts[sorted.length] = at;
  firsts[sorted.length] = place;
  return { words: `\n${sorted.map((word) => `${word}\n`).join("")}`, starts, firsts, places: all };
}

export const wordCount = (shelf: Shelf) => shelf.starts.length - 1;

export const wordAt = ({ words, starts }: Shelf, n: number) => words.slice(starts[n], starts[n + 1]! - 1);

/** The places of the entries that hold the word of that rank. */
export const placesOf = ({ places, firsts }: Shelf, n: number) => places.subarray(firsts[n], firsts[n + 1]);

/** The rank of the first word that is not before this one. */
export function rankOf(shelf: Shelf, word: string): number {
  let [low, high] = [0, wordCount(shelf)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wordAt(shelf, middle) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The ranks of the words that hold this text anywhere, in their order. */
export function* ranksHolding(shelf: Shelf, text: string): Generator<number> {
  const { words, starts } = shelf;
  for (let at = words.indexOf(text); at >= 0; ) {
    let [low, high] = [0, wordCount(shelf)];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle + 1]! <= at) low = middle + 1;
      else high = middle;
    }
    yield low;
    at = words.indexOf(text, starts[low + 1]! - 1);
  }
}

/** The ranks of the words that begin so, the word itself first when it is there. */
export function* ranksBeginning(shelf: Shelf, text: string): Generator<number> {
  const count = wordCount(shelf);
  for (let n = rankOf(shelf, text); n < count; n++) {
    if (!shelf.words.startsWith(text, shelf.starts[n])) return;
    yield n;
  }
}
