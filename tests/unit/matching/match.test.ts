import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LibraryItem } from "../../../src/domain/library/library-item.ts";
import { indexTerms, type TermList } from "../../../src/domain/library/term.ts";
import {
  type MatchedOpportunity,
  type MatchedPerson,
  type MatchingLists,
  makeMatching,
  type SelfIdentification,
  standings,
} from "../../../src/domain/matching/match.ts";

const vivacity: MatchedOpportunity = {
  disciplines: ["Danse", "Théâtre"],
  career_stages: ["Relève", "Mi-carrière"],
  regions: ["Montréal"],
  languages: ["fr"],
  memberships: [],
  communities: ["Communautés culturelles"],
  criteria: "Projet de création, recherche ou perfectionnement\n\n Deux demandes au maximum par année ",
  archived: false,
  status: "confirmed",
};
const nothingAsked: MatchedOpportunity = {
  ...vivacity,
  disciplines: [],
  career_stages: [],
  regions: [],
  languages: [],
  communities: [],
};
delete nothingAsked.criteria;
const amara: MatchedPerson = {
  disciplines: ["danse"],
  career_stage: "Relève",
  city: "Montréal",
  language: "fr",
  languages: [],
};
const stranger: MatchedPerson = { disciplines: [], languages: [] };

const startingLists: MatchingLists = listsOf([]);

function listsOf(items: readonly LibraryItem[]): MatchingLists {
  return {
    disciplines: indexTerms("disciplines", items),
    career_stages: indexTerms("career_stages", items),
    regions: indexTerms("regions", items),
    memberships: indexTerms("memberships", items),
  };
}

function match(
  person: MatchedPerson,
  opportunity: MatchedOpportunity,
  self?: SelfIdentification,
  lists = startingLists,
) {
  const matcher = makeMatching(lists).matcherOf(opportunity, false);
  if (!matcher) throw new Error("Nobody can apply to this opportunity.");
  return matcher(person, self);
}

const fitsOf = (person: MatchedPerson, asked: Partial<MatchedOpportunity>, self?: SelfIdentification) =>
  match(person, { ...nothingAsked, ...asked }, self).criteria.map(({ fit, why }) =>
    why ? `${fit}, ${why}` : fit,
  );

describe("who fits", () => {
  test("[P2.2] each criterion is told apart, and lines for people to judge are never met by themselves", () => {
    const { criteria, met, standing } = match(amara, vivacity);
    expect(criteria.map(({ criterion, fit }) => `${criterion} ${fit}`)).toEqual([
      "disciplines fits",
      "career_stages fits",
      "regions fits",
      "languages fits",
      "communities unknown",
      "other unknown",
      "other unknown",
    ]);
    expect(met).toBe(4);
    expect(standing).toBe("fits");
    expect(match({ ...amara, disciplines: [] }, vivacity).standing).toBe("to_check");
    expect(criteria.at(-1)?.wanted).toEqual(["Deux demandes au maximum par année"]);
  });

  test("[P2.2] what is not written down is to be checked, what is written otherwise is lacking", () => {
    expect(fitsOf(stranger, { disciplines: ["Danse"] })).toEqual(["unknown, unsaid"]);
    expect(fitsOf({ ...stranger, disciplines: ["Musique"] }, { disciplines: ["Danse"] })).toEqual(["lacks"]);
    expect(match(stranger, nothingAsked)).toEqual({ standing: "fits", criteria: [], met: 0 });
    expect(fitsOf({ ...stranger, membership: "Ancien membre" }, { memberships: ["Suivi actif"] })).toEqual([
      "lacks",
    ]);
  });

  test("[P2.2] values that the lists do not hold are not told apart, unless they are the same", () => {
    expect(fitsOf({ ...stranger, disciplines: ["Krump"] }, { disciplines: ["Danse"] })).toEqual([
      "unknown, unclear",
    ]);
    expect(fitsOf({ ...stranger, disciplines: ["Danse"] }, { disciplines: ["Arts vivants"] })).toEqual([
      "unknown, unclear",
    ]);
    expect(
      fitsOf({ ...stranger, disciplines: ["arts  vivants"] }, { disciplines: ["Arts vivants"] }),
    ).toEqual(["fits"]);
  });

  test("[P2.2] a term is known under the names it bore", () => {
    const renamed = term({ first: "Danse" }, "Danse et mouvement");
    const merged = term({ first: "Danse contemporaine", into: "danse" }, "Danse contemporaine");
    const opportunity = { ...nothingAsked, disciplines: ["Danse et mouvement"] };
    for (const discipline of ["Danse", "danse contemporaine", "DANSE ET MOUVEMENT"])
      expect(
        match({ ...stranger, disciplines: [discipline] }, opportunity, undefined, listsOf([renamed, merged]))
          .standing,
      ).toBe("fits");
  });

  test("[P2.2] where somebody lives is told by region, postal code and city, when they agree", () => {
    const asked = { regions: ["Montréal"] };
    const at = (place: Partial<MatchedPerson>) => fitsOf({ ...stranger, ...place }, asked)[0];
    expect(at({ region: "montreal" })).toBe("fits");
    expect(at({ region: "Villeray" })).toBe("fits");
    expect(at({ postal_code: "H2R 1V4" })).toBe("fits");
    expect(at({ city: "Longueuil" })).toBe("lacks");
    expect(at({ region: "Laval", city: "Montréal" })).toBe("unknown, unclear");
    expect(at({ region: "Québec" })).toBe("unknown, unsaid");
    expect(at({ region: "Ontario" })).toBe("unknown, unclear");
    expect(fitsOf({ ...stranger, city: "Gaspé" }, { regions: ["Québec"] })).toEqual(["fits"]);
    expect(fitsOf({ ...stranger, region: "Ontario" }, { regions: ["Tout le Québec"] })).toEqual([
      "unknown, unclear",
    ]);
  });

  test("[P2.2] the language somebody writes in does not say that they speak no other", () => {
    const asked = { languages: ["Anglais"] };
    expect(fitsOf({ ...stranger, language: "fr" }, asked)).toEqual(["unknown, unsaid"]);
    expect(fitsOf({ ...stranger, language: "fr", languages: ["es"] }, asked)).toEqual(["lacks"]);
    expect(fitsOf({ ...stranger, language: "fr", languages: ["en"] }, asked)).toEqual(["fits"]);
  });

  test("[P5.3] a community is compared only with what somebody said of themselves, with their consent", () => {
    const asked = { communities: ["Autochtone"] };
    const said = (consented: boolean, ...communities: string[]) =>
      fitsOf(stranger, asked, { consented, communities })[0];
    expect(said(true, "autochtone")).toBe("fits");
    expect(said(true, "Autre")).toBe("lacks");
    expect(said(true)).toBe("unknown, unsaid");
    expect(said(false, "Autochtone")).toBe("unknown, unsaid");
  });

  test("[P2.2] nobody applies to what is archived, cancelled or over", () => {
    const matching = makeMatching(startingLists);
    expect(matching.matcherOf({ ...vivacity, archived: true }, false)).toBeUndefined();
    expect(matching.matcherOf({ ...vivacity, status: "cancelled" }, false)).toBeUndefined();
    expect(matching.matcherOf(vivacity, true)).toBeUndefined();
    expect(matching.matcherOf({ ...vivacity, status: "to_confirm" }, false)).toBeDefined();
  });
});

const some = <T>(values: readonly T[]) => fc.subarray([...values]);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const disciplines = ["Danse", "danse", "Théâtre", "Krump", "Musique"];
const stages = ["Relève", "Mi-carrière", "Senior"];
const regions = ["Montréal", "Laval", "Québec", "Villeray", "Ontario"];
const languages = ["fr", "en", "Espagnol"];
const memberships = ["Nouveau", "En pause"];
const communities = ["Autochtone", "Noire", "Sourde"];

const people = fc.record({
  disciplines: some(disciplines),
  career_stage: maybe(fc.constantFrom(...stages)),
  region: maybe(fc.constantFrom(...regions)),
  city: maybe(fc.constantFrom("Montréal", "Longueuil", "Paris")),
  postal_code: maybe(fc.constantFrom("H2R 1V4", "J4K 1A1", "K1A 0B1")),
  language: maybe(fc.constantFrom(...languages)),
  languages: some(languages),
  membership: maybe(fc.constantFrom(...memberships)),
}) as fc.Arbitrary<MatchedPerson>;

const opportunities = fc.record({
  disciplines: some(disciplines),
  career_stages: some(stages),
  regions: some(regions),
  languages: some(languages),
  memberships: some(memberships),
  communities: some(communities),
  criteria: maybe(fc.constantFrom("Un an de résidence", "Un\nDeux")),
  archived: fc.constant(false),
  status: fc.constantFrom("confirmed", "to_confirm"),
}) as fc.Arbitrary<MatchedOpportunity>;

const selves = fc.record({ consented: fc.boolean(), communities: some(communities) });
const sets = ["disciplines", "career_stages", "regions", "languages", "memberships", "communities"] as const;
const rank = (standing: (typeof standings)[number]) => standings.indexOf(standing);

describe("whoever applies, whatever is asked", () => {
  test("[P2.2] adding a criterion never adds a match", () => {
    fc.assert(
      fc.property(
        people,
        opportunities,
        fc.constantFrom(...sets, "criteria" as const),
        selves,
        (who, asked, added, self) => {
          const without = { ...asked, [added]: added === "criteria" ? undefined : [] } as MatchedOpportunity;
          expect(rank(match(who, asked, self).standing)).toBeGreaterThanOrEqual(
            rank(match(who, without, self).standing),
          );
        },
      ),
    );
  });

  test("[P2.2] taking something away of what is known of somebody never makes fit what lacked", () => {
    fc.assert(
      fc.property(
        people,
        opportunities,
        fc.constantFrom(
          ...Object.keys(stranger),
          "career_stage",
          "region",
          "city",
          "postal_code",
          "language",
          "membership",
        ),
        (who, asked, gone) => {
          const less = { ...who, [gone]: Array.isArray(who[gone as "languages"]) ? [] : undefined };
          const fits = new Map(
            match(less as MatchedPerson, asked).criteria.map((one) => [one.criterion, one.fit]),
          );
          for (const { criterion, fit } of match(who, asked).criteria)
            if (fit === "lacks") expect(fits.get(criterion)).not.toBe("fits");
        },
      ),
    );
  });

  test("[P2.2] the order in which things are written down changes nothing", () => {
    fc.assert(
      fc.property(people, opportunities, selves, (who, asked, self) => {
        const turned = (record: object) =>
          Object.fromEntries(
            Object.entries(record).map(([key, value]) => [
              key,
              Array.isArray(value) ? value.toReversed() : value,
            ]),
          );
        const told = (of: ReturnType<typeof match>) =>
          of.criteria.map(({ criterion, fit, why }) => `${criterion} ${fit} ${why ?? ""}`);
        expect(told(match(turned(who) as never, turned(asked) as never, turned(self) as never))).toEqual(
          told(match(who, asked, self)),
        );
      }),
    );
  });

  test("[P2.2] what was read for somebody changes nothing for the next", () => {
    fc.assert(
      fc.property(fc.array(people, { minLength: 1, maxLength: 6 }), opportunities, (everybody, asked) => {
        const matcher = makeMatching(startingLists).matcherOf(asked, false)!;
        expect(everybody.map((who) => matcher(who))).toEqual(everybody.map((who) => match(who, asked)));
      }),
    );
  });

  test("[P5.3] without consent, what somebody is of changes nothing; with it, only what is asked is said", () => {
    fc.assert(
      fc.property(people, opportunities, some(communities), some(communities), (who, asked, said, other) => {
        const silent = match(who, asked);
        expect(match(who, asked, { consented: false, communities: said })).toEqual(silent);
        for (const { criterion, fit, wanted } of match(who, asked, { consented: true, communities: other })
          .criteria)
          if (criterion === "communities") {
            expect(wanted).toEqual(asked.communities);
            expect(fit === "fits").toBe(other.some((one) => asked.communities.includes(one)));
          }
        for (const { criterion, fit } of silent.criteria)
          if (criterion === "communities") expect(fit).toBe("unknown");
      }),
    );
  });
});

function term(body: { first: string; into?: string }, name: string): LibraryItem {
  return {
    id: `00000000-0000-4000-8000-${body.first.length.toString().padStart(12, "0")}`,
    kind: "term",
    scope: "disciplines" satisfies TermList,
    name,
    body: JSON.stringify(body),
    archived: false,
    deleted: false,
  } as unknown as LibraryItem;
}
