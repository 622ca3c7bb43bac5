import { foldText, listKey, railLetter } from "../artists/names.ts";
import type { Opportunity } from "./opportunity.ts";

/** What a list, the search and the pickers show of an opportunity. */
export interface OpportunityRow {
  id: string;
  title: string;
  sort_key: string;
  tags: readonly string[];
  letter: string;
  /** Folded words to search in, the title first. */
  search_text: string;
  /** Everything the record holds, for lists that are filtered and sorted by any of it. */
  fields: Readonly<Omit<Opportunity, "clock">>;
}

export function opportunityRowOf(opportunity: Opportunity): OpportunityRow {
  // Stamps weigh as much as the rest together, and no list reads them.
  const { clock: _, ...fields } = opportunity;
  const { id, title, funder, program, disciplines, tags } = fields;
  const sortKey = listKey(title);
  const words = foldText([funder, program, ...disciplines, ...tags].filter(Boolean).join("\n"));
  return {
    id,
    title,
    sort_key: sortKey,
    tags,
    letter: railLetter(sortKey),
    search_text: `${foldText(title.trim())}\n${words}`,
    fields,
  };
}
