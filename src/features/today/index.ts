import { lazy } from "solid-js";

export { DueTag, TaskRow, TaskTick } from "./task-row.tsx";
export const TodayPage = lazy(() => import("./today-page.tsx"));
