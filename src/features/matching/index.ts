import { lazy } from "solid-js";

/** « Admissibles parmi nos membres » on the page of an opportunity. */
export const EligibleSection = lazy(() => import("./eligible-section.tsx"));
/** Everybody by how they stand, at `/opportunites/:id/admissibles`. */
export const EligiblePage = lazy(() => import("./eligible-page.tsx"));
/** « À proposer » on the file of an artist. */
export const ToProposeCard = lazy(() => import("./to-propose-card.tsx"));
