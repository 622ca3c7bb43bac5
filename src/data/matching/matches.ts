import { type Accessor, createMemo } from "solid-js";
import {
  type Match,
  type Matcher,
  type Matching,
  makeMatching,
  type Standing,
} from "#domain/matching/match.ts";
import { isClosed } from "#domain/opportunities/deadline.ts";
import type { OpportunityRow } from "#domain/opportunities/opportunity-row.ts";
import type { PersonRow } from "../artists/person-row.ts";
import { useTerms } from "../library/terms.ts";

/** Somebody, and how they stand to an opportunity. */
export interface PersonMatch {
  id: string;
  person: PersonRow;
  match: Match;
}

/** Everybody by how they stand; of those who lack something or are to be checked, the nearest first. */
export type MatchedPeople = Record<Standing, readonly PersonMatch[]>;

/** What compares people with opportunities, by the lists of the workspace as they are now. */
export function useMatching(): Accessor<Matching> {
  const disciplines = useTerms("disciplines");
  const career_stages = useTerms("career_stages");
  const regions = useTerms("regions");
  const memberships = useTerms("memberships");
  return createMemo(() =>
    makeMatching({
      disciplines: disciplines(),
      career_stages: career_stages(),
      regions: regions(),
      memberships: memberships(),
    }),
  );
}

/**
 * How every artist stands. Contacts apply to nothing. Of who was compared before by this matcher, `known` has the answer:
 * a row that did not change is the same.
 */
export function matchPeople(
  matcher: Matcher,
  rows: readonly PersonRow[],
  known = new WeakMap<PersonRow, PersonMatch>(),
): MatchedPeople {
  const people: Record<Standing, PersonMatch[]> = { fits: [], to_check: [], lacks: [] };
  for (const person of rows) {
    if (person.kind !== "artist") continue;
    const one = known.get(person) ?? { id: person.id, person, match: matcher(person.fields) };
    known.set(person, one);
    people[one.match.standing].push(one);
  }
  people.to_check.sort(byNearest);
  people.lacks.sort(byNearest);
  return people;
}

/** An opportunity that somebody may apply to, and how they stand. */
export interface OpportunityMatch {
  id: string;
  opportunity: OpportunityRow;
  match: Match;
}

/** The open opportunities that somebody lacks nothing for: those they fit, then those to be checked, the nearest first. */
export function matchOpportunities(
  matching: Matching,
  person: PersonRow["fields"],
  opportunities: readonly OpportunityRow[],
  now: Date,
): OpportunityMatch[] {
  const found = opportunities.flatMap((opportunity): OpportunityMatch[] => {
    const { fields, id } = opportunity;
    const match = matching.matcherOf(fields, isClosed(fields.deadlines, now))?.(person);
    return match && match.standing !== "lacks" ? [{ id, opportunity, match }] : [];
  });
  return found.sort((a, b) => byStanding(a) - byStanding(b) || byNearest(a, b));
}

const byStanding = ({ match }: { match: Match }) => (match.standing === "fits" ? 0 : 1);

/** Who lacks the least, then who has the most. */
function byNearest(a: { match: Match }, b: { match: Match }): number {
  return lacking(a.match) - lacking(b.match) || b.match.met - a.match.met;
}

const lacking = ({ criteria }: Match) => criteria.filter(({ fit }) => fit === "lacks").length;
