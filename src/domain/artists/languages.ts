// Languages are kept by their tag (« fr », « es ») when it is known, as people spell them otherwise, and shown as words.

import { foldText } from "./names.ts";

const tags =
  "fr en es pt it de nl pl ro ru uk el tr ar fa he ur hi pa bn ta zh ja ko vi th tl id ms km lo sw am so ht ln wo rw cr iu sq sr hr cs hu sv no da fi moe".split(
    " ",
  );

/** Some browsers know no name of these, in any language: the words are those of the CLDR, which others take them from. */
const names: Partial<Record<string, Readonly<Record<"fr" | "en", string>>>> = {
  iu: { fr: "inuktitut", en: "Inuktitut" },
  cr: { fr: "cri", en: "Cree" },
  moe: { fr: "innu-aimun", en: "Innu-aimun" },
};

let tagOf: Map<string, string> | undefined;

/** The tag of a language named in French or in English, « Français (Québec) » and « fr-CA » included; else the words. */
export function languageTag(text: string): string {
  if (!tagOf) {
    tagOf = new Map(tags.map((tag) => [tag, tag]));
    for (const locale of ["fr-CA", "en-CA"])
      for (const tag of tags) tagOf.set(foldText(languageWord(tag, locale)), tag);
  }
  const folded = foldText(text.trim());
  const first = folded.split(/\s*[-_(,]\s*/)[0] ?? "";
  const word = first.split(" ")[0] ?? "";
  // « No answer » is no Norwegian: a tag is only looked for by itself.
  return tagOf.get(folded) ?? tagOf.get(first) ?? tagOf.get(word.length > 3 ? word : "") ?? text.trim();
}

/** The word of a language: « es » → « espagnol ». */
export function languageWord(tag: string, locale: string): string {
  if (!tags.includes(tag)) return tag;
  const known = new Intl.DisplayNames([locale], { type: "language", fallback: "none" }).of(tag);
  return known ?? names[tag]?.[locale.startsWith("fr") ? "fr" : "en"] ?? tag;
}
