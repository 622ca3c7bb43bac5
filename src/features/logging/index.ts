import { lazy } from "solid-js";

export { interactionIcons } from "./interaction-icons.ts";
export { useLogSheet } from "./log-context.ts";
export type { LogPerson } from "./log-draft.ts";
export { LogSheetHost } from "./log-sheet-host.tsx";
export { namesIn } from "./names.ts";
export { useInteractionName } from "./use-interaction-name.ts";
/** On the home page: what was begun and left. No first screen waits for it. */
export const KeptDrafts = lazy(() => import("./kept-drafts.tsx"));
/** Who something is about: people of the base, or names. */
export const PeoplePicker = lazy(() =>
  import("./people-picker.tsx").then((picker) => ({ default: picker.PeoplePicker })),
);
/** A task being changed. */
export const EditTaskSheet = lazy(() =>
  import("./edit-task-sheet.tsx").then((sheet) => ({ default: sheet.EditTaskSheet })),
);
