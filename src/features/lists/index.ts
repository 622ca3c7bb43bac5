import { lazy } from "solid-js";

export { exportColumnsOf } from "./export-columns.ts";
export type { Facet } from "./facets.ts";
export { toggleValue } from "./facets.ts";
export { isKindFilter, KindFilters } from "./kind-filters.tsx";
export { ListPage } from "./list-page.tsx";
export { ListSheets } from "./list-sheets.tsx";
export type { ListCells } from "./list-table.tsx";
export { createListing, type ListColumn, type Listing, usesField } from "./listing.ts";
export { isNameLike, NoMatch } from "./no-match.tsx";
export { createOpenSheet } from "./open-sheet.ts";
export { Peek, PeekHead } from "./peek.tsx";
export { SelectTick } from "./select-tick.tsx";
export { createSelection } from "./selection.ts";
export { type BulkAction, SelectionBar } from "./selection-bar.tsx";
export { useListState } from "./use-list-state.ts";
export { useRecordActions } from "./use-record-actions.tsx";
export { useWide } from "./wide.ts";

export const ExportSheet = lazy(() => import("./export-sheet.tsx"));
export const ChoiceSheet = lazy(() => import("./choice-sheet.tsx"));
