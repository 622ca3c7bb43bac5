import { lazy } from "solid-js";

export { CountdownBlock } from "./countdown-block.tsx";
export { useOpportunityWords } from "./opportunity-words.ts";
export const OpportunityListPage = lazy(() => import("./opportunity-list-page.tsx"));
export const OpportunityPage = lazy(() => import("./opportunity-page.tsx"));
export const NewOpportunityPage = lazy(() => import("./new-opportunity-page.tsx"));
