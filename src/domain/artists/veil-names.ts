import { foldText, initials } from "./names.ts";

const word = /\p{L}[\p{L}\p{M}]*/gu;

/** A text in which the words of these names are initials: « Rappeler Amara » → « Rappeler A. ». */
export function veilNames(text: string, names: readonly string[]): string {
  const known = new Set(
    names.flatMap((name) => (name.match(word) ?? []).filter(isOwn).map((own) => foldText(own))),
  );
  // « Le » is a family name, and « le » a word of any sentence.
  const isKnown = (one: string) => (one.length > 2 || isOwn(one)) && known.has(foldText(one));
  return text.replace(word, (one) => (isKnown(one) ? `${initials(one)}.` : one));
}

/** Particles are not. */
const isOwn = (part: string) => part.length > 1 && /^(\p{Lu}|\p{Lo})/u.test(part);
