// Who fits what, as the pages of opportunities and of artists ask it: from rows in memory, nothing read before.

import { personRowOf } from "#data/artists/person-row.ts";
import { matchOpportunities, matchPeople } from "#data/matching/index.ts";
import type { Person } from "#domain/artists/person.ts";
import { indexTerms } from "#domain/library/term.ts";
import { makeMatching } from "#domain/matching/match.ts";
import type { Opportunity } from "#domain/opportunities/opportunity.ts";
import { opportunityRowOf } from "#domain/opportunities/opportunity-row.ts";

/** Times everybody for each opportunity in turn, then every opportunity for as many people; each begins anew. */
export function timeMatching(
  people: Person[],
  opportunities: Opportunity[],
): { everybody: number[]; everything: number[]; fitting: number } {
  const lists = {
    disciplines: indexTerms("disciplines", []),
    career_stages: indexTerms("career_stages", []),
    regions: indexTerms("regions", []),
    memberships: indexTerms("memberships", []),
  };
  const rows = people.map(personRowOf);
  const offered = opportunities.map(opportunityRowOf);
  let fitting = 0;
  const timed = (work: () => number) => {
    const start = performance.now();
    fitting += work();
    return performance.now() - start;
  };
  const asked = offered.slice(0, 20);
  return {
    everybody: asked.map(({ fields }) =>
      timed(() => matchPeople(makeMatching(lists).matcherOf(fields, false)!, rows).fits.length),
    ),
    everything: rows
      .slice(0, asked.length)
      .map(({ fields }) =>
        timed(() => matchOpportunities(makeMatching(lists), fields, offered, new Date()).length),
      ),
    fitting,
  };
}
