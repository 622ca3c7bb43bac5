import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applicationStages } from "#domain/applications/application.ts";
import {
  amountOf,
  countedOnce,
  outcomeOf,
  replacedIds,
  requestedOf,
  totalsByStage,
} from "#domain/applications/totals.ts";

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
    submitted_on: fc.constant(undefined),
    resubmission_of: fc.option(fc.constantFrom(...ids), { nil: undefined }),
  }),
  { selector: ({ id }) => id },
);

/** The chains of resubmissions, found by walking from each to all it touches. */
function chainsOf(all: readonly { id: string; resubmission_of?: string | undefined }[]): number {
  const left = new Map(all.map((one) => [one.id, one]));
  let chains = 0;
  for (const { id } of all) {
    if (!left.has(id)) continue;
    chains++;
    const reached = [id];
    for (const one of reached) {
      const known = left.get(one);
      if (!known) continue;
      left.delete(one);
      if (known.resubmission_of) reached.push(known.resubmission_of);
      for (const other of left.values()) if (other.resubmission_of === one) reached.push(other.id);
    }
  }
  return chains;
}

describe("[P2.4] totals", () => {
  test("count each application once: neither its people nor its resubmissions add to it", () => {
    fc.assert(
      fc.property(applications, (all) => {
        const counted = countedOnce(all);
        expect(counted).toHaveLength(chainsOf(all));
        const totals = totalsByStage(counted);
        const sum = applicationStages.reduce((total, stage) => total + totals[stage].count, 0);
        expect(sum).toBe(chainsOf(all));
        const weights = counted.reduce((total, one) => total + (amountOf(one) ?? 0), 0);
        expect(applicationStages.reduce((total, stage) => total + totals[stage].cents, 0)).toBe(weights);
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
});
