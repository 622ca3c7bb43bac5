// A day and a time as a clock on the workspace's wall shows them, and the instant they are.

const minuteMs = 60_000;
const walls = new Map<string, Intl.DateTimeFormat>();

/** The day and the time that a wall clock shows in a zone: `["2026-11-19", "10:12"]`. */
export function wallClock(instant: Date, timeZone: string): [day: string, time: string] {
  let wall = walls.get(timeZone);
  if (!wall) {
    wall = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    walls.set(timeZone, wall);
  }
  const parts = Object.fromEntries(wall.formatToParts(instant).map(({ type, value }) => [type, value]));
  return [`${parts.year}-${parts.month}-${parts.day}`, `${parts.hour}:${parts.minute}`];
}

/**
 * The instant at which a wall clock shows this day and time. An hour that comes twice (autumn) is the first one;
 * an hour skipped (spring) is as much later as the clock jumped.
 */
export function instantAt(day: string, time: string, timeZone: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const before = asUtc - offsetAt(asUtc - 24 * 60 * minuteMs, timeZone);
  const after = asUtc - offsetAt(asUtc + 24 * 60 * minuteMs, timeZone);
  for (const candidate of [Math.min(before, after), Math.max(before, after)])
    if (candidate + offsetAt(candidate, timeZone) === asUtc) return new Date(candidate);
  return new Date(before);
}

/** How far ahead of UTC a zone is at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const [day, time] = wallClock(new Date(instant), timeZone);
  return Date.parse(`${day}T${time}:00Z`) - Math.floor(instant / minuteMs) * minuteMs;
}

/** A zone that this device knows, whatever the name: the database knows some that no browser does. */
export const soundZone = (name: string): string => (isTimeZone(name) ? name : "America/Toronto");

/** Whether the name is one of a zone that this device knows. */
export function isTimeZone(name: string): boolean {
  if (walls.has(name)) return true;
  try {
    wallClock(new Date(0), name);
    return true;
  } catch {
    return false;
  }
}
