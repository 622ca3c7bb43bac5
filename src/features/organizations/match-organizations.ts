import { type OrganizationRow, searchOrganizations } from "#domain/network/organization-row.ts";

/** What the list is narrowed to; all of it is in the address. */
export interface OrganizationFilter {
  query: string;
  kind: string;
}

/** The organisations a filter lets through; a search puts the best matches first, and leaves the alphabet. */
export function matchOrganizations(
  rows: readonly OrganizationRow[],
  { query, kind }: OrganizationFilter,
): readonly OrganizationRow[] {
  return searchOrganizations(kind === "" ? rows : rows.filter((row) => row.kind === kind), query);
}
