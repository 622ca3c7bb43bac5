import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Affiliation,
  changeRole,
  isCurrent,
  isPartialDate,
  type RoleFields,
  readAffiliation,
  rolesOf,
  wasHeldOn,
  writeAffiliation,
} from "#domain/artists/affiliation.ts";
import { personRecord } from "#domain/artists/person.ts";
import { applyPatch, createDoc } from "#domain/record/edit.ts";

const today = "2026-11-28";
const phare = "11111111-1111-4111-8111-111111111111";
const cale = "22222222-2222-4222-8222-222222222222";

const date = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .chain((day) => fc.constantFrom(4, 7, 10).map((length) => day.toISOString().slice(0, length)));
const affiliation: fc.Arbitrary<Affiliation> = fc
  .record(
    {
      organization_id: fc.constantFrom(phare, cale, randomUUID()),
      role: fc.string({ unit: "grapheme", maxLength: 140 }),
      from: date,
      to: date,
    },
    { requiredKeys: ["organization_id", "role"] },
  )
  // As forms give it.
  .map((one) => readAffiliation(writeAffiliation(one))!);

describe("[P7.3] a role as one text", () => {
  test("is read again as it was, fits the record, and is written one way only", () => {
    fc.assert(
      fc.property(affiliation, (one) => {
        const text = writeAffiliation(one);
        expect(readAffiliation(text)).toEqual(one);
        expect(personRecord.fields.affiliations.problem([text])).toBeUndefined();
        expect(personRecord.fields.affiliations.clean([text])).toEqual([text]);
      }),
    );
  });

  test.each([
    ["", "nothing"],
    ["Réseau Rive-Sud, programmatrice", "words"],
    [`${phare} Programmatrice`, "no dates"],
    [`${phare} 2019-13/ Programmatrice`, "a month that is none"],
    [`${phare} 2019/2023-02-30 Programmatrice`, "a day that is none"],
    [`${phare.toUpperCase().replace("1", "A")} / Programmatrice`, "another case"],
    [`${phare} /  Programmatrice`, "two spaces"],
    [`${phare} / Programmatrice\n`, "two lines"],
    [`${phare} / ${"a".repeat(121)}`, "too long"],
  ])("%j is none: %s", (text) => {
    expect(readAffiliation(text)).toBeUndefined();
  });

  test("any text is read or left alone, never taken for another", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (noise) => {
        const text = `${phare} ${noise}`;
        const read = readAffiliation(text);
        if (read) expect(writeAffiliation(read)).toBe(text);
      }),
    );
  });

  test("dates are years, months and days of the calendar", () => {
    expect(["2019", "2019-06", "2024-02-29"].every(isPartialDate)).toBe(true);
    expect(["19", "2019-00", "2023-02-29", "2019-6", "", "x"].some(isPartialDate)).toBe(false);
  });

  test("lasts to the end of its last year, month or day", () => {
    const until = (to?: string) => ({ organization_id: phare, role: "", ...(to ? { to } : {}) });
    expect(
      [undefined, "2026", "2026-11", "2026-11-28", "2030"].every((to) => isCurrent(until(to), today)),
    ).toBe(true);
    expect(["2025", "2026-10", "2026-11-27"].some((to) => isCurrent(until(to), today))).toBe(false);
    const held = { organization_id: phare, role: "", from: "2019-06", to: "2021" };
    expect(["2019-06-01", "2020-01-01", "2021-12-31"].every((day) => wasHeldOn(held, day))).toBe(true);
    expect(["2019-05-31", "2022-01-01"].some((day) => wasHeldOn(held, day))).toBe(false);
  });
});

describe("[P7.3] the roles of a file", () => {
  test("are its affiliations and its own organization, said once", () => {
    const programmer = writeAffiliation({ organization_id: phare, role: "Programmatrice", from: "2021" });
    const before = writeAffiliation({
      organization_id: cale,
      role: "Technicienne",
      from: "2015",
      to: "2020",
    });
    const person = {
      affiliations: [before, programmer, "un texte d’ailleurs"],
      organization_id: phare,
      organization_role: "Programmatrice",
    };
    expect(rolesOf(person, today).map(({ role, isMain }) => [role, isMain])).toEqual([
      ["Programmatrice", true],
      ["Technicienne", false],
    ]);
    // Made by an import, or by an earlier version: the file's own organization is a role too.
    expect(rolesOf({ organization_id: cale }, today)).toEqual([
      { organization_id: cale, role: "", isMain: true },
    ]);
  });

  test("a main role that is chosen changes the file's own under the same edit, and loses none", () => {
    const person = { organization_id: cale, organization_role: "Régisseuse" };
    const chosen = { organization_id: phare, role: "Directrice", isMain: true };
    expect(changeRole(person, undefined, chosen, today)).toEqual({
      affiliations: {
        add: [writeAffiliation(chosen), writeAffiliation({ organization_id: cale, role: "Régisseuse" })],
      },
      organization_id: phare,
      organization_role: "Directrice",
    });
  });

  test("a main role that ends gives its place to the one that lasts, or to none", () => {
    const [a, b] = [
      { organization_id: phare, role: "Directrice" },
      { organization_id: cale, role: "Administratrice" },
    ];
    const person = {
      affiliations: [writeAffiliation(a), writeAffiliation(b)],
      organization_id: phare,
      organization_role: "Directrice",
    };
    const main = rolesOf(person, today)[0]!;
    const ended = changeRole(person, main, { ...a, to: "2025", isMain: true }, today);
    expect(ended).toMatchObject({ organization_id: cale, organization_role: "Administratrice" });
    const alone = { ...person, affiliations: [writeAffiliation(a)] };
    expect(changeRole(alone, rolesOf(alone, today)[0], undefined, today)).toEqual({
      affiliations: { remove: [writeAffiliation(a)] },
      organization_id: null,
      organization_role: null,
    });
  });

  test("whatever is changed, the file's own organization is one of the roles that last", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(affiliation, fc.boolean(), fc.nat(5), fc.constantFrom("add", "change", "remove")), {
          maxLength: 12,
        }),
        (changes) => {
          let stamp = 0;
          const next = () => `0${String(++stamp).padStart(11, "0")}0000-aaaaaaaa`;
          let person = createDoc(personRecord, { kind: "contact", display_name: "Sylvie Abran" }, next(), {
            id: randomUUID(),
            workspace_id: randomUUID(),
          });
          for (const [one, isMain, at, what] of changes) {
            const known = rolesOf(person as RoleFields, today);
            const before = what === "add" ? undefined : known[at % Math.max(1, known.length)];
            const after = what === "remove" ? undefined : { ...one, isMain };
            if (what !== "add" && !before) continue;
            const patch = changeRole(person as RoleFields, before, after, today);
            person = applyPatch(personRecord, person, patch as never, next());
            const roles = rolesOf(person as RoleFields, today);
            const lasting = roles.filter((role) => isCurrent(role, today));
            expect(roles.filter((role) => role.isMain).length).toBe(person.organization_id ? 1 : 0);
            expect(Boolean(person.organization_id)).toBe(lasting.length > 0);
            const main = roles.find((role) => role.isMain);
            expect(main?.organization_id).toBe(person.organization_id);
            expect(main?.role ?? "").toBe(person.organization_role ?? "");
          }
        },
      ),
    );
  });
});
