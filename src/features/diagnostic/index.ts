import { lazy } from "solid-js";

/** What this device knows of itself; at `/diagnostic`, with or without a session. */
export const DiagnosticPage = lazy(() => import("./diagnostic-page.tsx"));
