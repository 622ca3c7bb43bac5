export { interactionIcons } from "./interaction-icons.ts";
export { useLogSheet } from "./log-context.ts";
export { LogSheetHost } from "./log-sheet-host.tsx";
export { namesIn } from "./names.ts";
