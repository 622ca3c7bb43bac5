import { randomUUID } from "node:crypto";
import type { Person } from "../../src/domain/artists/person.ts";
import { startingTerms } from "../../src/domain/library/starting-terms.ts";
import type { Opportunity } from "../../src/domain/opportunities/opportunity.ts";
import { artistNames } from "../fixtures/artist-names.ts";
import { makeTeam } from "../fixtures/team.ts";
import { openBenchPage } from "./bench-page.ts";
import { atMost, type Bench, percentile, seeded } from "./figure.ts";

const opportunities = 500;

/** From everybody in memory to who fits an opportunity and why, and from every opportunity to what fits somebody. */
export const matching: Bench = {
  name: "matching",
  measures: "who fits an opportunity and why, among everybody on the device; what fits one artist",
  async run(theatre) {
    const { stack } = await theatre.house();
    const team = await makeTeam(stack, "Qui peut déposer");
    const page = await openBenchPage(theatre, team, team.mireille);
    try {
      const figures = [];
      for (const people of [3_500, 10_000]) {
        const random = seeded(theatre.seed);
        const { everybody, everything, fitting } = await page.call(
          "timeMatching",
          makePeople(people, random),
          makeOpportunities(random),
        );
        theatre.say(`  ${fitting} matches`);
        figures.push(
          atMost(
            "matching",
            `${people} artists, one opportunity, p95`,
            percentile(everybody, 0.95),
            "ms",
            300,
          ),
          atMost(
            "matching",
            `${opportunities} opportunities, one artist, p95`,
            percentile(everything, 0.95),
            "ms",
            100,
          ),
        );
      }
      return figures;
    } finally {
      await page.close();
    }
  },
};

type Random = () => number;
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!;
const some = <T>(list: readonly T[], most: number, random: Random): T[] => [
  ...new Set(Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(list, random))),
];

const cities = ["Montréal", "Québec", "Gatineau", "Longueuil", "Rimouski", "Val-d’Or", "Paris"];
const languages = ["fr", "en", "es", "ar", "ht"];

function makePeople(count: number, random: Random): Person[] {
  return artistNames(count, random).map(
    (display_name) =>
      ({
        id: randomUUID(),
        kind: "artist",
        display_name,
        disciplines: some([...startingTerms.disciplines, "danse", "Krump"], 3, random),
        career_stage: pick([...startingTerms.career_stages, undefined], random),
        city: pick(cities, random),
        region: pick([...startingTerms.regions, "Villeray", undefined], random),
        language: pick(languages, random),
        languages: some(languages, 2, random),
        membership: pick(startingTerms.memberships, random),
        emails: [],
        phones: [],
        tags: [],
        external_ids: [],
      }) as unknown as Person,
  );
}

function makeOpportunities(random: Random): Opportunity[] {
  return Array.from(
    { length: opportunities },
    (_, n) =>
      ({
        id: randomUUID(),
        title: `Opportunité ${n}`,
        kind: "grant",
        status: "confirmed",
        archived: false,
        deadlines: [`2099-${pick(["01", "06", "12"], random)}-15 America/Toronto submission`],
        disciplines: some(startingTerms.disciplines, 4, random),
        career_stages: some(startingTerms.career_stages, 2, random),
        regions: some(startingTerms.regions, 4, random),
        languages: some(languages, 1, random),
        memberships: [],
        communities: some(["Autochtone"], 1, random),
        criteria: "Un projet de création\nDeux demandes au maximum par année",
        tags: [],
      }) as unknown as Opportunity,
  );
}
