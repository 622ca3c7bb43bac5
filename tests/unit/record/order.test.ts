import { describe, expect, test } from "vitest";
import { applicationOrders } from "#domain/applications/application.ts";
import { opportunityOrders } from "#domain/opportunities/opportunity.ts";
import { disorderOf } from "#domain/record/order.ts";

describe("[P2.4] fields that cannot follow each other as they are", () => {
  const of = (held: Record<string, unknown>, field: "submitted_on" | "answered_on" | "report_due_on") =>
    disorderOf(applicationOrders, field, (name) => held[name]);

  test("a report is not due before the answer, nor an answer given before the submission", () => {
    const held = { submitted_on: "2026-11-01", answered_on: "2031-01-01", report_due_on: "2020-01-01" };
    expect(of(held, "report_due_on")).toBe("report_before_answer");
    expect(of(held, "submitted_on")).toBeUndefined();
    expect(of({ ...held, answered_on: "2026-10-31" }, "answered_on")).toBe("answer_before_submission");
    expect(of({ ...held, answered_on: "2026-10-31" }, "submitted_on")).toBe("answer_before_submission");
  });

  test("the same day, or no day at all, is in order", () => {
    expect(of({ submitted_on: "2026-11-01", answered_on: "2026-11-01" }, "answered_on")).toBeUndefined();
    expect(of({ submitted_on: "2026-11-01", answered_on: "" }, "answered_on")).toBeUndefined();
    expect(of({ answered_on: "2026-11-01", report_due_on: null }, "report_due_on")).toBeUndefined();
  });

  test("the least is not above the most, as numbers", () => {
    const amounts = (least: unknown, most: unknown) =>
      disorderOf(opportunityOrders, "amount_max_cents", (name) =>
        name === "amount_min_cents" ? least : most,
      );
    expect(amounts(9_000_00, 100_00)).toBe("least_above_most");
    expect(amounts(100_00, 9_000_00)).toBeUndefined();
    expect(amounts(100_00, undefined)).toBeUndefined();
  });
});
