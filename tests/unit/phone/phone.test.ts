import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePhone } from "#domain/phone/parse-phone.ts";
import { phoneKey, showPhone, showPhoneKey } from "#domain/phone/phone.ts";

const shown = (typed: string) => showPhone(parsePhone(typed).phone, "poste");

describe("[P1.1] telephone numbers", () => {
  test.each([
    ["514 555-0199", "+15145550199", "514 555-0199"],
    ["(514)555.0199", "+15145550199", "514 555-0199"],
    ["1-514-555-0199", "+15145550199", "514 555-0199"],
    ["+1 (514) 555-0199", "+15145550199", "514 555-0199"],
    ["514–555–0199", "+15145550199", "514 555-0199"],
    ["tél. : 514 555-0199", "+15145550199", "514 555-0199"],
    ["514 555-0199 poste 12", "+15145550199;ext=12", "514 555-0199, poste 12"],
    ["514 555-0199, poste 12", "+15145550199;ext=12", "514 555-0199, poste 12"],
    ["514 555-0199 (poste 12)", "+15145550199;ext=12", "514 555-0199, poste 12"],
    ["514.555.0199 ext. 12", "+15145550199;ext=12", "514 555-0199, poste 12"],
    ["5145550199x12", "+15145550199;ext=12", "514 555-0199, poste 12"],
    ["514 555 0199 #12", "+15145550199;ext=12", "514 555-0199, poste 12"],
    ["1 800 FLOWERS", "+18003569377", "800 356-9377"],
    ["1-888-COULISSES", "+18882685477", "888 268-5477"],
    ["+33 6 12 34 56 78", "+33 6 12 34 56 78", "+33 6 12 34 56 78"],
    ["011 33 6 12 34 56 78", "+33 6 12 34 56 78", "+33 6 12 34 56 78"],
    ["00 33 6 12 34 56 78", "+33 6 12 34 56 78", "+33 6 12 34 56 78"],
    ["+44 (0)20 7946 0018 ext 3", "+44 20 7946 0018;ext=3", "+44 20 7946 0018, poste 3"],
  ])("%s is kept %s and shown %s", (typed, kept, text) => {
    expect(parsePhone(typed)).toEqual({ phone: kept, isNumber: true });
    expect(shown(typed)).toBe(text);
  });

  test.each(["à confirmer", "555-0199", "020 7946 0018", "514-555-PLUME", "poste 12", "5,14556E+09"])(
    "%s is no number: kept as typed",
    (typed) => {
      expect(parsePhone(typed)).toEqual({ phone: typed, isNumber: false });
      expect(shown(typed)).toBe(typed);
    },
  );

  test("what was kept as people wrote it before shows as it was", () => {
    expect(showPhone("514 555-0142", "poste")).toBe("514 555-0142");
    expect(showPhone("438 555-0117, poste 22", "poste")).toBe("438 555-0117, poste 22");
    expect(showPhone("+15145550199;ext=12", "ext.")).toBe("514 555-0199, ext. 12");
  });

  test("a number is read again as itself, from what is kept and from what is shown", () => {
    const part = fc.integer({ min: 200, max: 999 });
    fc.assert(
      fc.property(
        part,
        part,
        fc.integer({ min: 0, max: 9999 }),
        fc.option(fc.integer({ min: 1, max: 99_999 })),
        (area, exchange, line, desk) => {
          const kept = `+1${area}${exchange}${String(line).padStart(4, "0")}${desk === null ? "" : `;ext=${desk}`}`;
          const read = parsePhone(kept);
          // Some areas belong to nobody: those stay as they were typed.
          if (!read.isNumber) return;
          expect(read.phone).toBe(kept);
          expect(parsePhone(showPhone(kept, "poste")).phone).toBe(kept);
          expect(parsePhone(showPhone(kept, "ext.")).phone).toBe(kept);
        },
      ),
    );
  });

  test("whatever is typed, what is kept fits the record and is read again as itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (typed) => {
        const { phone } = parsePhone(typed);
        expect([...phone].length).toBeLessThanOrEqual(40);
        expect(parsePhone(phone).phone).toBe(phone);
      }),
      { numRuns: 400 },
    );
  });

  test("two writings of a number meet, whenever they were kept", () => {
    for (const writing of [
      "514 555-0199",
      "+15145550199",
      "+15145550199;ext=12",
      "1 (514) 555-0199, poste 4",
    ])
      expect(phoneKey(writing)).toBe("5145550199");
    expect(phoneKey("+33 6 12 34 56 78")).toBe("33612345678");
    expect(phoneKey("4567")).toBeUndefined();
    expect(showPhoneKey("5145550199")).toBe("514 555-0199");
    expect(showPhoneKey("33612345678")).toBe("33612345678");
  });
});
