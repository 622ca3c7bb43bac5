import { expect, test } from "vitest";
import { fillTemplate, insertAt } from "#domain/library/note-template.ts";

test("[P1.4] the first names take their place, however it is written", () => {
  const body = "Parcours de [Prénom|la personne], vu avec [prenom].";
  expect(fillTemplate(body, "Amara")).toBe("Parcours de Amara, vu avec Amara.");
  expect(fillTemplate(body, "")).toBe("Parcours de la personne, vu avec [prenom].");
});

test("[P1.4] a name that looks like a pattern is a name", () => {
  expect(fillTemplate("[Prénom]", "$&$1")).toBe("$&$1");
});

test("[P1.4] a template goes where the caret is, in lines of its own, in place of what is selected", () => {
  expect(insertAt("", "Bilan :", [0, 0])).toEqual({ text: "Bilan :", caret: 7 });
  expect(insertAt("Avant", "Bilan", [5, 5])).toEqual({ text: "Avant\nBilan", caret: 11 });
  expect(insertAt("Avant\naprès", "Bilan", [6, 11])).toEqual({ text: "Avant\nBilan", caret: 11 });
  expect(insertAt("Avant après", "Bilan", [5, 6])).toEqual({ text: "Avant\nBilan\naprès", caret: 11 });
});
