import { lazy } from "solid-js";

export const TasksPage = lazy(() => import("./tasks-page.tsx"));
