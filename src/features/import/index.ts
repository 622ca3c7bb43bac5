import { lazy } from "solid-js";

/** Bringing people in from a file; loaded when somebody goes there. */
export const ImportPage = lazy(() => import("./import-page.tsx"));
