import { lazy } from "solid-js";

export const CalendarPage = lazy(() => import("./calendar-page.tsx"));
/** Notes an appointment, from a person's file. */
export const NewEventSheet = lazy(() =>
  import("./new-event-sheet.tsx").then((sheet) => ({ default: sheet.NewEventSheet })),
);
