import { lazy } from "solid-js";

export { columnWords } from "./column-words.ts";

/** Bringing people in from a file; loaded when somebody goes there. */
export const ImportPage = lazy(() => import("./import-page.tsx"));
