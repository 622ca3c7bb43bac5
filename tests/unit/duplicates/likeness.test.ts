import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isCollective,
  likely,
  likenessOf,
  type Marks,
  nearlySure,
  possible,
  prepare,
} from "#domain/duplicates/likeness.ts";
import { soundKey } from "#domain/duplicates/name-key.ts";

const compare = (a: Marks, b: Marks) => likenessOf(prepare(a), prepare(b));
const keys = (a: Marks, b: Marks) => compare(a, b).reasons.map(({ key }) => key);
const score = (a: Marks, b: Marks) => compare(a, b).score;

const amara = { display_name: "Amara Diallo", emails: ["amara@exemple.ca"], phones: ["+15145550142"] };

describe("[P1.10] how likely two files are one person, and why", () => {
  test.each([
    [
      "the same e-mail and name",
      { display_name: "DIALLO, Amara", emails: ["Amara@exemple.ca"] },
      ["same_email", "same_name"],
      nearlySure,
    ],
    ["accents, order, hyphens", { display_name: "diallo amara" }, ["same_name"], likely],
    [
      "a slip of the finger and the same number",
      { display_name: "Amara Dialo", phones: ["514 555-0142"] },
      ["name_alike", "same_phone"],
      likely,
    ],
    [
      "what a name sounds like, and a number",
      { display_name: "Hamara Dialo", phones: ["514-555-0142"] },
      ["name_sounds_alike", "same_phone"],
      likely,
    ],
    [
      "an initial and the same e-mail",
      { display_name: "A. Diallo", emails: ["amara@exemple.ca"] },
      ["same_email", "name_initials"],
      likely,
    ],
    [
      "a longer name and the same e-mail",
      { display_name: "Amara Diallo Roy", emails: ["amara@exemple.ca"] },
      ["same_email", "name_within"],
      likely,
    ],
    [
      "another name for the same e-mail",
      { display_name: "Chloé Roy", emails: ["amara@exemple.ca"] },
      ["same_email", "other_name"],
      possible,
    ],
  ] as const)("%s", (_, other, reasons, least) => {
    expect(keys(amara, other as unknown as Marks)).toEqual(expect.arrayContaining([...reasons]));
    expect(score(amara, other as unknown as Marks)).toBeGreaterThanOrEqual(least);
  });

  test.each([
    ["only a telephone in common", { display_name: "Chloé Roy", phones: ["514 555-0142"] }],
    ["only a family name in common", { display_name: "Sékou Diallo", city: "Montréal" }],
    ["the address of an office in common", { display_name: "Chloé Roy", emails: ["info@exemple.ca"] }],
    ["two short names a letter apart", { display_name: "Lam" }],
  ])("%s is not enough", (_, other) => {
    const one = {
      ...amara,
      display_name: other.display_name === "Lam" ? "Lim" : amara.display_name,
      emails: ["info@exemple.ca"],
    };
    expect(score(one, other)).toBeLessThan(possible);
  });

  test("an address that several people share tells no more than an office's", () => {
    const shared = likenessOf(
      prepare(amara),
      prepare({ display_name: "Chloé Roy", emails: amara.emails }),
      (kind) => kind === "email",
    );
    expect(shared.reasons.map(({ key }) => key)).toContain("shared_email");
    expect(shared.score).toBeLessThan(possible);
    expect(isCollective("info@theatre.exemple")).toBe(true);
    expect(isCollective("production+nord@theatre.exemple")).toBe(true);
    expect(isCollective("informatique.roy@exemple.ca")).toBe(false);
    expect(isCollective("amara@exemple.ca")).toBe(false);
  });

  test("a name that somebody also goes by is a name", () => {
    const stage = { display_name: "La Grande Sophie", aliases: ["Sophie Huriaux"] };
    expect(keys(stage, { display_name: "Huriaux Sophie" })).toContain("same_alias");
    expect(score(stage, { display_name: "Huriaux Sophie" })).toBeGreaterThanOrEqual(likely);
    const chosen = { display_name: "Nana", given_name: "Ana", family_name: "Roy" };
    expect(keys(chosen, { display_name: "Ana Roy" })).toContain("same_alias");
  });

  test("namesakes that one source knows as two people are two", () => {
    const key = (id: string) => ({
      display_name: "John Doyle",
      external_ids: [`http://musee.exemple/artists/${id}`],
    });
    expect(score(key("1"), key("2"))).toBe(0);
    expect(score(key("1"), key("1"))).toBe(100);
  });

  test("the same name with different e-mails is doubtful, a place in common makes it less so", () => {
    const one = { display_name: "Marie Tremblay", emails: ["a@exemple.ca"], postal_code: "H2X 1Y4" };
    const other = { display_name: "Marie Tremblay", emails: ["b@exemple.ca"] };
    expect(score(one, other)).toBeLessThan(likely);
    expect(score(one, { ...other, postal_code: "h2x1y4" })).toBeGreaterThanOrEqual(likely);
  });

  test.each([
    ["Philippe Thibault", "Filip Tibo"],
    ["Geneviève Côté", "Jenevieve Cote"],
    ["Catherine Beaulieu", "Katherine Bolieu"],
  ])("%s sounds like %s", (a, b) => expect(soundKey(a)).toBe(soundKey(b)));

  test("the score is the same in both directions, from 0 to 100, and explained by its reasons", () => {
    const text = (...of: string[]) => fc.constantFrom(...of);
    const person: fc.Arbitrary<Marks> = fc.record({
      display_name: text("Ana Roy", "Roy Ana", "A. Roy", "Anna Roy", "Bao Lê", "Ana Roy Lê", ""),
      emails: fc.subarray(["ana@roy.exemple", "info@roy.exemple", "bao@le.exemple"]),
      phones: fc.subarray(["514 555-0142", "+15145550142", "+33 6 12 34 56 78"]),
      city: text("", "Laval", "Sorel"),
      external_ids: fc.subarray(["urn:a:1", "urn:a:2"], { maxLength: 1 }),
      aliases: fc.subarray(["Bao Lê", "Nana"]),
    });
    fc.assert(
      fc.property(person, person, (a, b) => {
        const [there, back] = [compare(a, b), compare(b, a)];
        expect(there.score).toBe(back.score);
        expect(there.score).toBe(
          Math.max(
            0,
            Math.min(
              100,
              there.reasons.reduce((sum, { points }) => sum + points, 0),
            ),
          ),
        );
      }),
    );
  });
});
