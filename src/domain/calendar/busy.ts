import type { CalendarEvent } from "./event.ts";
import { spansOf } from "./spans.ts";

/** A stretch of one day, in minutes since midnight. */
export interface Stretch {
  from: number;
  to: number;
}

type Held = Pick<CalendarEvent, "members" | "status" | "starts_at" | "ends_at" | "all_day" | "deleted">;

/** Whether an event takes somebody's time: one that was called off does not. */
export const takesTime = ({ status, deleted }: Pick<Held, "status" | "deleted">): boolean =>
  status !== "cancelled" && !deleted;

/** When somebody of the team is taken on a day: stretches in order that never touch. */
export function busyOn(events: readonly Held[], memberId: string, day: string, timeZone: string): Stretch[] {
  const taken = events
    .filter((event) => takesTime(event) && event.members.includes(memberId))
    .flatMap((event) => spansOf(event, timeZone).filter((span) => span.day === day && span.to > span.from))
    .sort((a, b) => a.from - b.from);
  const merged: Stretch[] = [];
  for (const { from, to } of taken) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** What is left between two hours, short gaps aside. */
export function freeBetween(busy: readonly Stretch[], { from, to }: Stretch, shortest = 15): Stretch[] {
  const free: Stretch[] = [];
  let at = from;
  for (const one of busy) {
    if (one.from >= to) break;
    if (Math.min(one.from, to) - at >= shortest) free.push({ from: at, to: one.from });
    at = Math.max(at, one.to);
  }
  if (to - at >= shortest) free.push({ from: at, to });
  return free;
}
