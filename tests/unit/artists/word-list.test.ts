import { expect, test } from "vitest";
import { wordList } from "#features/artists/word-list.ts";

test("[P1.1] several disciplines read as one phrase, acronyms as they are", () => {
  expect(wordList(["Danse contemporaine", "Chorégraphie", "DJ"])).toBe(
    "Danse contemporaine, chorégraphie, DJ",
  );
  expect(wordList(["Écriture", "Édition"])).toBe("Écriture, édition");
  expect(wordList([])).toBe("");
});
