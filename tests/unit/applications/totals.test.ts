import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applicationStages } from "#domain/applications/application.ts";
import { isFiled } from "#domain/applications/stage.ts";
import {
  amountOf,
  countedOnce,
  outcomeOf,
  replacedIds,
  requestedOf,
  totalsByStage,
} from "#domain/applications/totals.ts";
import { standingOf } from "../../fixtures/editions.ts";

const ids = Array.from({ length: 12 }, (_, n) => `00000000-0000-4000-8000-0000000000${n + 10}`);
const cents = fc.option(fc.integer({ min: 0, max: 2_000_000_000 }), { nil: undefined });
const applications = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...ids),
    created_at: fc.constantFrom("2026-01-01T00:00:00.000Z", "2026-02-01T00:00:00.000Z"),
    people: fc.array(fc.uuid(), { maxLength: 3 }),
    stage: fc.constantFrom(...applicationStages),
    requested_cents: cents,
    granted_cents: cents,
    submitted_on: fc.constantFrom(undefined, "2026-01-15"),
    deleted: fc.constantFrom(false, false, true),
    resubmission_of: fc.option(fc.constantFrom(...ids), { nil: undefined }),
  }),
  { selector: ({ id }) => id },
);

describe("[P2.4] totals", () => {
  test("count each application once, as those who read reports count them", () => {
    fc.assert(
      fc.property(applications, (all) => {
        const counted = countedOnce(all);
        expect(new Set(counted)).toEqual(new Set(standingOf(all, () => true)));
        const totals = totalsByStage(counted);
        const sum = applicationStages.reduce((total, stage) => total + totals[stage].count, 0);
        expect(sum).toBe(counted.length);
        const weights = counted.reduce((total, one) => total + (amountOf(one) ?? 0), 0);
        expect(applicationStages.reduce((total, stage) => total + totals[stage].cents, 0)).toBe(weights);
        const filed = standingOf(all, isFiled);
        const obtained = filed.filter(({ stage }) => stage === "accepted");
        expect(outcomeOf(all)).toEqual({
          filed: filed.length,
          obtained: obtained.length,
          granted_cents: obtained.reduce((total, one) => total + (one.granted_cents ?? 0), 0),
        });
      }),
    );
  });

  test("are the same in whatever order the applications come", () => {
    fc.assert(
      fc.property(applications, (all) => {
        expect(replacedIds([...all].reverse())).toEqual(replacedIds(all));
      }),
    );
  });

  test("what was refused, then made again and accepted, was filed once and obtained once", () => {
    const made = (id: string, month: number, more: object) => ({
      id,
      created_at: `2026-0${month}-01T00:00:00.000Z`,
      stage: "refused" as const,
      requested_cents: 1_000_00,
      ...more,
    });
    const all = [
      made("a", 1, {}),
      made("b", 2, { resubmission_of: "a" }),
      made("c", 3, { resubmission_of: "b", stage: "accepted", granted_cents: 800_00 }),
      made("d", 1, { stage: "preparing", requested_cents: undefined }),
    ];
    expect(outcomeOf(all)).toEqual({ filed: 1, obtained: 1, granted_cents: 800_00 });
    expect(totalsByStage(countedOnce(all))).toMatchObject({
      refused: { count: 0, cents: 0 },
      accepted: { count: 1, cents: 800_00 },
      preparing: { count: 1, cents: 0 },
    });
    expect(requestedOf(countedOnce(all))).toBe(1_000_00);
    // The one it was made again from stands by itself once the others are gone.
    expect(outcomeOf(all.slice(0, 1))).toEqual({ filed: 1, obtained: 0, granted_cents: 0 });
  });

  test("what is made again while it was refused, or obtained, stays in the figures of its file", () => {
    const first = { id: "a", created_at: "2026-01-01", stage: "refused", granted_cents: undefined } as const;
    const again = { ...first, id: "b", created_at: "2026-02-01", resubmission_of: "a" };
    const none = { submitted_on: undefined, requested_cents: undefined };
    const drafted = [first, { ...again, stage: "preparing" as const }].map((one) => ({ ...none, ...one }));
    expect(outcomeOf(drafted)).toMatchObject({ filed: 1, obtained: 0 });
    const obtained = { ...none, ...first, stage: "accepted" as const, granted_cents: 777 };
    const resent = { ...none, ...again, stage: "submitted" as const };
    expect(outcomeOf([obtained, resent])).toEqual({ filed: 2, obtained: 1, granted_cents: 777 });
    expect(replacedIds([obtained, resent])).toEqual(new Set());
  });

  test("of twenty thousand made again one from another are found, in a line or a circle", () => {
    const line = Array.from({ length: 20_000 }, (_, n) => ({
      id: `${n}`,
      created_at: "2026-01-01",
      stage: "refused" as const,
      resubmission_of: n > 0 ? `${n - 1}` : undefined,
    }));
    for (const all of [
      line,
      [...line].reverse(),
      [{ ...line[0]!, resubmission_of: "19999" }, ...line.slice(1)],
    ])
      expect(countedOnce(all).map(({ id }) => id)).toEqual(["9999"]);
  });

  test("leave out a stage that only a later version knows", () => {
    const later = { stage: "shortlisted" as never, requested_cents: 1, granted_cents: undefined };
    expect(totalsByStage([later])).toEqual(totalsByStage([]));
  });
});
