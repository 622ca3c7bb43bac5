import { lazy } from "solid-js";

export { TaskRow } from "./task-row.tsx";
export const TodayPage = lazy(() => import("./today-page.tsx"));
