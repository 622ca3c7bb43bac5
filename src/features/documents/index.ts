import { lazy } from "solid-js";

/** « Documents » of a person's file. */
export const DocumentsTab = lazy(() => import("./documents-tab.tsx"));
/** Takes what is dropped or pasted anywhere on a person's file. */
export const FileDrop = lazy(() => import("./file-drop.tsx"));
/** In the sheet of synchronisation: the files that are not on the server yet. */
export const WaitingFiles = lazy(() => import("./waiting-files.tsx"));
