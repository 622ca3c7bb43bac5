export { interactionIcons } from "./interaction-icons.ts";
export { type LogRequest, type LogSheetControl, useLogSheet } from "./log-context.ts";
export { LogSheetHost } from "./log-sheet-host.tsx";
export { namesIn } from "./names.ts";
