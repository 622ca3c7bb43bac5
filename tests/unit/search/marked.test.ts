import fc from "fast-check";
import { expect, test } from "vitest";
import { excerptOf, markWords } from "#domain/search/marked.ts";
import { askedWords } from "#domain/search/words.ts";

/** A text with its marks between brackets. */
const marked = (text: string, typed: string, inside = true) =>
  markWords(text, askedWords(typed), { inside })
    .map(({ text: piece, isMatch }) => (isMatch ? `[${piece}]` : piece))
    .join("");

test.each([
  ["Amara Diallo", "ama", "[Ama]ra Diallo"],
  ["Mamadou Sow", "ama", "M[ama]dou Sow"],
  ["Nguyễn Minh Châu", "chau nguyen", "[Nguyễn] Minh [Châu]"],
  ["Léa Cœurdacier", "coeur", "Léa [Cœur]dacier"],
  ["Léa Cœurdacier", "eur", "Léa C[œur]dacier"],
  ["Léa Cœurdacier", "zzz", "Léa Cœurdacier"],
  ["Zoé Tremblay", "tramblay", "Zoé [Tremblay]"],
  ["514 555-0142", "5550142", "514 [555-0142]"],
  ["514 555-0142", "145550", "5[14 555-0]142"],
  ["amara@Exemple.ca", "ra@exem", "ama[ra@Exem]ple.ca"],
  ["Amara", " ", "Amara"],
])("[P0.11] in « %s », « %s » is marked as it is spelled", (text, typed, expected) => {
  expect(marked(text, typed)).toBe(expected);
});

test("[P0.11] in a long text, words are marked by their beginnings alone", () => {
  expect(marked("La partie d’art, à l’artiste", "art", false)).toBe("La partie d’[art], à l’[art]iste");
});

test("[P0.11] marking never changes a text", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "grapheme", maxLength: 6 }),
      fc.boolean(),
      (text, typed, inside) => {
        const pieces = markWords(text, askedWords(typed), { inside });
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      },
    ),
  );
});

test("[P0.11] an excerpt is the part of a text around what was looked for, on one line", () => {
  const text = `${"On parle de tout. ".repeat(40)}Le budget\nest à revoir. ${"Puis d’autre chose. ".repeat(40)}`;
  const excerpt = excerptOf(text, ["budget"]);
  expect(excerpt).toContain("Le budget est à revoir.");
  expect(excerpt.startsWith("… ")).toBe(true);
  expect(excerpt.endsWith(" …")).toBe(true);
  expect(excerpt.length).toBeLessThan(200);
  expect(excerptOf("Court.", ["budget"])).toBe("Court.");
});

test("[P0.11] an excerpt shows what was looked for, wherever it stands", () => {
  const filler = fc.array(fc.constantFrom("mot", "phrase", "encore", "l’autre"), { maxLength: 200 });
  fc.assert(
    fc.property(filler, filler, (before, after) => {
      const text = [...before, "Zorglub", ...after].join(" ");
      expect(excerptOf(text, ["zorglub"])).toContain("Zorglub");
    }),
  );
});
