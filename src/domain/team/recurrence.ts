// A task that comes again: done, it makes the one that follows it. Days have no zone, so the rule is counted in UTC,
// where none is longer than another. What follows depends on the task alone, never on who ends it or when: two advisers
// who end it without a network make the same one.

import { RRule } from "rrule";
import { stableId } from "../record/stable-id.ts";
import type { Task } from "./task.ts";

/** Of days, weeks, months or years. */
const longestInterval = 1000;

const instantOf = (day: string) => new Date(`${day}T00:00:00Z`);

/** The first day after this one that a rule names; nothing when it names none, or is no rule of days. */
export function dayAfter(rule: string, day: string): string | undefined {
  try {
    const said = RRule.parseString(rule);
    const { freq, interval = 1, wkst, until, byweekday } = said;
    if (freq === undefined || freq > RRule.DAILY) return undefined;
    if (!(Number.isInteger(interval) && interval > 0 && interval <= longestInterval)) return undefined;
    // A rule that is counted by days or weeks and never comes would be counted until the year 9999, and freeze whoever
    // ends the task: those have the days of the week alone.
    const { bysetpos, bymonth, bymonthday, byyearday, byweekno } = said;
    const sieves = { bysetpos, bymonth, bymonthday, byyearday, byweekno };
    if (freq >= RRule.WEEKLY && Object.values(sieves).some((part) => part != null)) return undefined;
    const isSomeDays = freq === RRule.DAILY && byweekday != null;
    if (isSomeDays && interval > 1) return undefined;
    const parts = Object.entries({ interval, wkst, until, byweekday, ...sieves }).filter(
      ([, part]) => part != null,
    );
    const next = new RRule({
      ...Object.fromEntries(parts),
      freq: isSomeDays ? RRule.WEEKLY : freq,
      dtstart: instantOf(day),
    }).after(instantOf(day));
    return next?.toISOString().slice(0, 10);
  } catch {
    return undefined;
  }
}

/** What every device says alike of the task that follows: its id, its day and its series. */
export interface NextTask {
  id: string;
  due_on: string;
  series_id: string;
}

/** The task that follows this one once it is done; nothing when it comes once, or has no day to count from. */
export async function nextOf(
  task: Pick<Task, "id" | "due_on" | "recurrence" | "series_id">,
): Promise<NextTask | undefined> {
  if (!task.recurrence || !task.due_on) return undefined;
  const due_on = dayAfter(task.recurrence, task.due_on);
  if (!due_on) return undefined;
  const series_id = task.series_id ?? task.id;
  return { id: await stableId("recurring task", series_id, due_on), due_on, series_id };
}
