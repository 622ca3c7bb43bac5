import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deadlinesOf, writeDeadline } from "#domain/opportunities/deadline.ts";
import { addMonths, isNextEditionDue, nextEdition } from "#domain/opportunities/next-edition.ts";
import type { Opportunity, OpportunityDraft } from "#domain/opportunities/opportunity.ts";
import { someDeadline } from "./some-deadline.ts";

const draft = (changes: Partial<OpportunityDraft> = {}): OpportunityDraft => ({
  title: "Vivacité Montréal 2026-2027",
  kind: "grant",
  status: "confirmed",
  funder: "CALQ",
  deadlines: [
    "2026-11-22 America/Toronto submission",
    "2026-10-30 12:00 America/Toronto intent postmarked",
    "a text of a later version",
  ],
  disciplines: ["Danse"],
  amount_max_cents: 2_000_000,
  answer_on: "2027-02-28",
  recurrence: "yearly",
  verified_on: "2026-11-02",
  external_ids: ["calq-7"],
  ...changes,
});
const record = (changes: Partial<OpportunityDraft> = {}) =>
  ({ id: "a", workspace_id: "w", ...draft(changes) }) as Opportunity;

describe("[P2.1] the next edition", () => {
  test("is expected a year later, and nobody verified it", () => {
    const next = nextEdition(record());
    expect(next).toMatchObject({
      title: "Vivacité Montréal 2027-2028",
      status: "to_confirm",
      previous_id: "a",
      funder: "CALQ",
      disciplines: ["Danse"],
      amount_max_cents: 2_000_000,
      answer_on: "2028-02-28",
      recurrence: "yearly",
    });
    expect(next.deadlines).toEqual([
      "2027-10-30 12:00 America/Toronto intent postmarked to_confirm",
      "2027-11-22 America/Toronto submission to_confirm",
    ]);
    expect(next).not.toHaveProperty("verified_on");
    expect(next).not.toHaveProperty("external_ids");
  });

  test("comes six months later when it is so announced; its title keeps its year", () => {
    const next = nextEdition(record({ recurrence: "half_yearly", deadlines: ["2026-08-31 UTC submission"] }));
    expect(next.deadlines).toEqual(["2027-02-28 UTC submission to_confirm"]);
    expect(next.title).toBe("Vivacité Montréal 2026-2027");
  });

  test.each([
    ["2028-02-29", 12, "2029-02-28"],
    ["2027-02-28", 12, "2028-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2026-12-31", 6, "2027-06-30"],
    ["9999-12-31", 12, "9999-12-31"],
    ["9999-07-31", 6, "9999-12-31"],
  ])("%s and %i months is %s", (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  test("each deadline that can be read is there a year later, by the same clock", () => {
    fc.assert(
      fc.property(fc.uniqueArray(someDeadline.map(writeDeadline), { maxLength: 5 }), (deadlines) => {
        const before = deadlinesOf(deadlines);
        const after = deadlinesOf(nextEdition(record({ deadlines })).deadlines ?? []);
        expect(new Set(after.map(({ time }) => time))).toEqual(new Set(before.map(({ time }) => time)));
        for (const one of after) {
          expect(one.isToConfirm).toBe(true);
          expect(before.some(({ day }) => addMonths(day, 12) === one.day)).toBe(true);
        }
      }),
    );
  });

  test("is proposed once every deadline of what comes back went by", () => {
    const { deadlines = [] } = draft();
    const due = (now: string, changes = {}) =>
      isNextEditionDue({ recurrence: "yearly", deadlines, archived: false, ...changes }, new Date(now));
    expect(due("2026-11-22T12:00:00Z")).toBe(false);
    expect(due("2026-11-23T05:00:00Z")).toBe(true);
    expect(due("2026-11-23T05:00:00Z", { recurrence: undefined })).toBe(false);
    expect(due("2026-11-23T05:00:00Z", { archived: true })).toBe(false);
    expect(due("2026-11-23T05:00:00Z", { deadlines: [] })).toBe(false);
  });
});
