import { daysBetween } from "../days.ts";
import { wallClock } from "../zoned-time.ts";
import { type Deadline, endOfDay, instantOf, isOver } from "./deadline.ts";

/** How long is left until a deadline, for somebody in a zone. */
export type Countdown =
  /** Days from their today to the day on which it falls for them: 1 is tomorrow. */
  | { state: "ahead"; days: number }
  /** It falls today; at that time, by the clock of that zone. */
  | { state: "today"; time: string; zone: string }
  /** Days since it went by: 0 is today. */
  | { state: "over"; days: number };

/** Counts the days on the viewer's calendar, whatever the zone of the deadline. */
export function countdownTo(deadline: Deadline, now: Date, viewerZone: string): Countdown {
  const [today] = wallClock(now, viewerZone);
  const [day, time] = wallClock(instantOf(deadline), viewerZone);
  const days = daysBetween(today, day);
  if (isOver(deadline, now)) return { state: "over", days: Math.max(0, -days) };
  if (days > 0) return { state: "ahead", days };
  // « Today at 23:59 » may only be said of a day that is the viewer's today too.
  if (deadline.day === today) return { state: "today", time: deadline.time ?? endOfDay, zone: deadline.zone };
  return { state: "today", time, zone: viewerZone };
}

/** Within a week; within two; later. Nothing is urgent once it is over. */
export function urgencyOf(countdown: Countdown): "high" | "medium" | undefined {
  if (countdown.state === "over") return undefined;
  const days = countdown.state === "today" ? 0 : countdown.days;
  return days < 7 ? "high" : days < 14 ? "medium" : undefined;
}
