/** How much a verification is worth: teal under 6 months, amber to 12, vermilion beyond; `never` when there is none. */
export type Freshness = "ok" | "due" | "stale" | "never";

/** Judges a verification by its age, in calendar months from day to day. */
export function freshnessOf(verifiedOn: string | undefined, today: string): Freshness {
  if (!verifiedOn) return "never";
  const months = monthsBetween(verifiedOn, today);
  if (months < 6) return "ok";
  return months < 12 ? "due" : "stale";
}

/** Whole months from one day to another; a month is complete on the same day of the month. */
function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split("-").map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
}
