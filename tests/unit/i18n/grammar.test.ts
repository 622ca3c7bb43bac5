import { expect, test } from "vitest";
import { ended, ofName } from "../../../src/i18n/fr-ca/grammar.ts";

test.each([
  ["Absalon", "d’Absalon"],
  ["Eileen", "d’Eileen"],
  ["Émile", "d’Émile"],
  ["Œdipe", "d’Œdipe"],
  ["Yves", "d’Yves"],
  ["Yasmine", "de Yasmine"],
  ["Hassan", "de Hassan"],
  ["Léa", "de Léa"],
  ["«\u00a0Ici\u00a0»", "d’«\u00a0Ici\u00a0»"],
  ["", "de "],
])("[P0.9] « de » before « %s » is « %s »", (name, words) => {
  expect(ofName(name)).toBe(words);
});

test.each([
  ["Synchronisation…", "Synchronisation…"],
  ["Up to date · 5:49 p.m.", "Up to date · 5:49 p.m."],
  ["À jour · 17 h 50", "À jour · 17 h 50."],
])("[P0.9] « %s » ends as a sentence once, « %s »", (words, sentence) => {
  expect(ended(words)).toBe(sentence);
});
