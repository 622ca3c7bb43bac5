import { lazy } from "solid-js";

export { ConditionChips } from "./condition-chips.tsx";
export { exportColumnsOf } from "./export-columns.ts";
export type { Facet } from "./facets.ts";
export { toggleValue } from "./facets.ts";
export { createListing, type ListColumn, type Listing, usesField } from "./listing.ts";
export { createLongPress } from "./long-press.ts";
export { SelectTick } from "./select-tick.tsx";
export { type BulkAction, SelectionBar } from "./selection-bar.tsx";
export { useBulk } from "./use-bulk.ts";
export { useListState } from "./use-list-state.ts";

export const FilterSheet = lazy(() => import("./filter-sheet.tsx"));
export const ColumnsSheet = lazy(() => import("./columns-sheet.tsx"));
export const SaveViewSheet = lazy(() => import("./save-view-sheet.tsx"));
export const ViewsSheet = lazy(() => import("./views-sheet.tsx"));
export const ExportSheet = lazy(() => import("./export-sheet.tsx"));
export const WordsSheet = lazy(() => import("./words-sheet.tsx"));
export const ChoiceSheet = lazy(() => import("./choice-sheet.tsx"));
