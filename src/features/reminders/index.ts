import { lazy } from "solid-js";
import { afterFirstScreen } from "#data/first-screen.ts";

/** Where a reminder leads. */
export const FollowReminders = lazy(async () => {
  await afterFirstScreen();
  return import("./follow-reminders.tsx");
});
/** At the head of the page, once, at the right moment. */
export const ReminderOffer = lazy(async () => {
  await afterFirstScreen();
  return import("./reminder-offer.tsx");
});
