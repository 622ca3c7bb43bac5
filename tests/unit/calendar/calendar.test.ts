import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { busyOn, freeBetween } from "#domain/calendar/busy.ts";
import { dayHere, deadlinesShown } from "#domain/calendar/due.ts";
import { inLanes } from "#domain/calendar/lanes.ts";
import { movedToDay } from "#domain/calendar/move.ts";
import {
  daysHeld,
  instantsOf,
  lastsFrom,
  longestEventDays,
  spansOf,
  timeOf,
} from "#domain/calendar/spans.ts";
import { interactionIdOf, isToLog, likelyKindOf } from "#domain/calendar/to-log.ts";
import { calendarViews, daysOf, monthWeeks, stepFrom, weekdayOf, weekOf } from "#domain/calendar/views.ts";
import { addDays, daysBetween } from "#domain/days.ts";
import { deadlinesOf } from "#domain/opportunities/deadline.ts";
import { instantAt, wallClock } from "#domain/zoned-time.ts";

const montreal = "America/Toronto";
const zones = [montreal, "Europe/Paris", "America/St_Johns", "Pacific/Auckland", "Asia/Kathmandu", "UTC"];
const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays("2025-01-01", n));
const zone = fc.constantFrom(...zones);
const time = fc.integer({ min: 0, max: 24 * 60 - 1 }).map(timeOf);
const minutes = fc.integer({ min: 0, max: 60 * 24 * 5 });

const timed = (from: string, to: string, all_day = false) => ({ starts_at: from, ends_at: to, all_day });
const at = (on: string, hour: string, timeZone = montreal) => instantAt(on, hour, timeZone).toISOString();
const later = (instant: string, count: number) =>
  new Date(Date.parse(instant) + count * 60_000).toISOString();

describe("[P3.2] days in sight", () => {
  test("a week goes from Monday to Sunday and holds its day", () => {
    fc.assert(
      fc.property(day, (one) => {
        const week = weekOf(one);
        expect(week).toHaveLength(7);
        expect(week).toContain(one);
        expect(week.map(weekdayOf)).toEqual([0, 1, 2, 3, 4, 5, 6]);
      }),
    );
  });

  test("a month is whole weeks, all of its days once, in order", () => {
    fc.assert(
      fc.property(day, (one) => {
        const days = monthWeeks(one).flat();
        expect(days.length % 7).toBe(0);
        expect(days.length).toBeLessThanOrEqual(42);
        expect(days).toEqual(days.map((_, n) => addDays(days[0]!, n)));
        const month = one.slice(0, 7);
        const own = days.filter((each) => each.startsWith(month));
        expect(own[0]).toBe(`${month}-01`);
        expect(addDays(own.at(-1)!, 1).startsWith(month)).toBe(false);
      }),
    );
  });

  test("one step on and one back stay in the same view, and never skip a month", () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...calendarViews), (one, view) => {
        const next = stepFrom(view, one, 1);
        const back = stepFrom(view, next, -1);
        expect(next > one).toBe(true);
        if (view !== "month") expect(back).toBe(one);
        else {
          expect(back.slice(0, 7)).toBe(one.slice(0, 7));
          expect(next.slice(0, 7)).toBe(addDays(`${one.slice(0, 7)}-28`, 5).slice(0, 7));
        }
        expect(daysOf(view, one)).toContain(one);
      }),
    );
    expect(stepFrom("month", "2026-01-31", 1)).toBe("2026-02-28");
  });
});

describe("[P3.2] what an event takes of each day", () => {
  test("its spans follow each other without a gap, begin and end once, and stay in their days", () => {
    fc.assert(
      fc.property(day, time, minutes, zone, (on, hour, lasts, timeZone) => {
        const starts = instantAt(on, hour, timeZone).toISOString();
        const event = timed(starts, later(starts, lasts));
        const spans = spansOf(event, timeZone);
        const [first, last] = daysHeld(event, timeZone);
        expect(spans.map((span) => span.day)).toEqual(
          Array.from({ length: daysBetween(first, last) + 1 }, (_, n) => addDays(first, n)),
        );
        expect(spans.filter(({ begins }) => begins)).toHaveLength(1);
        expect(spans.filter(({ ends }) => ends)).toHaveLength(1);
        for (const { from, to, begins, ends } of spans) {
          expect(from).toBeLessThanOrEqual(to);
          expect(begins || from === 0).toBe(true);
          expect(ends || to === 1440).toBe(true);
        }
        expect(wallClock(new Date(starts), timeZone)).toEqual([first, timeOf(spans[0]!.from)]);
        // It is of every day up to its last one, and of none after.
        const midnight = (one: string) => instantsOf(one, one, timeZone)[0];
        expect(lastsFrom(event, midnight(last))).toBe(true);
        expect(lastsFrom(event, midnight(addDays(last, 1)))).toBe(false);
      }),
    );
  });

  test("over midnight, to midnight, of whole days, and across both changes of the clock", () => {
    const night = timed(at("2026-11-20", "22:00"), at("2026-11-21", "02:30"));
    expect(spansOf(night, montreal)).toEqual([
      { day: "2026-11-20", from: 1320, to: 1440, begins: true, ends: false, isWhole: false },
      { day: "2026-11-21", from: 0, to: 150, begins: false, ends: true, isWhole: false },
    ]);
    const evening = timed(at("2026-11-20", "22:00"), at("2026-11-21", "00:00"));
    expect(daysHeld(evening, montreal)).toEqual(["2026-11-20", "2026-11-20"]);
    // The night of November has 25 hours, that of March 23: whole days are whole all the same.
    for (const one of ["2026-11-01", "2026-03-08"]) {
      const whole = timed(...instantsOf(one, one, montreal), true);
      expect(spansOf(whole, montreal)).toEqual([
        { day: one, from: 0, to: 1440, begins: true, ends: true, isWhole: true },
      ]);
      const span = Date.parse(whole.ends_at) - Date.parse(whole.starts_at);
      expect(span).toBe((one === "2026-11-01" ? 25 : 23) * 3_600_000);
    }
    // 1 h 30 for the first time to 1 h 15 for the second: three quarters of an hour.
    const twice = timed("2026-11-01T05:30:00.000Z", "2026-11-01T06:15:00.000Z");
    expect(spansOf(twice, montreal)).toMatchObject([{ from: 90, to: 90 }]);
  });

  test("no event is followed for longer than it may last", () => {
    const endless = timed(at("2026-01-01", "00:00"), at("2029-01-01", "00:00"), true);
    expect(spansOf(endless, montreal)).toHaveLength(longestEventDays + 1);
  });
});

describe("[P3.2] moved to another day", () => {
  test("the clock on the wall shows the same, or what is skipped or doubled keeps its length", () => {
    fc.assert(
      fc.property(day, time, minutes, day, zone, (on, hour, lasts, to, timeZone) => {
        const starts = instantAt(on, hour, timeZone).toISOString();
        const event = timed(starts, later(starts, lasts));
        const [first] = daysHeld(event, timeZone);
        const moved = movedToDay(event, to, timeZone);
        const spans = [event, { ...moved }].map((one) => Date.parse(one.ends_at) - Date.parse(one.starts_at));
        expect(spans[1]).toBeGreaterThanOrEqual(0);
        const before = wallClock(new Date(event.starts_at), timeZone);
        const after = wallClock(new Date(moved.starts_at), timeZone);
        expect(after[0]).toBe(to);
        const isSkipped = instantAt(to, before[1], timeZone).toISOString() !== moved.starts_at;
        expect(isSkipped && to !== first).toBe(false);
        const shows = (iso: string) => wallClock(new Date(iso), timeZone)[1];
        expect(shows(moved.ends_at) === shows(event.ends_at) || spans[0] === spans[1]).toBe(true);
      }),
    );
  });

  test("10 h stays 10 h across the change of November, and whole days stay whole", () => {
    const event = timed(at("2026-10-30", "10:00"), at("2026-10-30", "11:30"));
    expect(movedToDay(event, "2026-11-02", montreal)).toEqual({
      starts_at: at("2026-11-02", "10:00"),
      ends_at: at("2026-11-02", "11:30"),
    });
    const [starts_at, ends_at] = instantsOf("2026-10-30", "2026-10-31", montreal);
    const moved = movedToDay({ starts_at, ends_at }, "2026-11-01", montreal);
    expect([moved.starts_at, moved.ends_at]).toEqual(instantsOf("2026-11-01", "2026-11-02", montreal));
    // 2 h 30 does not exist that night: the appointment is as long as it was.
    const early = timed(at("2026-03-07", "02:30"), at("2026-03-07", "03:15"));
    const skipped = movedToDay(early, "2026-03-08", montreal);
    expect(Date.parse(skipped.ends_at) - Date.parse(skipped.starts_at)).toBe(45 * 60_000);
  });
});

describe("[P3.2] side by side", () => {
  const stretch = fc
    .tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 1, max: 300 }))
    .map(([from, lasts]) => ({ from, to: from + lasts }));

  test("nothing overlaps in its lane, nothing is lost, lanes are as few as what overlaps", () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 30 }), (items) => {
        const placed = inLanes(items);
        expect(placed.map(({ item }) => item)).toHaveLength(items.length);
        for (const a of placed) {
          expect(a.lane).toBeLessThan(a.lanes);
          for (const b of placed)
            if (a !== b && a.item.from < b.item.to && b.item.from < a.item.to) {
              expect(a.lanes).toBe(b.lanes);
              expect(a.lane).not.toBe(b.lane);
            }
        }
        const most = Math.max(
          1,
          ...items.map(({ from }) => items.filter((one) => one.from <= from && from < one.to).length),
        );
        expect(Math.max(1, ...placed.map(({ lanes }) => lanes))).toBeLessThanOrEqual(most);
      }),
    );
  });

  test("free is what is not busy: both cover the hours and never meet", () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), (stretches) => {
        const events = stretches.map(({ from, to }) => ({
          members: ["m"],
          status: "scheduled" as const,
          deleted: false,
          ...timed(
            new Date(Date.UTC(2026, 10, 19, 0, from)).toISOString(),
            new Date(Date.UTC(2026, 10, 19, 0, to)).toISOString(),
          ),
        }));
        const busy = busyOn(events, "m", "2026-11-19", "UTC");
        for (const [n, one] of busy.entries()) expect(one.from).toBeGreaterThan(busy[n - 1]?.to ?? -1);
        const hours = { from: 480, to: 1080 };
        const free = freeBetween(busy, hours, 1);
        for (let minute = hours.from; minute < hours.to; minute++) {
          const holds = (all: { from: number; to: number }[]) =>
            all.some(({ from, to }) => from <= minute && minute < to);
          expect(holds(busy)).toBe(!holds(free));
        }
      }),
    );
  });

  test("what was called off takes nobody's time, nor does what others hold", () => {
    const event = { ...timed(at("2026-11-19", "09:00"), at("2026-11-19", "10:00")), deleted: false };
    const held = { ...event, status: "scheduled" as const, members: ["a"] };
    expect(busyOn([held], "a", "2026-11-19", montreal)).toEqual([{ from: 540, to: 600 }]);
    expect(busyOn([held], "b", "2026-11-19", montreal)).toEqual([]);
    expect(busyOn([{ ...held, status: "cancelled" }], "a", "2026-11-19", montreal)).toEqual([]);
    expect(busyOn([held], "a", "2026-11-18", montreal)).toEqual([]);
  });
});

describe("[P3.2] deadlines in the calendar", () => {
  test("stand on the funder's day, or the day before where it is over by then", () => {
    const [paris, vancouver] = deadlinesOf([
      "2026-11-22 02:00 Europe/Paris submission",
      "2026-11-22 America/Vancouver intent",
    ]);
    expect(dayHere(paris!, montreal)).toBe("2026-11-21");
    expect(dayHere(vancouver!, montreal)).toBe("2026-11-22");
  });

  test("of what is put away or called off are not shown", () => {
    const deadlines = ["2026-11-22 America/Toronto submission"];
    const one = { deadlines, status: "confirmed" as const, archived: false };
    expect(deadlinesShown(one, montreal).map((shown) => shown.day)).toEqual(["2026-11-22"]);
    expect(deadlinesShown({ ...one, archived: true }, montreal)).toEqual([]);
    expect(deadlinesShown({ ...one, status: "cancelled" }, montreal)).toEqual([]);
  });
});

describe("[P3.3] what was an appointment", () => {
  const event = {
    kind: "appointment" as const,
    status: "scheduled" as const,
    people: ["p"],
    ...timed(at("2026-11-19", "09:00"), at("2026-11-19", "10:00")),
  };

  test("is to be logged once it is over, unless it did not take place", () => {
    expect(isToLog(event, new Date(at("2026-11-19", "09:59")))).toBe(false);
    const after = new Date(at("2026-11-19", "10:00"));
    expect(isToLog(event, after)).toBe(true);
    expect(isToLog({ ...event, status: "no_show" }, after)).toBe(false);
    expect(isToLog({ ...event, kind: "activity" }, after)).toBe(false);
    expect(likelyKindOf({ ...event, online_url: "https://visio.exemple/a" })).toBe("video");
    expect(likelyKindOf(event)).toBe("meeting");
  });

  test("is told under one id, whoever tells it", async () => {
    const id = "0196f1a0-0000-7000-8000-000000000001";
    expect(await interactionIdOf(id)).toBe(await interactionIdOf(id));
    expect(await interactionIdOf(id)).not.toBe(await interactionIdOf(id.replace(/1$/, "2")));
  });
});
