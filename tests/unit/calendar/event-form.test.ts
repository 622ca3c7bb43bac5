import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { longestEventDays, timeOf } from "#domain/calendar/spans.ts";
import { addDays } from "#domain/days.ts";
import { choiceParam, dayFrom, kindsFrom, toggled, viewFrom } from "#features/calendar/calendar-address.ts";
import { daysTaken, emptyEvent, fieldsOf, problemsOf, valuesOf } from "#features/calendar/event-form.ts";

const zone = "America/Toronto";
const now = new Date("2026-11-19T15:12:00Z");
const empty = (more: object = {}) => ({
  ...emptyEvent(now, zone, { kind: "appointment", people: [{ id: "p", name: "Amara Diallo" }], members: [] }),
  ...more,
});
const sentences = (more: object) => problemsOf(empty(more)).map(({ field, sentence }) => [field, sentence]);

describe("[P3.2] the form of an event", () => {
  test("begins at the next hour today, at ten on another day, or where one pressed", () => {
    expect(empty()).toMatchObject({ day: "2026-11-19", from: "11:00", to: "12:00" });
    const at = (day: string, time?: string) =>
      emptyEvent(now, zone, { kind: "activity", at: { day, time }, people: [], members: [] });
    expect(at("2026-11-23")).toMatchObject({ day: "2026-11-23", from: "10:00", to: "12:00" });
    expect(at("2026-11-23", "14:30")).toMatchObject({ from: "14:30", to: "16:30" });
    const late = emptyEvent(new Date("2026-11-20T04:40:00Z"), zone, {
      kind: "appointment",
      people: [],
      members: [],
    });
    expect(problemsOf({ ...late, title: "Bilan" })).toEqual([]);
  });

  test("takes the days up to its end, past midnight too; none while one of them is wrong", () => {
    expect(daysTaken(empty())).toEqual({ first: "2026-11-19", last: "2026-11-19" });
    expect(daysTaken(empty({ from: "22:00", to: "01:00" }))).toEqual({
      first: "2026-11-19",
      last: "2026-11-20",
    });
    const whole = { allDay: true, lastDay: "2026-11-22" };
    expect(daysTaken(empty(whole))).toEqual({ first: "2026-11-19", last: "2026-11-22" });
    expect(daysTaken(empty({ ...whole, lastDay: "2026-11-12" }))).toBeUndefined();
  });

  test("what is typed comes back the same, whatever the day and the hour", () => {
    const day = fc.integer({ min: 0, max: 800 }).map((n) => addDays("2026-01-01", n));
    const time = fc.integer({ min: 4, max: 22 }).map((hour) => timeOf(hour * 60 + 15));
    fc.assert(
      fc.property(
        day,
        time,
        time,
        fc.boolean(),
        fc.integer({ min: 0, max: 30 }),
        (on, from, to, allDay, more) => {
          const typed = empty({
            title: "Bilan",
            day: on,
            lastDay: allDay ? addDays(on, more) : on,
            from,
            to,
            allDay,
            place: "Bureau 2",
            capacity: "12",
          });
          expect(problemsOf(typed)).toEqual([]);
          const fields = fieldsOf(typed, zone, "Amara Diallo");
          expect(fields.ends_at >= fields.starts_at).toBe(true);
          const event = { ...fields, people: ["p"], status: "scheduled" } as never;
          const back = valuesOf(event, () => "Amara Diallo", zone);
          expect(fieldsOf(back, zone, "Amara Diallo")).toEqual(fields);
        },
      ),
    );
  });

  test("says what is wrong, field by field", () => {
    expect(sentences({ people: [] })).toEqual([["title", "titleMissing"]]);
    expect(sentences({ day: "" })).toEqual([
      ["day", "dayWrong"],
      ["lastDay", "dayWrong"],
    ]);
    expect(sentences({ from: "", to: "9" })).toEqual([
      ["from", "timeWrong"],
      ["to", "timeWrong"],
    ]);
    expect(sentences({ allDay: true, lastDay: "2026-11-18" })).toEqual([["lastDay", "orderWrong"]]);
    const tooLong = { allDay: true, lastDay: addDays("2026-11-19", longestEventDays) };
    expect(sentences(tooLong)).toEqual([["lastDay", "tooLong"]]);
    expect(sentences({ link: "pas une adresse" })).toEqual([["link", "linkWrong"]]);
    expect(sentences({ capacity: "beaucoup" })).toEqual([["capacity", "capacityWrong"]]);
    expect(sentences({ place: "x".repeat(501) })).toEqual([["place", "tooLongText"]]);
  });

  test("an end before its beginning on the clock is the day after", () => {
    const fields = fieldsOf(empty({ from: "22:00", to: "01:30" }), zone, "Amara Diallo");
    expect(fields.ends_at).toBe("2026-11-20T06:30:00.000Z");
  });
});

describe("[P3.2] the address of the calendar", () => {
  test("nothing said is the week, or the agenda of a phone, today, all of it", () => {
    expect([viewFrom({}, true), viewFrom({}, false)]).toEqual(["week", "agenda"]);
    expect(viewFrom({ vue: "mois" }, false)).toBe("month");
    expect(dayFrom({ jour: "2026-02-30" }, "2026-11-19")).toBe("2026-11-19");
    expect(kindsFrom({ quoi: "taches,nimporte" })).toEqual(new Set(["task"]));
  });

  test("a press leaves one out, the last one gone brings all back", () => {
    const all = ["a", "b"];
    const without = toggled(undefined, all, "a");
    expect(choiceParam(without, all)).toBe("b");
    expect(choiceParam(toggled(without, all, "a"), all)).toBeUndefined();
    expect(choiceParam(toggled(without, all, "b"), all)).toBeUndefined();
  });
});
