import { lazy } from "solid-js";
import { afterFirstScreen } from "#data/first-screen.ts";

export { fieldLabel } from "./field-label.ts";
export { useRecordWords } from "./record-words.ts";

/** What a record was before; a side panel over the page. */
export const VersionsSheet = lazy(() => import("./versions-sheet.tsx"));
/** The section of the synchronisation that lists the values that lost. */
export const SettledConflicts = lazy(() => import("./settled-conflicts.tsx"));
/** Tells of a lost value; mounted once, in the shell. No first screen waits for it. */
export const LostValues = lazy(async () => {
  await afterFirstScreen();
  return import("./lost-values.tsx");
});
