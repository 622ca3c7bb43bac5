import type { CalendarEvent, EventStatus } from "./event.ts";
import { spansOf } from "./spans.ts";

/** A stretch of one day, in minutes since midnight. */
export interface Stretch {
  from: number;
  to: number;
}

type Held = Pick<CalendarEvent, "members" | "status" | "starts_at" | "ends_at" | "all_day" | "deleted">;

/** Whether an event takes somebody's time: one that was called off does not. */
export const takesTime = ({ status, deleted }: { status: EventStatus; deleted: boolean }): boolean =>
  status !== "cancelled" && !deleted;

/** When somebody of the team is taken on a day: stretches in order that never touch. */
export function busyOn(events: readonly Held[], memberId: string, day: string, timeZone: string): Stretch[] {
  const held = events.filter((event) => takesTime(event) && event.members.includes(memberId));
  return stretchesOn(held, day, timeZone);
}

/** What these take of a day: stretches in order that never touch. */
export function stretchesOn(
  taken: readonly Pick<CalendarEvent, "starts_at" | "ends_at" | "all_day">[],
  day: string,
  timeZone: string,
): Stretch[] {
  return joined(
    taken.flatMap((one) => spansOf(one, timeZone).filter((span) => span.day === day && span.to > span.from)),
  );
}

/** The same time, in stretches in order that never touch. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
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
