import { lazy } from "solid-js";

export { capitalized } from "./capitalized.ts";
export { DueTag, TaskRow, TaskTick } from "./task-row.tsx";
export const TodayPage = lazy(() => import("./today-page.tsx"));
