import { expect, test } from "vitest";
import { type PersonRow, personRowOf } from "#data/artists/person-row.ts";
import { matchOpportunities, matchPeople, type PersonMatch } from "#data/matching/index.ts";
import type { Person } from "#domain/artists/person.ts";
import { indexTerms } from "#domain/library/term.ts";
import { makeMatching } from "#domain/matching/match.ts";
import type { Opportunity } from "#domain/opportunities/opportunity.ts";
import { opportunityRowOf } from "#domain/opportunities/opportunity-row.ts";

const matching = makeMatching({
  disciplines: indexTerms("disciplines", []),
  career_stages: indexTerms("career_stages", []),
  regions: indexTerms("regions", []),
  memberships: indexTerms("memberships", []),
});
const now = new Date("2026-11-29T12:00:00Z");

const person = (display_name: string, fields: object, kind = "artist") =>
  personRowOf({
    id: display_name,
    kind,
    display_name,
    disciplines: [],
    languages: [],
    emails: [],
    phones: [],
    tags: [],
    ...fields,
  } as unknown as Person);

const opportunity = (title: string, fields: object = {}) =>
  opportunityRowOf({
    id: title,
    title,
    kind: "grant",
    status: "confirmed",
    archived: false,
    deadlines: [],
    disciplines: [],
    career_stages: [],
    regions: [],
    languages: [],
    memberships: [],
    communities: [],
    tags: [],
    ...fields,
  } as unknown as Opportunity);

test("[P2.2] artists stand apart, the nearest first; contacts apply to nothing; who did not change is the same row", () => {
  const asked = opportunity("Vivacité", {
    disciplines: ["Danse"],
    regions: ["Montréal"],
    career_stages: ["Relève"],
  });
  const matcher = matching.matcherOf(asked.fields, false)!;
  const rows = [
    person("Ana", { disciplines: ["Danse"], city: "Montréal", career_stage: "Relève" }),
    person("Bao", {}),
    person("Cam", { disciplines: ["Danse"], city: "Montréal" }),
    person("Dao", { disciplines: ["Musique"], city: "Laval" }),
    person("Eli", { disciplines: ["Musique"], city: "Montréal", career_stage: "Relève" }),
    person("Fay", { disciplines: ["Danse"], city: "Montréal", career_stage: "Relève" }, "contact"),
  ];
  const known = new WeakMap<PersonRow, PersonMatch>();
  const first = matchPeople(matcher, rows, known);
  const names = (of: readonly { id: string }[]) => of.map(({ id }) => id);
  expect([names(first.fits), names(first.to_check), names(first.lacks)]).toEqual([
    ["Ana"],
    ["Cam", "Bao"],
    ["Eli", "Dao"],
  ]);
  const changed = [...rows];
  changed[1] = person("Bao", { disciplines: ["Danse"], city: "Montréal", career_stage: "Relève" });
  const second = matchPeople(matcher, changed, known);
  expect(names(second.fits)).toEqual(["Ana", "Bao"]);
  expect(second.fits[0]).toBe(first.fits[0]);
  expect(second.to_check[0]).toBe(first.to_check[0]);
});

test("[P2.2] somebody is proposed what is open and lacks nothing, what they fit before what is to be checked", () => {
  const ana = person("Ana", { disciplines: ["Danse"] });
  const offered = [
    opportunity("Ailleurs", { regions: ["Laval"] }),
    opportunity("Danse", { disciplines: ["Danse"], deadlines: ["2026-12-01 America/Toronto submission"] }),
    opportunity("Musique", { disciplines: ["Musique"] }),
    opportunity("Close", { deadlines: ["2026-11-01 America/Toronto submission"] }),
    opportunity("Annulée", { status: "cancelled" }),
    opportunity("Archivée", { archived: true }),
    opportunity("À tous"),
  ];
  const found = matchOpportunities(matching, ana.fields, offered, now);
  expect(found.map(({ id }) => id)).toEqual(["Danse", "À tous", "Ailleurs"]);
});
