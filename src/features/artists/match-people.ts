import { type PersonRow, searchPeople } from "#data/artists/person-row.ts";

/** What the list is narrowed to; all of it is in the address, so that a list can be kept and sent. */
export interface PeopleFilter {
  query: string;
  mine: boolean;
  provisional: boolean;
  contacts: boolean;
  discipline: string;
}

/** Whether anything narrows the list. */
export function isFiltered(filter: PeopleFilter): boolean {
  return Object.values(filter).some(Boolean);
}

/** The people a filter lets through; a search puts the best matches first, and leaves the alphabet. */
export function matchPeople(
  rows: readonly PersonRow[],
  filter: PeopleFilter,
  myMemberId: string | undefined,
): readonly PersonRow[] {
  const narrowed =
    filter.mine || filter.provisional || filter.contacts || filter.discipline !== ""
      ? rows.filter(
          (row) =>
            (!filter.mine || (myMemberId !== undefined && row.adviser_id === myMemberId)) &&
            (!filter.provisional || row.provisional) &&
            (!filter.contacts || row.kind === "contact") &&
            (filter.discipline === "" || row.disciplines.includes(filter.discipline)),
        )
      : rows;
  return searchPeople(narrowed, filter.query);
}
