import { foldText, railLetter } from "../artists/names.ts";
import { type HeldDeadline, nextDeadline } from "./deadline.ts";
import type { Opportunity } from "./opportunity.ts";

/** What a list, the search and the pickers show of an opportunity. */
export interface OpportunityRow {
  id: string;
  title: string;
  /** In the list's own order: what closes next, what never closes, then what is closed, the latest first. */
  sort_key: string;
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
  const sortKey = foldText(title.trim());
  const words = foldText([funder, program, ...disciplines, ...tags].filter(Boolean).join("\n"));
  return {
    id,
    title,
    sort_key: sortKey,
    letter: railLetter(sortKey),
    search_text: `${sortKey}\n${words}`,
    fields,
  };
}

/** The deadline of a row that counts now. */
export function deadlineOf(row: OpportunityRow, now: Date): HeldDeadline | undefined {
  return nextDeadline(row.fields.deadlines, now);
}
