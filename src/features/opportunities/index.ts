import { createResource, lazy } from "solid-js";
import { useI18n } from "#i18n/index.ts";

export const OpportunityListPage = lazy(() => import("./opportunity-list-page.tsx"));
export const OpportunityPage = lazy(() => import("./opportunity-page.tsx"));
export const NewOpportunityPage = lazy(() => import("./new-opportunity-page.tsx"));
/** Makes the words of opportunities, downloaded where some are said; nothing until then. */
export function createOpportunityWords() {
  const i18n = useI18n();
  const [words] = createResource(async () =>
    (await import("./opportunity-words.ts")).makeOpportunityWords(i18n),
  );
  // A screen that says other things as well does not wait for them.
  return () => words.latest;
}

/** How long is left, as a block; no first screen waits for it. */
export const CountdownBlock = lazy(() =>
  import("./countdown-block.tsx").then((block) => ({ default: block.CountdownBlock })),
);
