export { leastCertain, makeEligibleCounter } from "./count-eligible.ts";
export {
  type MatchedPeople,
  matchOpportunities,
  matchPeople,
  type OpportunityMatch,
  type PersonMatch,
  useMatching,
} from "./matches.ts";
export { type Proposed, proposeTo } from "./propose.ts";
export { useEligibleCounts } from "./use-eligible-counts.ts";
