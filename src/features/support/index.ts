import { lazy } from "solid-js";

export const PlanTab = lazy(() => import("./plan-tab.tsx"));
export const PlanPaperPage = lazy(() => import("./plan-paper-page.tsx"));
