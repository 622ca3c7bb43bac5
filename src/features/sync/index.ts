import { lazy } from "solid-js";

export { isCut } from "./is-cut.ts";
export { SyncLamp } from "./sync-lamp.tsx";
/** State, waiting and refused changes, and what this device holds; opened at `/synchronisation`. */
export const SyncSheet = lazy(() => import("./sync-sheet.tsx"));
/** On a record: that its last change was refused, why, and the ways out. */
export const RefusedRecord = lazy(() => import("./refused-record.tsx"));
