import { withBoundedMarks } from "../../bounded-marks.ts";
import { normalizeText } from "../../record/values.ts";

/** The most that is read of a call: beyond it, no organiser writes what a form asks. */
export const longestCall = 100_000;

/** A proposal, and the words of the call that it came from. */
export interface Reading<T> {
  value: T;
  words: string;
}

/** A call made plain: one kind of space, of apostrophe and of line end. Rules read this. */
export function plainCall(pasted: string): string {
  return straight(typedCall(pasted));
}

/** The same with its own apostrophes, each at the same place. */
export function typedCall(pasted: string): string {
  return normalizeText(withBoundedMarks(pasted.slice(0, longestCall)))
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/[^\S\n]+|[\u200b\u2060\ufeff]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

/** What was read of a plain call, as the call wrote it. */
export function asTyped(typed: string, plain: string, read: Reading<string>): Reading<string> {
  if (typed === plain) return read;
  const own = (words: string) => {
    const at = plain.indexOf(words);
    return at < 0 ? words : typed.slice(at, at + words.length);
  };
  return { value: own(read.value), words: own(read.words) };
}

/** One kind of apostrophe; nothing changes place. */
export const straight = (text: string): string => text.replace(/[’ʼ‘]/g, "'");

/** Whether a call is written in English rather than in French, by the little words of each. */
export function isEnglish(text: string): boolean {
  const count = (words: RegExp) => (text.slice(0, 5000).match(words) ?? []).length;
  return (
    count(/\b(?:the|and|of|for|to|by|is|are)\b/gi) > count(/\b(?:le|la|les|des|du|et|pour|une?|aux?)\b/gi)
  );
}

/** Words shortened to what a line of a form shows. */
export function shortened(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length > 160 ? `${line.slice(0, 159).trimEnd()}…` : line;
}

/** The words of a place, with those of its line that are near. */
export function around(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf("\n", start - 1) + 1, start - 70);
  const stop = text.indexOf("\n", end);
  const to = Math.min(stop < 0 ? text.length : stop, end + 40);
  const cut = text.slice(from, to).trim();
  return shortened(`${from > 0 && text[from - 1] !== "\n" ? "…" : ""}${cut}`);
}
