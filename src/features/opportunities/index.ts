import { lazy } from "solid-js";

export { useOpportunityWords } from "./opportunity-words.ts";
export const OpportunityListPage = lazy(() => import("./opportunity-list-page.tsx"));
export const OpportunityPage = lazy(() => import("./opportunity-page.tsx"));
export const NewOpportunityPage = lazy(() => import("./new-opportunity-page.tsx"));
/** How long is left, as a block; no first screen waits for it. */
export const CountdownBlock = lazy(() =>
  import("./countdown-block.tsx").then((block) => ({ default: block.CountdownBlock })),
);
