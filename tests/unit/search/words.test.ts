import { expect, test } from "vitest";
import { isSlipOf } from "#domain/search/typo.ts";
import { askedWords, reachKey, wordsOf } from "#domain/search/words.ts";

test("[P0.11] a text is found by its words, accents, case and punctuation aside", () => {
  expect([...wordsOf("L’Œuvre de Marie-Ève, à l’essai")]).toEqual([
    "l",
    "oeuvre",
    "de",
    "marie",
    "eve",
    "a",
    "essai",
  ]);
});

test("[P0.11] addresses and numbers inside a text are found whole too", () => {
  const words = wordsOf("Écrire à Amara.Diallo@Exemple.ca ou au (514) 555-0142, saison 2026-2027");
  for (const word of ["amara.diallo@exemple.ca", "amara", "5550142", "20262027", "2026"])
    expect(words).toContain(word);
});

test.each([
  ["  Ève   CŒUR ", ["eve", "coeur"]],
  ["marie-eve", ["marie", "eve"]],
  ["514 555-01", ["514", "55501"]],
  ["+1 (514)", ["1", "514"]],
  ["diallo@Exemple", ["diallo@exemple"]],
  ["ama ama", ["ama"]],
  ["… @ -", []],
])("[P0.11] « %s » asks for %j", (typed, words) => {
  expect(askedWords(typed)).toEqual(words);
});

test("[P0.11] a number is looked for by its digits, an address by its letters", () => {
  expect(reachKey("+15145550142;ext=12")).toBe("1514555014212");
  expect(reachKey(" Amara@Exemple.ca ")).toBe("amara@exemple.ca");
});

test.each([
  ["tramblay", "tremblay"],
  ["ngyuen", "nguyen"],
  ["kasab", "kassab"],
  ["dialo", "diallo"],
  ["motmorancy", "montmorency"],
  ["tramb", "tremblay"],
])("[P0.11] « %s » is a slip of « %s »", (asked, term) => {
  expect(isSlipOf(asked, term)).toBe(true);
});

test.each([
  ["roy", "ray"],
  ["2026", "2027"],
  ["amara", "camille"],
  ["tremblay", "trem"],
])("[P0.11] « %s » is no slip of « %s »", (asked, term) => {
  expect(isSlipOf(asked, term)).toBe(false);
});
