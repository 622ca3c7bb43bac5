import { afterEach, expect, test, vi } from "vitest";
import { languageTag, languageWord } from "#domain/artists/languages.ts";
import { offeredLanguages } from "#features/artists/offered-languages.ts";

afterEach(() => vi.unstubAllGlobals());

test.each([
  ["fr-CA", ["inuktitut", "cri", "innu-aimun", "espagnol"]],
  ["en-CA", ["Inuktitut", "Cree", "Innu-aimun", "Spanish"]],
])("every language that is offered has a word in %s, where the browser knows none too", (locale, words) => {
  const { DisplayNames } = Intl;
  // As Chromium answers: nothing of these three, or their tag.
  class Names extends DisplayNames {
    override of(tag: string) {
      if (!["iu", "cr", "moe"].includes(tag)) return super.of(tag);
      return this.resolvedOptions().fallback === "none" ? undefined : tag;
    }
  }
  vi.stubGlobal("Intl", Object.create(Intl, { DisplayNames: { value: Names } }));
  const shown = new Map(offeredLanguages.map((tag) => [tag, languageWord(tag, locale)]));
  expect(["iu", "cr", "moe", "es"].map((tag) => shown.get(tag))).toEqual(words);
  for (const [tag, word] of shown) {
    expect(word).not.toBe(tag);
    expect(languageTag(word)).toBe(tag);
  }
});
