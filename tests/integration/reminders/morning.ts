import { wallClock } from "#domain/zoned-time.ts";

export const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** A zone where it is between nine and ten in the morning now: tests of mornings run at any hour. */
export function morningZone(): string {
  const ahead = 9 - new Date().getUTCHours();
  // Zones of this kind are named the other way round, and none is more than twelve hours behind.
  const hours = ahead < -12 ? ahead + 24 : ahead;
  return hours === 0 ? "Etc/GMT" : `Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`;
}

export const todayIn = (zone: string): string => wallClock(new Date(), zone)[0];
