import { createMemo } from "solid-js";
import { foldText } from "#domain/artists/names.ts";
import { type OrganizationRow, organizationRowOf } from "#domain/network/organization-row.ts";
import { useDatabase } from "../database.ts";
import { bySortKey, makeIndexes, type RowsIndex } from "../store/rows-index.ts";

export interface OrganizationsIndex extends RowsIndex<OrganizationRow> {
  /** The one of that name, accents and case aside. */
  named(name: string): OrganizationRow | undefined;
}

const indexOf = makeIndexes(
  {
    table: "organizations",
    store: ({ organizations }) => organizations,
    rowOf: organizationRowOf,
    compare: bySortKey<OrganizationRow>,
  },
  (index): OrganizationsIndex => {
    const byName = createMemo(() => new Map(index.rows().map((row) => [foldText(row.name.trim()), row])));
    return { ...index, named: (name) => byName().get(foldText(name.trim())) };
  },
);

/** Every organisation, light and sorted, in memory: lists, search and pickers read it without touching the disk. */
export function useOrganizationsIndex(): OrganizationsIndex {
  return indexOf(useDatabase());
}
