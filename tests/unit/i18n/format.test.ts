import { describe, expect, test } from "vitest";
import { makeFormats } from "../../../src/i18n/format.ts";
import type { Locale } from "../../../src/i18n/locale.ts";

const noon = "2026-11-19T17:00:00Z"; // noon in Montréal, a Thursday

function formats(options: { locale?: Locale; zone?: string; now?: string } = {}) {
  return makeFormats({
    locale: () => options.locale ?? "fr-CA",
    timeZone: () => options.zone ?? "America/Toronto",
    now: () => new Date(options.now ?? noon),
  });
}

describe("[P0.9] French days and times", () => {
  const { day, time, relativeDay, fromToday, instant, ago } = formats();

  test.each([
    ["2026-11-19T19:15:00Z", "14 h 15"],
    ["2026-11-19T14:00:00Z", "9 h"],
    ["2026-11-19T05:00:00Z", "0 h"],
    ["2026-11-19T05:05:00Z", "0 h 05"],
  ])("%s is written %s", (iso, text) => {
    expect(time(iso)).toBe(text.replaceAll(" ", "\u00a0"));
  });

  test("the first of a month is « 1ᵉʳ », the others plain", () => {
    expect(day("2026-12-01", "long")).toBe("1ᵉʳ\u00a0décembre 2026");
    expect(day("2026-12-11", "long")).toBe("11\u00a0décembre 2026");
    expect(day("2026-12-01", "full")).toBe("mardi 1ᵉʳ\u00a0décembre 2026");
  });

  test("a short day says its year only when it is another", () => {
    expect(day("2026-12-04")).toBe("4\u00a0déc.");
    expect(day("2027-12-04")).toBe("4\u00a0déc. 2027");
  });

  test.each([
    ["2026-11-18", "hier"],
    ["2026-11-19", "aujourd’hui"],
    ["2026-11-20", "demain"],
    ["2026-11-25", "mer. 25"],
    ["2026-11-13", "ven. 13"],
    ["2026-11-26", "26\u00a0nov."],
  ])("%s is called « %s » on 19 November", (iso, text) => {
    expect(relativeDay(iso)).toBe(text);
  });

  test("deadlines count days", () => {
    expect(fromToday("2026-11-22")).toBe("dans 3 jours");
    expect(fromToday("2026-11-16")).toBe("il y a 3 jours");
  });

  test("an instant says its day and its time", () => {
    expect(instant("2026-11-18T14:30:00Z")).toBe("hier, 9\u00a0h\u00a030");
  });

  test.each([
    ["2026-11-19T16:59:30Z", "à l’instant"],
    ["2026-11-19T16:55:00Z", "5\u00a0min"],
    ["2026-11-19T14:00:00Z", "3\u00a0h"],
    ["2026-11-18T17:00:00Z", "hier"],
    ["2026-11-13T17:00:00Z", "6\u00a0j"],
    ["2026-10-29T17:00:00Z", "3\u00a0sem."],
    ["2026-07-19T17:00:00Z", "4\u00a0mois"],
    ["2025-11-10T17:00:00Z", "1\u00a0an"],
    ["2023-11-10T17:00:00Z", "3\u00a0ans"],
  ])("%s was « %s » ago", (iso, text) => {
    expect(ago(iso)).toBe(text);
  });
});

describe("[P0.9] the day is that of the workspace, not of the device or of Greenwich", () => {
  test("23 h 30 in Montréal is still today although it is tomorrow at Greenwich", () => {
    const { today, dayOf } = formats({ now: "2026-11-20T04:30:00Z" });
    expect(today()).toBe("2026-11-19");
    expect(dayOf("2026-11-20T04:59:59Z")).toBe("2026-11-19");
    expect(dayOf("2026-11-20T05:00:00Z")).toBe("2026-11-20");
  });

  test("Whitehorse is on its own day", () => {
    expect(formats({ zone: "America/Whitehorse", now: "2026-11-20T06:30:00Z" }).today()).toBe("2026-11-19");
  });

  test("the nights when clocks change lose and gain no day", () => {
    const spring = formats({ now: "2026-03-08T05:30:00Z" }); // 0 h 30, the clock jumps at 2 h
    expect(spring.today()).toBe("2026-03-08");
    expect(spring.relativeDay("2026-03-09")).toBe("demain");
    expect(spring.time("2026-03-08T07:00:00Z")).toBe("3\u00a0h");
    const autumn = formats({ now: "2026-11-01T05:30:00Z" }); // 1 h 30, which comes twice
    expect(autumn.relativeDay("2026-10-31")).toBe("hier");
    expect(autumn.fromToday("2026-11-08")).toBe("dans 7 jours");
    expect(autumn.time("2026-11-01T05:30:00Z")).toBe(autumn.time("2026-11-01T06:30:00Z"));
  });
});

describe("[P0.9] English", () => {
  const { day, time, relativeDay, number, bytes } = formats({ locale: "en-CA" });

  test("days, times and quantities", () => {
    expect(day("2026-12-01", "long")).toBe("December 1, 2026");
    expect(time("2026-11-19T19:15:00Z")).toMatch(/^2:15\u00a0p\.m\.$/);
    expect(relativeDay("2026-11-25")).toBe("Wed 25");
    expect(relativeDay("2026-11-18")).toBe("yesterday");
    expect(number(12500)).toBe("12,500");
    expect(bytes(8_400_000)).toBe("8.4\u00a0MB");
    expect([0, 1].map(bytes)).toEqual(["0\u00a0bytes", "1\u00a0byte"]);
  });
});

test.each([
  [0, "0 min", "0 min"],
  [45, "45 min", "45 min"],
  [60, "1 h", "1 h"],
  [65, "1 h 05", "1 h 5 min"],
  [90, "1 h 30", "1 h 30 min"],
  [120, "2 h", "2 h"],
])("[P1.4] %i minutes read « %s » in French, “%s” in English", (count, french, english) => {
  const read = (locale: Locale) => formats({ locale }).minutes(count).replaceAll("\u00a0", " ");
  expect(read("fr-CA")).toBe(french);
  expect(read("en-CA")).toBe(english);
});

describe("[P0.9] quantities in French", () => {
  const { number, percent, bytes, list, compare } = formats();

  test("spaces never break", () => {
    expect(number(12500)).toBe("12\u00a0500");
    expect(percent(0.453)).toBe("45\u00a0%");
    expect(bytes(8_400_000)).toBe("8,4\u00a0Mo");
    expect([0, 1, 2].map(bytes)).toEqual(["0\u00a0octet", "1\u00a0octet", "2\u00a0octets"]);
    expect(list(["Léa", "Minh", "Salma"])).toBe("Léa, Minh et Salma");
  });

  test("names sort without regard to accents and case", () => {
    expect(["Étienne", "eva", "Zoé", "Émile"].sort(compare)).toEqual(["Émile", "Étienne", "eva", "Zoé"]);
  });
});
