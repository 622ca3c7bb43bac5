import { describe, expect, test } from "vitest";
import type { Interaction } from "#domain/support/interaction.ts";
import { byMonth, countByFilter, wasRecordedLater } from "#features/artists/history.ts";
import { dayIn } from "#i18n/day.ts";

const happened = (at: string, filter = "call") => ({ key: at, at, filter });
const recorded = (occurred_at: string, created_at: string) => ({ occurred_at, created_at }) as Interaction;
const inMontreal = (instant: string) => dayIn("America/Toronto", new Date(instant));

describe("the timeline of a person", () => {
  test("[P1.3] months are those of the workspace’s zone, not of UTC", () => {
    const months = byMonth(
      [happened("2026-12-01T03:00:00.000Z"), happened("2026-11-02T15:00:00.000Z")],
      inMontreal,
    );
    expect([...months].map(([key, ids]) => [key, ids.length])).toEqual([["2026-11", 2]]);
  });

  test("[P1.3] a new month begins where the day changes", () => {
    const months = byMonth(
      [happened("2026-12-01T06:00:00.000Z"), happened("2026-12-01T04:59:00.000Z")],
      inMontreal,
    );
    expect([...months.keys()]).toEqual(["2026-12", "2026-11"]);
  });

  test("[P1.3] kinds are counted, the most frequent first", () => {
    const all = [happened("1", "note"), happened("2"), happened("3")];
    expect([...countByFilter(all)]).toEqual([
      ["call", 2],
      ["note", 1],
    ]);
  });

  test("[P1.3] what was recorded on another day says both days", () => {
    const late = recorded("2026-11-18T20:00:00.000Z", "2026-11-19T14:00:00.000Z");
    expect(wasRecordedLater(late, inMontreal)).toBe(true);
    const sameEvening = recorded("2026-11-18T20:00:00.000Z", "2026-11-19T02:00:00.000Z");
    expect(wasRecordedLater(sameEvening, inMontreal)).toBe(false);
  });
});
