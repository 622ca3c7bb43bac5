import { lazy } from "solid-js";

export { useMaskedNotes } from "./masked-notes.ts";
/** Account, display, this device, the team, the way out. */
export const SettingsPage = lazy(() => import("./settings-page.tsx"));
/** The lists of the workspace, one of them, and the note templates. */
export const ListsPage = lazy(() => import("./lists/lists-page.tsx"));
export const ListPage = lazy(() => import("./lists/list-page.tsx"));
export const NoteTemplatesPage = lazy(() => import("./lists/note-templates-page.tsx"));
export const SchedulesPage = lazy(() => import("./lists/schedules-page.tsx"));
