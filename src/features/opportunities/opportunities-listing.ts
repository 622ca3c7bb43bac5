import { createMemo } from "solid-js";
import { useOpportunitiesIndex } from "#data/opportunities/index.ts";
import { type ArrangedOpportunity, arrangeOpportunities } from "#domain/opportunities/arrange.ts";
import { searchRows } from "#domain/search/search-rows.ts";
import { createListing, createOpenSheet, useListState } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { defaultColumns, useOpportunityColumns } from "./opportunity-columns.ts";

/** The list of opportunities, as its address says, and the sheet that is open over it. */
export function useOpportunitiesListing() {
  const { t, format, now, timeZone } = useI18n();
  const index = useOpportunitiesIndex();
  const address = useListState();
  /** Archived ones show only to who asks for them. */
  const showsArchived = () => address.state().conditions.some(({ field }) => field === "archived");
  const arranged = createMemo(() => {
    format.today();
    return arrangeOpportunities(index.rows(), now(), timeZone());
  });
  const rows = createMemo(() =>
    showsArchived() ? arranged() : arranged().filter(({ fields }) => !fields.archived),
  );
  const listing = createListing<ArrangedOpportunity>({
    scope: "opportunities",
    address,
    rows,
    columns: useOpportunityColumns(),
    nameField: "title",
    ownOrder: "closes_on",
    nameOf: (row) => row.title,
    path: "/opportunites",
    words: () => ({
      title: t("opportunities.title"),
      all: t("opportunities.list.all"),
      file: t("opportunities.list.file"),
      see: (count) => t("opportunities.list.see", { count }),
    }),
    defaultColumns,
    search: searchRows,
  });
  return { listing, over: createOpenSheet(), index };
}
