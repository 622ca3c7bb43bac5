import { lazy } from "solid-js";
import { afterFirstScreen } from "#data/first-screen.ts";

export const CalendarPage = lazy(() => import("./calendar-page.tsx"));
/** Notes an appointment, from a person's file. */
export const NewEventSheet = lazy(() =>
  import("./new-event-sheet.tsx").then((sheet) => ({ default: sheet.NewEventSheet })),
);
/** On the home page: the appointments of today. They are fetched once the first screen stands. */
export const TodayEvents = lazy(async () => {
  await afterFirstScreen();
  return import("./today-events.tsx");
});
