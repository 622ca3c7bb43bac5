import { describe, expect, test } from "vitest";
import { errorCodes } from "../../../src/domain/errors.ts";
import { english } from "../../../src/i18n/en-ca/catalog.ts";
import { publicPages as publicEnglish } from "../../../src/i18n/en-ca/public.ts";
import { french } from "../../../src/i18n/fr-ca/catalog.ts";
import { publicPages as publicFrench } from "../../../src/i18n/fr-ca/public.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";

const frenchSentences = sentencesOf({ ...french, public: publicFrench });
const englishSentences = sentencesOf({ ...english, public: publicEnglish });

/** Sentences in which a pattern is found, shown with a few letters around it. */
function faults(sentences: Sentence[], pattern: RegExp): string[] {
  return sentences.flatMap(({ key, text }) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [`${key}: …${text.slice(Math.max(0, at - 15), at + 15)}…`];
  });
}

describe("[P0.9] both catalogs", () => {
  test("hold the same sentences", () => {
    const keys = (sentences: Sentence[]) => sentences.map(({ key }) => key).sort();
    expect(keys(englishSentences)).toEqual(keys(frenchSentences));
  });

  test("say something for each", () => {
    expect(faults([...frenchSentences, ...englishSentences], /^\s*$/)).toEqual([]);
  });

  test("have a sentence for each expected failure, and none for others", () => {
    expect(Object.keys(french.errors).sort()).toEqual([...errorCodes].sort());
  });

  test.each([
    ["straight apostrophes or quotes", /['"]/],
    ["three dots for an ellipsis", /\.\.\./],
    ["U+202F, which the font has not", /\u202f/],
    ["exclamation marks", /!/],
    ["two spaces in a row", / {2}/],
    ["a space at an end", /^ | $/],
  ])("use no %s", (_, pattern) => {
    expect(faults([...frenchSentences, ...englishSentences], pattern)).toEqual([]);
  });
});

describe("[P0.9] French typography", () => {
  test.each([
    ["« and » hold their words with U+00A0", /«(?!\u00a0)|(?<!\u00a0)»/],
    ["a colon has U+00A0 before it", /(?<!\u00a0):(?=\s|$)/],
    ["% and $ have U+00A0 before them", /(?<=\d| )[%$]/],
    ["; and ? have nothing before them", /[ \u00a0][;?]/],
  ])("%s", (_, fault) => {
    expect(faults(frenchSentences, fault)).toEqual([]);
  });
});

describe("the voice", () => {
  test.each([
    ["e-mail, mail, SMS, uploader", /\b(e-?mails?|mails?|sms|uploader)\b/i],
    ["Oups, OK", /\b(oups|ok)\b/i],
  ])("French says no %s", (_, word) => {
    expect(faults(frenchSentences, word)).toEqual([]);
  });

  test("French addresses people as « vous »", () => {
    expect(faults(frenchSentences, /(?<![\p{L}’])(tu|ton|tes|toi)(?!\p{L})/iu)).toEqual([]);
  });
});
