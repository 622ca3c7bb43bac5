import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanDay, emailsIn, isMonthFirst, splitList } from "#domain/import/cells.ts";
import { phonesIn } from "#domain/import/phone-cells.ts";

describe("[P1.9] reading cells", () => {
  test.each([
    ["danse; théâtre, mime; conte", ["danse", "théâtre, mime", "conte"]],
    ["danse, théâtre", ["danse", "théâtre"]],
    [",arts visuels,L'Artère, art de la danse,,", ["arts visuels", "L'Artère, art de la danse"]],
    ["danse | danse|conte", ["danse", "conte"]],
    [" , ", []],
  ])("%s", (cell, values) => expect(splitList(cell)).toEqual(values));

  test("e-mails: names around them, several, badly written", () => {
    expect(emailsIn("Ana Roy <Ana@Roy.exemple>; (bao@le.exemple), mailto:c@d.exemple.")).toEqual({
      emails: ["ana@roy.exemple", "bao@le.exemple", "c@d.exemple"],
      invalid: [],
    });
    expect(emailsIn("ana@roy")).toEqual({ emails: [], invalid: ["ana@roy"] });
    // What is no address is told once, as it is written.
    expect(emailsIn("danse,exemple")).toEqual({ emails: [], invalid: ["danse,exemple"] });
    expect(emailsIn("ana@roy,exemple; bao@le.exemple, à venir")).toEqual({
      emails: ["bao@le.exemple"],
      invalid: ["ana@roy,exemple", "à venir"],
    });
    expect(emailsIn("Roy, Ana <ana@roy.exemple>, bao@le.exemple")).toEqual({
      emails: ["ana@roy.exemple", "bao@le.exemple"],
      invalid: [],
    });
    expect(emailsIn("Ana <à venir>")).toEqual({ emails: [], invalid: ["à venir"] });
  });

  test("e-mails: every address of a cell is kept, and every word that is none is told", () => {
    const word = fc.constantFrom("a@b.exemple", "c@d.exemple", "ana", "danse,exemple", "x@y", "*", "é");
    const by = fc.constantFrom(", ", " ", ",", "; ", "\n", " | ");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, by), { maxLength: 8 }), (words) => {
        const cell = words.flat().join("");
        const { emails, invalid } = emailsIn(cell);
        expect(new Set(emails)).toEqual(new Set(cell.match(/[ac]@[bd]\.exemple/g) ?? []));
        const told = invalid
          .join(" ")
          .split(/[\s,*]+/)
          .filter(Boolean);
        const others = words
          .flatMap(([one]) => (/[ac]@[bd]\./.test(one) ? [] : one.split(/[,*]/)))
          .filter(Boolean);
        expect(told).toEqual(others);
      }),
    );
  });

  test("phones: +1 and ten digits, others in their international form, a spreadsheet's damage told", () => {
    expect(phonesIn("(514)555.0142 / +1 438 555 0117 poste 22; +33 6 12 34 56 78").phones).toEqual([
      "+15145550142",
      "+14385550117;ext=22",
      "+33 6 12 34 56 78",
    ]);
    expect(phonesIn("5,14556E+09 | 4567")).toEqual({
      phones: [],
      unsure: [],
      invalid: ["5,14556E+09", "4567"],
    });
    // Nine digits are no number here: kept as typed, and told.
    expect(phonesIn("514 555-014; 514 555-0142")).toEqual({
      phones: ["514 555-014", "+15145550142"],
      unsure: ["514 555-014"],
      invalid: [],
    });
  });

  test("days: the column says which number is the month", () => {
    expect(isMonthFirst(["01/02/2024", "02/13/2024"])).toBe(true);
    expect(isMonthFirst(["01/02/2024", "31/12/2024"])).toBe(false);
    expect(cleanDay("01/02/2024", false)).toBe("2024-02-01");
    expect(cleanDay("01/02/2024", true)).toBe("2024-01-02");
    expect(cleanDay("2024-12-31T10:00:00Z", false)).toBe("2024-12-31");
    expect(cleanDay("1er août 2023", false)).toBe("2023-08-01");
    expect(cleanDay("March 12, 2024", false)).toBe("2024-03-12");
    expect(cleanDay("2019", false)).toBe("2019-01-01");
    expect(cleanDay("31/02/2024", false)).toBeUndefined();
  });
});
