import { deadlinesOf, isOver } from "../opportunities/deadline.ts";
import type { Opportunity } from "../opportunities/opportunity.ts";
import type { Application } from "./application.ts";

/**
 * The last day to file an application: its own, else the next day on which its opportunity takes what is submitted, or
 * the last one that went by.
 */
export function applicationDeadline(
  application: Pick<Application, "deadline_on">,
  opportunity: Pick<Opportunity, "deadlines"> | undefined,
  now: Date,
): string | undefined {
  if (application.deadline_on) return application.deadline_on;
  const due = deadlinesOf(opportunity?.deadlines ?? []).filter(({ kind }) => kind === "submission");
  return (due.find((one) => !isOver(one, now)) ?? due.at(-1))?.day;
}
