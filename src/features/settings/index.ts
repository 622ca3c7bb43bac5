import { lazy } from "solid-js";

export { useMaskedNotes } from "./masked-notes.ts";
/** A page of settings under another. */
export const SettingsSubPage = lazy(() =>
  import("./lists/settings-sub-page.tsx").then((page) => ({ default: page.SettingsSubPage })),
);
/** Account, display, this device, the team, the way out. */
export const SettingsPage = lazy(() => import("./settings-page.tsx"));
/** The lists of the workspace, one of them, and the note templates. */
export const ListsPage = lazy(() => import("./lists/lists-page.tsx"));
export const ListPage = lazy(() => import("./lists/list-page.tsx"));
export const NoteTemplatesPage = lazy(() => import("./lists/note-templates-page.tsx"));
