import { lazy } from "solid-js";

export { Bringing } from "./bringing.tsx";
export { isCut } from "./is-cut.ts";
export { lampOf } from "./lamp-of.ts";
export { RefusedTag } from "./refused-tag.tsx";
export { SyncLamp } from "./sync-lamp.tsx";
/** State, waiting and refused changes, and what this device holds; opened at `/synchronisation`. */
export const SyncSheet = lazy(() => import("./sync-sheet.tsx"));
/** At the end of a person's timeline: what this device does not hold. */
export const OlderHistory = lazy(() => import("./older-history.tsx"));
/** No space left, or data that the browser erased. */
export const DeviceNotes = lazy(() => import("./device-notes.tsx"));
/** On a record: that its last change was refused, why, and the ways out. */
export const RefusedRecord = lazy(() => import("./refused-record.tsx"));
