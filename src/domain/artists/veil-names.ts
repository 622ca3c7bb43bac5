import { foldText, initials } from "./names.ts";

const word = /\p{L}[\p{L}\p{M}]*/gu;

/** A text in which the words of these names are initials: « Rappeler Amara » → « Rappeler A. ». */
export function veilNames(text: string, names: readonly string[]): string {
  // Particles are words of any sentence.
  const known = new Set(
    names.flatMap((name) => (name.match(word) ?? []).filter(isOwn).map((own) => foldText(own))),
  );
  return text.replace(word, (one) => (known.has(foldText(one)) ? `${initials(one)}.` : one));
}

const isOwn = (part: string) => part.length > 2 && /^(\p{Lu}|\p{Lo})/u.test(part);
