import { lazy } from "solid-js";

export { stageIcons } from "./stage-icons.ts";
export { StageStatus } from "./stages.tsx";
export { useApplicationFacts } from "./use-facts.ts";
export { useStartingSteps } from "./use-starting-steps.ts";
export const ApplicationsPage = lazy(() => import("./applications-page.tsx"));
export const ApplicationPage = lazy(() => import("./application-page.tsx"));
/** « Candidatures » of a person's file. */
export const ApplicationsTab = lazy(() => import("./applications-tab.tsx"));
/** On the home page: deadlines and reports. No first screen waits for them. */
export const TodayBlocks = lazy(() => import("./today-blocks.tsx"));
/** Where one begins, from a person or an opportunity. */
export const NewApplicationSheet = lazy(() =>
  import("./new-application-sheet.tsx").then((sheet) => ({ default: sheet.NewApplicationSheet })),
);
