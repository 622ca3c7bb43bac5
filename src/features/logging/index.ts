import { lazy } from "solid-js";

export { interactionIcons } from "./interaction-icons.ts";
export { useLogSheet } from "./log-context.ts";
export { LogSheetHost } from "./log-sheet-host.tsx";
export { namesIn } from "./names.ts";
export { useInteractionName } from "./use-interaction-name.ts";
/** On the home page: what was begun and left. No first screen waits for it. */
export const KeptDrafts = lazy(() => import("./kept-drafts.tsx"));
