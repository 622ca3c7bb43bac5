// How a text, and what somebody types, are cut into words that can be compared: case, accents and punctuation aside.

import { foldText } from "../artists/names.ts";

const word = /[\p{L}\p{N}]+/gu;
/** « 514-555-0199 », « 2026-2027 »: found with or without what stands between the digits. */
const spacedDigits = /\d+(?:[-.()]+\d+)+/g;
const address = /[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;:]+/g;

/** Longer words are cut there: nobody types so much. */
const longest = 60;

/** The words of a text, folded, each once; addresses whole too, and numbers without their punctuation. */
export function wordsOf(text: string): Set<string> {
  const folded = foldText(text);
  const found = new Set<string>();
  for (const [one] of folded.matchAll(word)) found.add(one.slice(0, longest));
  if (folded.includes("@")) for (const [one] of folded.matchAll(address)) found.add(one.slice(0, longest));
  for (const [one] of folded.matchAll(spacedDigits)) found.add(one.replace(/\D/g, "").slice(0, longest));
  return found;
}

/** How an e-mail address or a telephone number is looked for: whole, or by any part of it. */
export function reachKey(reach: string): string {
  return reach.includes("@") ? foldText(reach.trim()) : reach.replace(/\D/g, "");
}

/** What was typed, as the words that must all be found; none when nothing can be looked for. */
export function askedWords(typed: string): string[] {
  const asked = foldText(typed)
    .split(/\s+/)
    .flatMap((part) => {
      if (part.includes("@")) return part.length > 1 ? [part] : [];
      if (/^[+()\d.-]+$/.test(part)) return part.replace(/\D/g, "") || [];
      return part.match(word) ?? [];
    });
  return [...new Set(asked.map((one) => one.slice(0, longest)))];
}
