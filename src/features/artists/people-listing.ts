import { createSignal } from "solid-js";
import { type PersonRow, searchPeople, useLastContactIndex, usePeopleIndex } from "#data/artists/index.ts";
import { createListing, useListState, usesField } from "#features/lists/index.ts";
import { defaultColumns, usePeopleColumns } from "./people-columns.ts";

/** What may be open over the list. */
export type ListSheet = "filters" | "columns" | "save" | "views" | "export";

/** The list of people, as its address says, and the sheet that is open over it. */
export function usePeopleListing() {
  const people = usePeopleIndex();
  const address = useListState();
  const [sheet, setSheet] = createSignal<ListSheet>();
  // What is dear to read is read once somebody asks about it.
  const asks = (field: string) =>
    sheet() === "filters" || sheet() === "export" || usesField(address.state(), field);
  const lastContacts = useLastContactIndex(() => asks("last_contact"));
  const columns = usePeopleColumns(
    lastContacts,
    () => asks("organization_id") || (address.state().columns ?? []).includes("organization_id"),
  );
  const listing = createListing<PersonRow>({
    scope: "people",
    address,
    rows: people.rows,
    columns,
    nameField: "display_name",
    defaultColumns,
    search: searchPeople,
  });
  return { listing, lastContacts, sheet, setSheet };
}
