// What makes two writings of a name one: accents, case, hyphens and order do not count, nor how it sounds.

import { foldText } from "../artists/names.ts";

/** The words of a name, folded. */
export function nameWords(name: string): string[] {
  return foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** A name without accents, case, punctuation or order: « DIALLO, Amara » and « Amara Diallo » have the same. */
export function nameKey(name: string): string {
  return nameWords(name).sort().join(" ");
}

/** What a name sounds like in French, in any order: « Philippe Thibault » and « Filip Tibo » have the same. */
export function soundKey(name: string): string {
  return nameWords(name).map(soundOf).filter(Boolean).sort().join(" ");
}

const sounds: [RegExp, string][] = [
  [/ph/g, "f"],
  [/(c|sc)(?=[eiy])/g, "s"],
  [/(q(u)?|c(?!h)|ck)/g, "k"],
  [/gu(?=[eiy])/g, "g"],
  [/g(?=[ei])/g, "j"],
  [/(s|c)h/g, "S"],
  [/h/g, ""],
  [/(e?au|ault|aud)(x|d|t)?$/g, "o"],
  [/e?au/g, "o"],
  [/(ai|ei|ay|ey|er$|ez$)/g, "e"],
  [/(an|am|en|em)(?=[^aeiouy]|$)/g, "A"],
  [/(in|im|ain|ein|yn)(?=[^aeiouy]|$)/g, "I"],
  [/y/g, "i"],
  [/w/g, "v"],
  [/z/g, "s"],
  [/(.)\1+/g, "$1"],
  [/[estdxp]+$/g, ""],
];

function soundOf(word: string): string {
  return sounds.reduce((sound, [letters, replaced]) => sound.replace(letters, replaced), word) || word;
}
