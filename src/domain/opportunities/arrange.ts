import { type Countdown, countdownTo } from "./countdown.ts";
import { type HeldDeadline, instantOf, nextDeadline } from "./deadline.ts";
import type { OpportunityRow } from "./opportunity-row.ts";

/** By when an opportunity closes, in the order of the list. */
export const opportunityGroups = ["week", "month", "later", "always", "closed"] as const;
export type OpportunityGroup = (typeof opportunityGroups)[number];

/** A row of the list of opportunities, in its place. */
export interface ArrangedOpportunity extends OpportunityRow {
  group: OpportunityGroup;
  /** The deadline that counts now; absent for what is open at all times. */
  deadline?: HeldDeadline;
  countdown?: Countdown;
}

/** The rows by when they close: the next first, then what never closes, then what is closed, the latest first. */
export function arrangeOpportunities(
  rows: readonly OpportunityRow[],
  now: Date,
  zone: string,
): ArrangedOpportunity[] {
  return rows
    .map((row) => {
      const deadline = nextDeadline(row.fields.deadlines, now);
      const countdown = deadline && countdownTo(deadline, now, zone);
      const group = row.fields.status === "cancelled" ? "closed" : groupOf(countdown);
      const at = deadline ? instantOf(deadline).getTime() : 0;
      return { row: { ...row, group, ...(deadline && countdown ? { deadline, countdown } : {}) }, at };
    })
    .sort(
      (a, b) =>
        opportunityGroups.indexOf(a.row.group) - opportunityGroups.indexOf(b.row.group) ||
        (a.row.group === "closed" ? b.at - a.at : a.at - b.at) ||
        (a.row.sort_key < b.row.sort_key ? -1 : a.row.sort_key > b.row.sort_key ? 1 : 0) ||
        (a.row.id < b.row.id ? -1 : 1),
    )
    .map(({ row }) => row);
}

function groupOf(countdown: Countdown | undefined): OpportunityGroup {
  if (!countdown) return "always";
  if (countdown.state === "over") return "closed";
  const days = countdown.state === "today" ? 0 : countdown.days;
  return days < 7 ? "week" : days < 32 ? "month" : "later";
}
