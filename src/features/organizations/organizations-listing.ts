import { useOrganizationsIndex } from "#data/network/index.ts";
import type { OrganizationRow } from "#domain/network/organization-row.ts";
import { searchRows } from "#domain/search/search-rows.ts";
import { createListing, createOpenSheet, useListState } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { defaultColumns, useOrganizationColumns } from "./organization-columns.ts";
import { usePeopleOfOrganizations } from "./people-of-organizations.ts";

/** The list of organisations, as its address says, and the sheet that is open over it. */
export function useOrganizationsListing() {
  const { t } = useI18n();
  const index = useOrganizationsIndex();
  const people = usePeopleOfOrganizations();
  const listing = createListing<OrganizationRow>({
    scope: "organizations",
    address: useListState(),
    rows: index.rows,
    columns: useOrganizationColumns(people),
    nameField: "name",
    nameOf: (row) => row.name,
    path: "/organismes",
    words: () => ({
      title: t("network.title"),
      all: t("network.list.all"),
      file: t("network.list.file"),
      see: (count) => t("network.list.see", { count }),
    }),
    defaultColumns,
    search: searchRows,
  });
  return { listing, people, over: createOpenSheet() };
}
