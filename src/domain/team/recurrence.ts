// A task that comes again: done, it makes the one that follows it. Days have no zone, so the rule is counted in UTC,
// where none is longer than another. What follows depends on the task alone, never on who ends it or when: two advisers
// who end it without a network make the same one.

import { RRule } from "rrule";
import { stableId } from "../record/stable-id.ts";
import type { Task } from "./task.ts";

const instantOf = (day: string) => new Date(`${day}T00:00:00Z`);

/** The first day after this one that a rule names; nothing when it names none, or is no rule of days. */
export function dayAfter(rule: string, day: string): string | undefined {
  try {
    const { freq, interval, wkst, until, bysetpos, bymonth, bymonthday, byyearday, byweekno, byweekday } =
      RRule.parseString(rule);
    if (freq === undefined || freq > RRule.DAILY) return undefined;
    const parts = { interval, wkst, until, bysetpos, bymonth, bymonthday, byyearday, byweekno, byweekday };
    const said = Object.fromEntries(Object.entries(parts).filter(([, part]) => part != null));
    const next = new RRule({ ...said, freq, dtstart: instantOf(day) }).after(instantOf(day));
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
