import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "#domain/days.ts";
import { countdownTo, urgencyOf } from "#domain/opportunities/countdown.ts";
import { type Deadline, instantOf, isOver } from "#domain/opportunities/deadline.ts";
import { wallClock } from "#domain/zoned-time.ts";
import { someDeadline, zones } from "./some-deadline.ts";

const montreal = "America/Toronto";
const endOf = (day: string, zone = montreal): Deadline => ({
  kind: "submission",
  day,
  zone,
  isPostmarked: false,
  isToConfirm: false,
});
const count = (deadline: Deadline, now: string, viewer = montreal) =>
  countdownTo(deadline, new Date(now), viewer);

describe("[P2.1] how long is left", () => {
  test("in days of the calendar of who looks", () => {
    const deadline = endOf("2026-11-22");
    expect(count(deadline, "2026-11-19T15:00:00Z")).toEqual({ state: "ahead", days: 3 });
    // It is still the 21st in Montréal, while the 22nd has begun in UTC.
    expect(count(deadline, "2026-11-22T04:30:00Z")).toEqual({ state: "ahead", days: 1 });
    expect(count(deadline, "2026-11-22T05:00:00Z")).toEqual({
      state: "today",
      time: "23:59",
      zone: montreal,
    });
    expect(count(deadline, "2026-11-23T04:59:30Z")).toEqual({
      state: "today",
      time: "23:59",
      zone: montreal,
    });
    expect(count(deadline, "2026-11-23T05:00:00Z")).toEqual({ state: "over", days: 1 });
    expect(count(deadline, "2026-11-26T12:00:00Z")).toEqual({ state: "over", days: 4 });
  });

  test("« today at 23:59 » is never said of another day than the one of who looks", () => {
    const deadline = endOf("2026-11-22");
    // Vancouver: 20:59 on the 22nd. The day is theirs too: the clock of Montréal is the one the call names.
    expect(count(deadline, "2026-11-22T20:00:00Z", "America/Vancouver")).toEqual({
      state: "today",
      time: "23:59",
      zone: montreal,
    });
    // St. John's: 1:29 on the 23rd.
    expect(count(deadline, "2026-11-22T20:00:00Z", "America/St_Johns")).toEqual({ state: "ahead", days: 1 });
    expect(count(deadline, "2026-11-23T04:00:00Z", "America/St_Johns")).toEqual({
      state: "today",
      time: "01:29",
      zone: "America/St_Johns",
    });
    // Paris: 5:59 on the 23rd.
    expect(count(deadline, "2026-11-22T20:00:00Z", "Europe/Paris")).toEqual({ state: "ahead", days: 1 });
    expect(count(deadline, "2026-11-23T02:00:00Z", "Europe/Paris")).toEqual({
      state: "today",
      time: "05:59",
      zone: "Europe/Paris",
    });
    // A deadline of Vancouver, seen from Montréal: 2:59 the day after.
    expect(count(endOf("2025-11-22", "America/Vancouver"), "2025-11-23T06:00:00Z")).toEqual({
      state: "today",
      time: "02:59",
      zone: montreal,
    });
  });

  test("a day of 23 or of 25 hours is one day", () => {
    // Clocks went forward on 8 March, and back on 1 November.
    expect(count(endOf("2026-03-09"), "2026-03-08T05:00:00Z")).toEqual({ state: "ahead", days: 1 });
    expect(count(endOf("2026-03-09"), "2026-03-08T06:59:00Z")).toEqual({ state: "ahead", days: 1 });
    expect(count(endOf("2026-11-02"), "2026-11-01T04:00:00Z")).toEqual({ state: "ahead", days: 1 });
    expect(count(endOf("2026-11-02"), "2026-11-02T04:59:00Z")).toEqual({ state: "ahead", days: 1 });
    const twice: Deadline = { ...endOf("2026-11-01"), time: "01:30" };
    expect(count(twice, "2026-11-01T05:30:00Z")).toEqual({ state: "today", time: "01:30", zone: montreal });
    // The second 1:30 of that night is too late.
    expect(count(twice, "2026-11-01T06:30:00Z")).toEqual({ state: "over", days: 0 });
  });

  test("the days ahead lead to the day on which it falls, and never lengthen", () => {
    const moments = fc.date({
      min: new Date("2020-01-01"),
      max: new Date("2035-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        someDeadline,
        moments,
        fc.nat(72 * 60),
        fc.constantFrom(...zones),
        (one, now, minutes, viewer) => {
          const [today] = wallClock(now, viewer);
          const [day, time] = wallClock(instantOf(one), viewer);
          const countdown = countdownTo(one, now, viewer);
          expect(countdown.state === "over").toBe(isOver(one, now));
          if (countdown.state === "ahead") expect(addDays(today, countdown.days)).toBe(day);
          if (countdown.state === "over") expect(countdown.days).toBe(Math.max(0, daysBetween(day, today)));
          if (countdown.state === "today") {
            expect(today).toBe(day);
            const [named] = wallClock(instantOf(one), countdown.zone);
            expect(named).toBe(today);
            if (countdown.zone === viewer && viewer !== one.zone) expect(countdown.time).toBe(time);
          }
          const left = (at: Date) => {
            const seen = countdownTo(one, at, viewer);
            return seen.state === "ahead" ? seen.days : seen.state === "today" ? 0 : -1;
          };
          expect(left(new Date(now.getTime() + minutes * 60_000))).toBeLessThanOrEqual(left(now));
        },
      ),
    );
  });

  test("only what is near is urgent", () => {
    expect(urgencyOf({ state: "today", time: "23:59", zone: montreal })).toBe("high");
    expect(urgencyOf({ state: "ahead", days: 6 })).toBe("high");
    expect(urgencyOf({ state: "ahead", days: 7 })).toBe("medium");
    expect(urgencyOf({ state: "ahead", days: 14 })).toBeUndefined();
    expect(urgencyOf({ state: "over", days: 0 })).toBeUndefined();
  });
});
