import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Application } from "#domain/applications/application.ts";
import { applicationDeadline } from "#domain/applications/application-deadline.ts";
import { eventsOf } from "#domain/applications/application-events.ts";
import { writeMove } from "#domain/applications/move.ts";
import { compareBytes } from "#domain/record/values.ts";
import { arrange } from "#domain/support/arrange.ts";
import { evenRanks, rankBetween } from "#domain/support/rank.ts";
import {
  filterFrom,
  filterParams,
  isShown,
  laneKinds,
  periods,
} from "#features/applications/board-filter.ts";

const someone = { today: "2026-11-29", memberId: "noe" };
const shown = (of: object, filter: object, who = someone) =>
  isShown({ people: [], funder: undefined, day: undefined, ...of }, filter, who);

describe("[P2.4] what the board shows", () => {
  test("is read from its address; what no app wrote is left out", () => {
    const full = { adviser: "me", artist: "a", funder: "CALQ", period: "next30", lanes: "adviser" } as const;
    const address = Object.fromEntries(
      Object.entries(full).map(([name, value]) => [filterParams[name as keyof typeof full], value]),
    );
    expect(filterFrom(address)).toEqual(full);
    for (const period of periods) expect(filterFrom({ periode: period })).toEqual({ period });
    for (const lanes of laneKinds) expect(filterFrom({ couloirs: lanes })).toEqual({ lanes });
    expect(filterFrom({ periode: "hier", couloirs: "", conseil: ["a"], autre: "x" })).toEqual({});
  });

  test("is mine, of an artist, from a funder, or near; lanes hide nothing", () => {
    expect(shown({ adviser_id: "noe" }, { adviser: "me" })).toBe(true);
    expect(shown({ adviser_id: "fatou" }, { adviser: "me" })).toBe(false);
    expect(shown({ people: ["a", "b"] }, { artist: "b" })).toBe(true);
    expect(shown({ funder: "CAM" }, { funder: "CALQ" })).toBe(false);
    expect(shown({}, { lanes: "adviser" })).toBe(true);
    const days = ["2026-11-28", "2026-11-29", "2026-12-29", "2026-12-30", "2025-06-01"];
    const near = (period: string) => days.filter((day) => shown({ day }, { period }));
    expect(near("next30")).toEqual(["2026-11-29", "2026-12-29"]);
    expect(near("next90")).toEqual(["2026-11-29", "2026-12-29", "2026-12-30"]);
    expect(near("thisYear")).toEqual(days.slice(0, 4));
    expect(near("lastYear")).toEqual(["2025-06-01"]);
    expect(shown({}, { period: "thisYear" })).toBe(false);
  });

  test("fresh ranks of a whole column are short, in order, and leave room anywhere", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.nat(), (count, place) => {
        const ranks = evenRanks(count);
        expect(ranks).toEqual([...new Set(ranks)].sort(compareBytes));
        expect(Math.max(0, ...ranks.map(({ length }) => length))).toBeLessThanOrEqual(4);
        const at = place % (count + 1);
        const between = rankBetween(ranks[at - 1], ranks[at]);
        expect([...ranks, between].sort(compareBytes).indexOf(between)).toBe(at);
      }),
      { numRuns: 60 },
    );
  });

  test("a card between cards that nobody ranked leaves them in their order", () => {
    const others = Array.from({ length: 1_500 }, (_, n) => ({ id: `${n}` }));
    const { rank, others: moved } = arrange(others, 700);
    const ranks = [...moved.map((one) => one.rank), rank].sort(compareBytes);
    expect(ranks.indexOf(rank)).toBe(700);
    expect(moved.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
  });
});

describe("[P2.3] the days of an application", () => {
  const now = new Date("2026-11-29T15:00:00Z");
  const zone = "America/Toronto";

  test("its own deadline stands before that of its opportunity, which is the next one to submit by", () => {
    const deadlines = [
      `2026-11-01 ${zone} submission`,
      `2026-12-01 ${zone} registration`,
      `2026-12-15 ${zone} submission`,
      `2027-01-15 ${zone} submission`,
    ];
    expect(applicationDeadline({}, { deadlines }, now)).toBe("2026-12-15");
    expect(applicationDeadline({ deadline_on: "2026-12-10" }, { deadlines }, now)).toBe("2026-12-10");
    expect(applicationDeadline({}, { deadlines: deadlines.slice(0, 2) }, now)).toBe("2026-11-01");
    expect(applicationDeadline({}, { deadlines: ["demain"] }, now)).toBeUndefined();
    expect(applicationDeadline({}, undefined, now)).toBeUndefined();
  });

  test("what happened is dated of the days that people noted, by whoever moved it then", () => {
    const moves = [
      writeMove({ at: "2026-11-02T03:30:00.000Z", stage: "submitted" }),
      writeMove({ at: "2026-11-20T15:00:00.000Z", stage: "accepted" }),
    ];
    const application = {
      id: "a",
      stage: "accepted",
      moves,
      submitted_on: "2026-11-01",
      answered_on: "2026-10-01",
    } as unknown as Application;
    expect(eventsOf(application).map(({ stage, at }) => [stage, at])).toEqual([
      ["submitted", "2026-11-02T03:30:00.000Z"],
      ["accepted", "2026-10-01T17:00:00.000Z"],
    ]);
    expect(eventsOf({ ...application, stage: "withdrawn" })).toHaveLength(1);
  });
});
