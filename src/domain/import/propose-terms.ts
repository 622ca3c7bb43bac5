// The terms of a list that a value of a file means: « Danse contemporaine » → Danse, « Théâtre et danse » → both.

import { foldText } from "../artists/names.ts";
import { isWithin } from "../duplicates/name-distance.ts";

/** Nobody writes more than this to name terms: it is a text. */
const most = { length: 300, parts: 12 };

/** What stands between two terms, as one word. */
const between = "et";
const isBetween = (word: string) => /^(et|and|ou|or|[/&+;,|])$/.test(word);

/** Plurals are no other word. */
const stem = (word: string) => (word.length > 3 ? word.replace(/(s|x)$/, "") : word);

/** « Arts du cirque » is what « Cirque » means. */
const saysLittle = /^(art|arts|de|des|du|d|la|le|les|l|of|the)$/;

interface Term {
  name: string;
  words: string[];
}

/** The folded words of a text, what stands between two terms included. */
const wordsOf = (text: string): string[] =>
  (foldText(text).match(/[\p{L}\p{N}]+|[/&+;,|]/gu) ?? []).map((word) =>
    isBetween(word) ? between : stem(word),
  );

/**
 * The terms that a value names, each once; none when it names none, or when one of its parts names none: of
 * « Danse / Chant » the other part would be lost without a word. A term whose own name holds « et » is one.
 */
export function proposeTerms(value: string, list: readonly string[]): string[] {
  if (value.length > most.length) return [];
  const terms = list.map((name) => ({ name, words: wordsOf(name) }));
  const words = wordsOf(value);
  if (words.length === 0) return [];
  const same = terms.find((term) => isSame(term.words, words) || isSame(sorted(term.words), sorted(words)));
  if (same) return [same.name];
  const parts = partsOf(words, terms);
  if (parts.length > most.parts) return [];
  const named = parts.map((part) => ("name" in part ? part.name : termOf(part.words, terms)));
  const proposed = named.filter((name) => name !== undefined);
  return proposed.length === named.length ? [...new Set(proposed)] : [];
}

/** The words between « et », « / », « & »: each part is one term, or is to be known. */
function partsOf(words: readonly string[], terms: readonly Term[]): (Term | { words: string[] })[] {
  const whole = terms
    .filter((term) => term.words.includes(between))
    .sort((a, b) => b.words.length - a.words.length);
  const parts: (Term | { words: string[] })[] = [];
  let part: string[] = [];
  let isNamed = false;
  const close = () => {
    if (part.length > 0 && !isNamed) parts.push({ words: part });
    part = [];
    isNamed = false;
  };
  for (let at = 0; at < words.length; at++) {
    const term = whole.find((each) => each.words.every((word, place) => words[at + place] === word));
    if (term) {
      // What surrounds its name only says more of it.
      parts.push(term);
      isNamed = true;
      at += term.words.length - 1;
    } else if (words[at] === between) close();
    else part.push(words[at] ?? "");
  }
  close();
  return parts;
}

/** The one term that some words mean: the same, a part of them, their main word, or a slip of the finger away. */
function termOf(words: readonly string[], terms: readonly Term[]): string | undefined {
  const said = new Set(words);
  const within = terms
    .filter((term) => term.words.length > 0 && term.words.every((word) => said.has(word)))
    // The longest says most; of two as long, the one that comes first in the value.
    .sort(
      (a, b) =>
        b.words.length - a.words.length || words.indexOf(a.words[0] ?? "") - words.indexOf(b.words[0] ?? ""),
    );
  if (within[0]) return within[0].name;
  const main = mainOf(words);
  const alike = main.length > 0 ? terms.filter((term) => isSame(mainOf(term.words), main)) : [];
  if (alike.length === 1) return alike[0]?.name;
  const key = words.join(" ");
  return terms.find((term) => key.length > 4 && isWithin(term.words.join(" "), key, key.length < 10 ? 1 : 2))
    ?.name;
}

const mainOf = (words: readonly string[]) => words.filter((word) => !saysLittle.test(word));
const sorted = (words: readonly string[]) => [...words].sort();
const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((word, place) => word === b[place]);
