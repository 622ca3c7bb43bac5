import { type OpportunityRow, opportunityRowOf } from "#domain/opportunities/opportunity-row.ts";
import { useDatabase } from "../database.ts";
import { bySortKey, makeIndexes, type RowsIndex } from "../store/rows-index.ts";

const indexOf = makeIndexes(
  {
    table: "opportunities",
    store: ({ opportunities }) => opportunities,
    rowOf: opportunityRowOf,
    compare: bySortKey<OpportunityRow>,
  },
  (index) => index,
);

/** Every opportunity, light and sorted by title, in memory. */
export function useOpportunitiesIndex(): RowsIndex<OpportunityRow> {
  return indexOf(useDatabase());
}
