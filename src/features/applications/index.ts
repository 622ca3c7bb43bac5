import { lazy } from "solid-js";
import { afterFirstScreen } from "#data/first-screen.ts";

export { useApplicationFacts } from "./use-facts.ts";
export const ApplicationsPage = lazy(() => import("./applications-page.tsx"));
export const ApplicationPage = lazy(() => import("./application-page.tsx"));
/** Where an application is, beside whom it is of. */
export const StageStatus = lazy(() =>
  import("./stages.tsx").then((stages) => ({ default: stages.StageStatus })),
);
/** « Candidatures » of a person's file. */
export const ApplicationsTab = lazy(() => import("./applications-tab.tsx"));
/** On the home page: deadlines and reports. They are fetched once the first screen stands. */
export const TodayBlocks = lazy(async () => {
  await afterFirstScreen();
  return import("./today-blocks.tsx");
});
/** Where one begins, from a person or an opportunity. */
export const NewApplicationSheet = lazy(() =>
  import("./new-application-sheet.tsx").then((sheet) => ({ default: sheet.NewApplicationSheet })),
);
/** An application that was filed or answered, in the history of a person. */
export const ApplicationRow = lazy(() => import("./timeline-row.tsx"));
/** A reverse calendar of the team. */
export const ScheduleForm = lazy(() => import("./schedule-form.tsx"));
