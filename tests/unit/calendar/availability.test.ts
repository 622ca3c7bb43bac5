import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  closedAround,
  type MemberAvailability,
  openOn,
  type Schedule,
  takenElsewhere,
} from "#domain/calendar/availability.ts";
import { instantAt, wallClock } from "#domain/zoned-time.ts";
import { busyKept, scheduleKept } from "../../../supabase/functions/calendly-sync/availability.ts";

const montreal = "America/Toronto";
const hours = (timezone: string, from = "09:00", to = "17:00"): Schedule => ({
  timezone,
  rules: ["monday", "tuesday", "wednesday", "thursday", "friday"].map((wday) => ({
    wday,
    intervals: [{ from, to }],
  })),
});
const minutes = (from: number, to: number) => ({ from: from * 60, to: to * 60 });
const friday = "2026-11-27";
const saturday = "2026-11-28";

describe("[P3.2] the hours of a member, on the days of the workspace", () => {
  test("are those of the day of the week, and none on the others", () => {
    expect(openOn(hours(montreal), friday, montreal)).toEqual([minutes(9, 17)]);
    expect(openOn(hours(montreal), saturday, montreal)).toEqual([]);
  });

  test("of another zone are as the wall of the workspace shows them, over two days when they fall so", () => {
    expect(openOn(hours("America/Los_Angeles"), friday, montreal)).toEqual([minutes(12, 20)]);
    // 22:00 to 02:00 the next day in Montréal, from Friday there on.
    const auckland = openOn(hours("Pacific/Auckland", "16:00", "20:00"), "2026-11-26", montreal);
    expect(auckland).toEqual([minutes(0, 2), minutes(22, 24)]);
    expect(openOn(hours("Pacific/Auckland", "16:00", "20:00"), friday, montreal)).toEqual([minutes(0, 2)]);
  });

  test("of a date stand in place of the week's, were they none", () => {
    const schedule = hours(montreal);
    const dates = [
      { date: friday, intervals: [] },
      {
        date: saturday,
        intervals: [
          { from: "13:00", to: "15:00" },
          { from: "10:00", to: "13:00" },
        ],
      },
    ];
    const own = { ...schedule, rules: [...schedule.rules, ...dates] };
    expect(openOn(own, friday, montreal)).toEqual([]);
    expect(openOn(own, saturday, montreal)).toEqual([minutes(10, 15)]);
    expect(openOn(own, "2026-11-26", montreal)).toEqual([minutes(9, 17)]);
  });

  test("follow the clocks of both zones when they change on different days", () => {
    // Paris left summer time on October 25, Montréal on November 1: five hours apart for a week.
    const paris = hours("Europe/Paris");
    expect(openOn(paris, "2026-10-23", montreal)).toEqual([minutes(3, 11)]);
    expect(openOn(paris, "2026-10-26", montreal)).toEqual([minutes(4, 12)]);
    expect(openOn(paris, "2026-11-02", montreal)).toEqual([minutes(3, 11)]);
    // The night whose hour is skipped, and the one whose hour comes twice.
    const nights: Schedule = {
      timezone: montreal,
      rules: [{ wday: "sunday", intervals: [{ from: "00:00", to: "04:00" }] }],
    };
    expect(openOn(nights, "2026-03-08", montreal)).toEqual([minutes(0, 4)]);
    expect(openOn(nights, "2026-11-01", montreal)).toEqual([minutes(0, 4)]);
  });

  test("hold an instant here when they hold it there, whatever the zones and the day", () => {
    const zones = fc.constantFrom(
      montreal,
      "America/Los_Angeles",
      "Europe/Paris",
      "Pacific/Auckland",
      "Asia/Kolkata",
    );
    const instants = fc.date({
      min: new Date("2026-01-02"),
      max: new Date("2027-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(zones, zones, instants, (theirs, ours, instant) => {
        const [day, time] = wallClock(instant, theirs);
        const isWeek = ![0, 6].includes(new Date(day).getUTCDay());
        const isOpen = isWeek && time >= "09:00" && time < "17:00";
        const [ourDay, ourTime] = wallClock(instant, ours);
        // An hour that comes twice is one on a clock.
        fc.pre(
          instantAt(ourDay, ourTime, ours).getTime() === Math.floor(instant.getTime() / 60_000) * 60_000,
        );
        const [h = 0, m = 0] = ourTime.split(":").map(Number);
        const shown = openOn(hours(theirs), ourDay, ours)!;
        expect(shown.some(({ from, to }) => h * 60 + m >= from && h * 60 + m < to)).toBe(isOpen);
      }),
    );
  });

  test("are not known in a zone that is not, and what is no time is none", () => {
    expect(openOn(hours("Mars/Olympus"), friday, montreal)).toBeUndefined();
    expect(openOn(hours(montreal, "9am", "17:00"), friday, montreal)).toEqual([]);
    expect(openOn(hours(montreal, "17:00", "09:00"), friday, montreal)).toEqual([]);
    expect(openOn(hours(montreal, "20:00", "24:00"), friday, montreal)).toEqual([minutes(20, 24)]);
  });

  test("leave the rest of the day closed", () => {
    expect(closedAround([minutes(9, 12), minutes(13, 17)])).toEqual([
      minutes(0, 9),
      minutes(12, 13),
      minutes(17, 24),
    ]);
    expect(closedAround([])).toEqual([minutes(0, 24)]);
  });
});

describe("[P3.2] the time of a member taken elsewhere", () => {
  const at = (time: string, day = friday) => instantAt(day, time, montreal).toISOString();
  const taken = (...busy: [string, string][]): MemberAvailability => ({
    member_id: "m",
    schedule: null,
    busy: busy.map(([starts_at, ends_at]) => ({ starts_at, ends_at })),
    busy_until: at("00:00"),
    read_at: at("00:00"),
  });

  test("does not show an event that we have a second time", () => {
    const both = taken([at("10:00"), at("11:00")], [at("14:00"), at("15:30")]);
    expect(takenElsewhere(both, [minutes(10, 11)], friday, montreal)).toEqual([minutes(14, 15.5)]);
    expect(takenElsewhere(both, [minutes(10, 10.5)], friday, montreal)).toEqual([
      minutes(10.5, 11),
      minutes(14, 15.5),
    ]);
  });

  test("falls on each day that it takes", () => {
    const night = taken([at("22:00"), at("02:00", saturday)]);
    expect(takenElsewhere(night, [], friday, montreal)).toEqual([minutes(22, 24)]);
    expect(takenElsewhere(night, [], saturday, montreal)).toEqual([minutes(0, 2)]);
  });
});

describe("[P3.2] what is kept of Calendly's answers", () => {
  test("of what takes time, when and no more; once", () => {
    const time = { start_time: "2026-12-03T15:00:00.000000Z", end_time: "2026-12-03T16:00:00.000000Z" };
    const kept = [
      { starts_at: "2026-12-03T15:00:00.000Z", ends_at: "2026-12-03T16:00:00.000Z", kind: "external" },
    ];
    const told = { ...time, type: "external", title: "Médecin", event: { uri: "https://x.example" } };
    expect(busyKept([told, told, { type: "external", start_time: "x", end_time: null }, null])).toEqual(kept);
  });

  test("of the hours, those that count unless an event type has its own; nothing where there are none", () => {
    const rules = [
      { type: "wday", wday: "monday", intervals: [{ from: "09:00", to: "12:00" }] },
      { type: "date", date: "2026-12-24", intervals: [] },
      { type: "wday", wday: "sunday", intervals: null },
    ];
    const listed = [
      { default: false, timezone: "Europe/Paris", rules: [] },
      { default: true, timezone: montreal, name: "Heures de Maude", rules },
    ];
    expect(scheduleKept(listed)).toEqual({
      timezone: montreal,
      rules: [
        { wday: "monday", intervals: [{ from: "09:00", to: "12:00" }] },
        { date: "2026-12-24", intervals: [] },
        { wday: "sunday", intervals: [] },
      ],
    });
    expect(scheduleKept([])).toBeNull();
    expect(scheduleKept([{ default: true, timezone: null, rules }])).toBeNull();
  });
});
