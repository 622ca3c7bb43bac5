import { expect, test } from "vitest";
import { ofName } from "../../../src/i18n/fr-ca/grammar.ts";

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
