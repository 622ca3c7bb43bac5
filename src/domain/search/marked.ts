// What is shown of a match: the words that were typed, where they stand in a text as it is spelled, and the part of a
// long text around the first of them.

import { foldText } from "../artists/names.ts";
import { isSlipOf, slipsIn } from "./typo.ts";

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

interface MarkOptions {
  /** Names and addresses are found by any part of a word, long texts by its beginning. */
  inside?: boolean;
}

const word = /[\p{L}\p{N}\p{M}]+/gu;

/** A text in pieces, marked where the words that were typed are; joined, they are the text as it was. */
export function markWords(text: string, asked: readonly string[], options: MarkOptions = {}): Piece[] {
  const ranges = rangesIn(text, asked, options);
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    if (from > at) pieces.push({ text: text.slice(at, from), isMatch: false });
    pieces.push({ text: text.slice(from, to), isMatch: true });
    at = to;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), isMatch: false });
  return pieces;
}

/** Whether one of the words is in a text. */
export function hasWord(text: string, asked: readonly string[], options: MarkOptions = {}): boolean {
  return rangesIn(text, asked, options).length > 0;
}

/** The part of a long text around the first word found, on one line. */
export function excerptOf(text: string, asked: readonly string[], length = 160): string {
  const line = text.replace(/\s+/g, " ").trim();
  const [first] = rangesIn(line, asked, {});
  if (line.length <= length) return line;
  const before = Math.floor(length / 4);
  let from = first && first[0] > before ? first[0] - before : 0;
  if (from > 0) from = line.indexOf(" ", from) + 1 || from;
  // An excerpt never cuts what was looked for.
  if (first && from > first[0]) from = first[0];
  let to = Math.min(line.length, from + length);
  if (to < line.length) to = Math.max(line.lastIndexOf(" ", to), first?.[1] ?? 0, from + 1);
  return `${from > 0 ? "… " : ""}${line.slice(from, to).trim()}${to < line.length ? " …" : ""}`;
}

type Range = [from: number, to: number];

function rangesIn(text: string, asked: readonly string[], { inside = false }: MarkOptions): Range[] {
  if (asked.length === 0) return [];
  const ranges: Range[] = [];
  const slipped: Range[] = [];
  for (const match of text.matchAll(word)) {
    const [spelled] = match;
    const folded = foldText(spelled);
    let isSlipped = false;
    for (const one of asked) {
      const at = inside ? folded.indexOf(one) : folded.startsWith(one) ? 0 : -1;
      if (at >= 0) ranges.push(spelledRange(spelled, folded, match.index, at, one.length));
      else if (!isSlipped && slipsIn(one) > 0) isSlipped = isSlipOf(one, folded);
    }
    if (isSlipped) slipped.push([match.index, match.index + spelled.length]);
  }
  for (const one of asked) {
    const range = /^\d{3,}$/.test(one)
      ? digitsIn(text, one)
      : one.includes("@")
        ? partIn(text, one)
        : undefined;
    if (range) ranges.push(range);
  }
  return joined(ranges.length > 0 ? ranges : slipped);
}

/** Folding may change lengths (« œ » → « oe »): then the word is folded letter by letter to keep count. */
function spelledRange(spelled: string, folded: string, start: number, at: number, length: number): Range {
  if (folded.length === spelled.length) return [start + at, start + at + length];
  let [count, from, to] = [0, -1, spelled.length];
  let index = 0;
  for (const letter of spelled) {
    const next = count + foldText(letter).length;
    if (from < 0 && next > at) from = index;
    index += letter.length;
    count = next;
    if (count >= at + length && from >= 0) {
      to = index;
      break;
    }
  }
  // Marks that combine with the last letter are part of it.
  while (to < spelled.length && /^\p{M}/u.test(spelled.slice(to))) to++;
  return [start + Math.max(from, 0), start + to];
}

/** Where these digits follow each other, whatever stands between them. */
function digitsIn(text: string, digits: string): Range | undefined {
  const places: number[] = [];
  let all = "";
  for (let at = 0; at < text.length; at++)
    if (text[at]! >= "0" && text[at]! <= "9") {
      places.push(at);
      all += text[at];
    }
  const at = all.indexOf(digits);
  return at < 0 ? undefined : [places[at]!, places[at + digits.length - 1]! + 1];
}

function partIn(text: string, part: string): Range | undefined {
  const at = text.toLowerCase().indexOf(part);
  return at < 0 ? undefined : [at, at + part.length];
}

/** In order, and one where several touch. */
function joined(ranges: Range[]): Range[] {
  const result: Range[] = [];
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result[result.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
