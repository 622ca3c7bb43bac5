import { type PersonRow, searchPeople, useLastContactIndex, usePeopleIndex } from "#data/artists/index.ts";
import { createListing, createOpenSheet, useListState, usesField } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { defaultColumns, usePeopleColumns } from "./people-columns.ts";
import { useSettled } from "./settled.ts";

/** The list of people, as its address says, and the sheet that is open over it. */
export function usePeopleListing() {
  const { t } = useI18n();
  const people = usePeopleIndex();
  const address = useListState();
  const over = createOpenSheet();
  // What is dear to read is read once somebody asks about it.
  const asks = (field: string) =>
    over.sheet() === "filters" || over.sheet() === "export" || usesField(address.state(), field);
  const isSettled = useSettled();
  // Rows say it too, once nothing more presses: while a workspace arrives, it would be read again at each page.
  const lastContacts = useLastContactIndex(() => asks("last_contact") || isSettled());
  const namesOrganizations = (field: string) =>
    asks(field) || (address.state().columns ?? []).includes(field);
  const columns = usePeopleColumns(
    lastContacts,
    () => namesOrganizations("organization_id") || namesOrganizations("affiliations"),
  );
  const listing = createListing<PersonRow>({
    scope: "people",
    address,
    rows: people.rows,
    columns,
    nameField: "display_name",
    nameOf: (row) => row.display_name,
    path: "/artistes",
    words: () => ({
      title: t("artists.title"),
      all: t("lists.everybody"),
      file: t("lists.export.file"),
      see: (count) => t("lists.see", { count }),
      notice: t("lists.selfIdentification"),
    }),
    defaultColumns,
    search: searchPeople,
  });
  return { listing, lastContacts, over };
}
