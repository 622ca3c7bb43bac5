import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completeTasks, takeBackTasks } from "#data/team/complete.ts";
import { daysBetween } from "#domain/days.ts";
import { dayAfter, nextOf } from "#domain/team/recurrence.ts";
import { rhythmOf, rhythms, ruleOf } from "#domain/team/rhythm.ts";
import { openEmpty } from "../data/open.ts";

const days = fc
  .integer({ min: Date.UTC(2023, 11, 1) / 86_400_000, max: Date.UTC(2032, 2, 1) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const most = {
  daily: 1,
  weekdays: 3,
  weekly: 7,
  fortnightly: 14,
  monthly: 31,
  quarterly: 92,
  yearly: 366,
} as const;

describe("[P3.4] a task that comes again", () => {
  test("never comes before the one that was done, nor later than its rhythm says", () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...rhythms), (day, rhythm) => {
        const rule = ruleOf(rhythm, day);
        expect(rhythmOf(rule)).toBe(rhythm);
        const apart = daysBetween(day, dayAfter(rule, day)!);
        expect(apart).toBeGreaterThan(0);
        expect(apart).toBeLessThanOrEqual(most[rhythm]);
      }),
    );
  });

  test("keeps the end of the month, in short months and leap years, and the hour changes move nothing", () => {
    const seriesOf = (day: string, times: number, rule: string) => {
      const found: (string | undefined)[] = [];
      for (let at: string | undefined = day; at && found.length < times; ) {
        at = dayAfter(rule, at);
        found.push(at);
      }
      return found;
    };
    const monthly = ruleOf("monthly", "2028-01-31");
    expect(seriesOf("2028-01-31", 4, monthly)).toEqual([
      "2028-02-29",
      "2028-03-31",
      "2028-04-30",
      "2028-05-31",
    ]);
    expect(seriesOf("2027-01-30", 2, ruleOf("monthly", "2027-01-30"))).toEqual(["2027-02-28", "2027-03-30"]);
    expect(seriesOf("2028-02-29", 4, ruleOf("yearly", "2028-02-29"))).toEqual([
      "2029-02-28",
      "2030-02-28",
      "2031-02-28",
      "2032-02-29",
    ]);
    // Toronto changes its hour on 14 March and 7 November 2027.
    expect(seriesOf("2027-03-12", 3, "FREQ=DAILY")).toEqual(["2027-03-13", "2027-03-14", "2027-03-15"]);
    expect(seriesOf("2027-11-05", 2, ruleOf("weekdays", "2027-11-05"))).toEqual(["2027-11-08", "2027-11-09"]);
    // Put off within its week, it comes back to its day.
    expect(dayAfter(ruleOf("weekly", "2026-11-17"), "2026-11-19")).toBe("2026-11-24");
  });

  test("comes no more after its end, by a rule that is none, or without a day to count from", async () => {
    expect(dayAfter("FREQ=DAILY;UNTIL=20261120T000000Z", "2026-11-20")).toBeUndefined();
    for (const rule of ["", "chaque lundi", "FREQ=HOURLY", "FREQ=NEVER"])
      expect(dayAfter(rule, "2026-11-20")).toBeUndefined();
    const id = crypto.randomUUID();
    expect(await nextOf({ id, recurrence: "FREQ=DAILY" } as never)).toBeUndefined();
    expect(await nextOf({ id, due_on: "2026-11-20" } as never)).toBeUndefined();
  });

  test("is found at once or not at all, whatever the rule that somebody sent", () => {
    const never = [
      "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
      "FREQ=DAILY;BYYEARDAY=400",
      "FREQ=WEEKLY;BYSETPOS=300;BYDAY=MO",
      ...["0", "-1", "0.5", "abc", "99999999999999"].flatMap((interval) =>
        ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"].map((freq) => `FREQ=${freq};INTERVAL=${interval}`),
      ),
    ];
    const begun = performance.now();
    for (const rule of never) expect([rule, dayAfter(rule, "2026-11-30")]).toEqual([rule, undefined]);
    expect(performance.now() - begun).toBeLessThan(5_000);
    // What other programs write for the days of work.
    expect(dayAfter("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "2026-11-27")).toBe("2026-11-30");
    expect(dayAfter("FREQ=WEEKLY;INTERVAL=1000;BYDAY=MO", "2026-11-30")).toBe("2046-01-29");
  });

  test("done twice is done once: two devices make the same one, and no other", async () => {
    await fc.assert(
      fc.asyncProperty(days, fc.constantFrom(...rhythms), async (due_on, rhythm) => {
        const task = { id: crypto.randomUUID(), due_on, recurrence: ruleOf(rhythm, due_on) } as const;
        const [one, other] = [await nextOf(task as never), await nextOf(task as never)];
        expect(one).toEqual(other);
        const later = await nextOf({ ...task, ...one! } as never);
        expect(later!.series_id).toBe(task.id);
        expect(later!.id).not.toBe(one!.id);
      }),
      { numRuns: 30 },
    );
  });

  test("done, undone and done again leaves one that follows, its list to be ticked anew", async () => {
    const database = await openEmpty();
    const member = crypto.randomUUID();
    const { id } = await database.tasks.create({
      title: "Relevé du mois",
      status: "open",
      priority: "high",
      due_on: "2027-01-31",
      recurrence: ruleOf("monthly", "2027-01-31"),
      checklist: ["Factures"],
      checklist_done: ["Factures"],
      assignee_id: member,
    });
    const open = async () => (await database.tasks.find({ where: { agenda: { $lt: "1" } } })) as never[];
    const first = await completeTasks(database, [id], member);
    expect(await open()).toMatchObject([
      {
        title: "Relevé du mois",
        due_on: "2027-02-28",
        series_id: id,
        priority: "high",
        assignee_id: member,
        checklist: ["Factures"],
        checklist_done: [],
      },
    ]);
    expect((await completeTasks(database, [id], member)).edited).toEqual([]);
    expect(await open()).toHaveLength(1);
    expect(await takeBackTasks(database, first)).toBe(true);
    expect(await open()).toMatchObject([{ id, due_on: "2027-01-31" }]);
    await completeTasks(database, [id], member);
    expect(await open()).toMatchObject([{ due_on: "2027-02-28", status: "open" }]);
  });
});
