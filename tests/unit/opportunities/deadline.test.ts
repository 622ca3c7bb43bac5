import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Deadline,
  deadlinesOf,
  instantOf,
  isClosed,
  isOver,
  nextDeadline,
  readDeadline,
  writeDeadline,
} from "#domain/opportunities/deadline.ts";
import { opportunityRecord } from "#domain/opportunities/opportunity.ts";
import { wallClock } from "#domain/zoned-time.ts";
import { someDeadline } from "./some-deadline.ts";

const submission = (day: string, time?: string, zone = "America/Toronto"): Deadline => ({
  kind: "submission",
  day,
  ...(time ? { time } : {}),
  zone,
  isPostmarked: false,
  isToConfirm: false,
});

describe("[P2.1] a deadline as one text", () => {
  test("is read again as it was, fits the record, and is written one way only", () => {
    fc.assert(
      fc.property(someDeadline, (one) => {
        const text = writeDeadline(one);
        expect(readDeadline(text)).toEqual(one);
        expect(opportunityRecord.fields.deadlines.problem([text])).toBeUndefined();
        expect(opportunityRecord.fields.deadlines.clean([text])).toEqual([text]);
      }),
    );
  });

  test("whatever can be read is what would be written", () => {
    const words = fc.constantFrom(
      "2026-11-22",
      "23:59",
      "17:00",
      "America/Toronto",
      "submission",
      "postmarked",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 12 })), { maxLength: 7 }), (parts) => {
        const read = readDeadline(parts.join(" "));
        if (read) expect(writeDeadline(read)).toBe(parts.join(" "));
      }),
    );
  });

  test.each([
    ["", "nothing"],
    ["22 novembre 2026", "words"],
    ["2026-11-31 America/Toronto submission", "a day that is none"],
    ["2026-11-22 24:00 America/Toronto submission", "an hour that is none"],
    ["2026-11-22 23:59 America/Toronto submission", "the end of the day, which is written by its absence"],
    ["2026-11-22 Amérique/Montréal submission", "a zone that is none"],
    ["2026-11-22 Olympus submission", "a zone nobody knows"],
    ["2026-11-22 America/Toronto dinner", "something that is not due"],
    ["2026-11-22 America/Toronto submission to_confirm postmarked", "another order"],
    ["2026-11-22  America/Toronto submission", "two spaces"],
    ["2026-11-22 America/Toronto submission\n", "two lines"],
  ])("%j is none: %s; it is kept and shown nowhere", (text) => {
    expect(readDeadline(text)).toBeUndefined();
    expect(deadlinesOf([text])).toEqual([]);
    expect(opportunityRecord.fields.deadlines.clean([text])).toEqual([text]);
  });
});

test("[P2.1] a deadline in a zone that this device does not know is told with its day and its zone", () => {
  const text = "2026-11-22 17:00 America/Nouvelle-Ville submission";
  expect(deadlinesOf([text])).toEqual([
    { ...submission("2026-11-22", "17:00", "America/Nouvelle-Ville"), text },
  ]);
  const [one] = deadlinesOf([text]);
  expect(writeDeadline(one!)).toBe(text);
  expect(isOver(one!, new Date("2026-11-21T12:00:00Z"))).toBe(false);
  expect(isOver(one!, new Date("2026-11-24T12:00:00Z"))).toBe(true);
});

describe("[P2.1] the instant of a deadline", () => {
  test.each([
    // Midnight UTC falls before the end of the day here, and after it over there.
    [submission("2026-11-22"), "2026-11-23T04:59:00.000Z"],
    [submission("2026-11-22", "17:00"), "2026-11-22T22:00:00.000Z"],
    [submission("2025-11-22", undefined, "America/Vancouver"), "2025-11-23T07:59:00.000Z"],
    [submission("2026-11-22", undefined, "America/St_Johns"), "2026-11-23T03:29:00.000Z"],
    [submission("2026-11-22", undefined, "Europe/Paris"), "2026-11-22T22:59:00.000Z"],
    [submission("2026-11-22", "00:30", "Europe/Paris"), "2026-11-21T23:30:00.000Z"],
    // Spring: 2:30 does not exist, and is what clocks show an hour later. Autumn: 1:30 comes twice; the first counts.
    [submission("2026-03-08", "02:30"), "2026-03-08T07:30:00.000Z"],
    [submission("2026-03-08"), "2026-03-09T03:59:00.000Z"],
    [submission("2026-11-01", "01:30"), "2026-11-01T05:30:00.000Z"],
    [submission("2026-11-01"), "2026-11-02T04:59:00.000Z"],
    [submission("2026-03-29", "02:30", "Europe/Paris"), "2026-03-29T01:30:00.000Z"],
    [submission("2026-10-25", "02:30", "Europe/Paris"), "2026-10-25T00:30:00.000Z"],
  ])("%j is %s", (deadline, instant) => {
    expect(instantOf(deadline).toISOString()).toBe(instant);
  });

  test("is what a clock of its zone shows, but for an hour that does not exist", () => {
    fc.assert(
      fc.property(someDeadline, (one) => {
        const [day, time] = wallClock(instantOf(one), one.zone);
        const asked = `${one.day} ${one.time ?? "23:59"}`;
        if (`${day} ${time}` !== asked) {
          expect(day).toBe(one.day);
          expect(time > (one.time ?? "")).toBe(true);
        }
      }),
    );
  });

  test("the last minute of a day belongs to it; a time that is named does not last", () => {
    const end = submission("2026-11-22");
    expect(isOver(end, new Date("2026-11-23T04:59:59.999Z"))).toBe(false);
    expect(isOver(end, new Date("2026-11-23T05:00:00Z"))).toBe(true);
    const atFive = submission("2026-11-22", "17:00");
    expect(isOver(atFive, new Date("2026-11-22T22:00:00Z"))).toBe(false);
    expect(isOver(atFive, new Date("2026-11-22T22:00:00.001Z"))).toBe(true);
  });
});

describe("[P2.1] the deadline that counts", () => {
  const texts = [
    writeDeadline(submission("2027-02-15")),
    writeDeadline({ ...submission("2026-12-01", "12:00"), kind: "intent" }),
    "later versions write something else",
  ];

  test("is the next one, then the last that went by", () => {
    const on = (instant: string) => nextDeadline(texts, new Date(instant))?.kind;
    expect(on("2026-11-29T12:00:00Z")).toBe("intent");
    expect(on("2026-12-01T17:00:00.001Z")).toBe("submission");
    expect(on("2027-03-01T12:00:00Z")).toBe("submission");
    expect(nextDeadline([], new Date())).toBeUndefined();
  });

  test("an opportunity is closed once all went by, and never when it has none", () => {
    expect(isClosed(texts, new Date("2027-02-16T04:00:00Z"))).toBe(false);
    expect(isClosed(texts, new Date("2027-02-16T05:00:00Z"))).toBe(true);
    expect(isClosed([], new Date("2099-01-01T00:00:00Z"))).toBe(false);
  });

  test("whatever the order of the texts", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(someDeadline.map(writeDeadline), { minLength: 1, maxLength: 6 }),
        fc.date({ min: new Date("2020-01-01"), max: new Date("2035-12-31"), noInvalidDate: true }),
        (all, now) => {
          const next = nextDeadline(all, now)!;
          expect(instantOf(nextDeadline(all.toReversed(), now)!)).toEqual(instantOf(next));
          const open = all.map((text) => readDeadline(text)!).filter((one) => !isOver(one, now));
          const first = Math.min(...open.map((one) => instantOf(one).getTime()));
          if (open.length > 0) expect(instantOf(next).getTime()).toBe(first);
          expect(isClosed(all, now)).toBe(open.length === 0);
        },
      ),
    );
  });
});
