import { lazy } from "solid-js";

export const TasksPage = lazy(() => import("./tasks-page.tsx"));
/** What an adviser leaves to whoever takes over. */
export const HandoverPage = lazy(() => import("./handover-page.tsx"));
