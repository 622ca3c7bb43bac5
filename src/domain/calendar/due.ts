// The deadlines that the calendar shows, a day each.

import type { Application } from "../applications/application.ts";
import { isUnsent } from "../applications/stage.ts";
import { deadlinesOf, type HeldDeadline, instantOf } from "../opportunities/deadline.ts";
import type { Opportunity } from "../opportunities/opportunity.ts";
import { wallClock } from "../zoned-time.ts";

/** The day on which it is shown where the team is: the funder's, or the one before when it is already over by then. */
export function dayHere(deadline: HeldDeadline, timeZone: string): string {
  const [here] = wallClock(instantOf(deadline), timeZone);
  return here < deadline.day ? here : deadline.day;
}

/** The deadlines of an opportunity that somebody may still be after, by day. */
export function deadlinesShown(
  opportunity: Pick<Opportunity, "deadlines" | "status" | "archived">,
  timeZone: string,
): { day: string; deadline: HeldDeadline }[] {
  if (opportunity.archived || opportunity.status === "cancelled") return [];
  return deadlinesOf(opportunity.deadlines).map((deadline) => ({
    day: dayHere(deadline, timeZone),
    deadline,
  }));
}

/** The day that was agreed for an application, as long as it is to be sent. */
export const applicationDay = (one: Pick<Application, "stage" | "deadline_on">): string | undefined =>
  isUnsent(one) ? one.deadline_on : undefined;
