import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checklistFrom, checklistInOrder } from "#domain/applications/checklist.ts";
import { reportTaskId } from "#domain/applications/report-task.ts";
import {
  datedSteps,
  daysMoved,
  parseSchedule,
  scheduleLimits,
  shiftedDay,
  stepTaskId,
  writeSchedule,
} from "#domain/applications/schedule.ts";
import { checklistProgress } from "#domain/checklist.ts";
import { addDays, daysBetween } from "#domain/days.ts";
import { isUuid } from "#domain/record/values.ts";

const today = "2026-11-29";
const day = fc.integer({ min: -400, max: 400 }).map((count) => addDays(today, count));
const steps = fc.array(
  fc.record({
    title: fc.string({ minLength: 1, maxLength: 60 }).filter((title) => title.trim() !== ""),
    before: fc.integer({ min: 0, max: scheduleLimits.days }),
  }),
  { minLength: 1, maxLength: scheduleLimits.steps },
);

describe("[P2.5] a reverse calendar", () => {
  test("is read as it was written", () => {
    fc.assert(fc.property(steps, (given) => void expect(parseSchedule(writeSchedule(given))).toEqual(given)));
  });

  test.each([
    undefined,
    "",
    "[]",
    JSON.stringify({ version: 2, steps: [{ title: "Dépôt", before: 2 }] }),
    JSON.stringify({ version: 1, steps: [] }),
    JSON.stringify({ version: 1, steps: [{ title: "Dépôt", before: -1 }] }),
    JSON.stringify({ version: 1, steps: [{ title: "Dépôt", before: 2, color: "red" }] }),
    JSON.stringify({ version: 1, steps: [{ title: " ", before: 2 }] }),
  ])("%s is refused rather than guessed", (body) => {
    expect(parseSchedule(body)).toBeUndefined();
  });

  test("never dates a step before today, and says which ones were", () => {
    fc.assert(
      fc.property(steps, day, (given, deadline) => {
        for (const { due_on, isLate } of datedSteps(given, deadline, today)) {
          expect(due_on >= today).toBe(true);
          if (isLate) expect(due_on).toBe(today);
        }
      }),
    );
    expect(
      datedSteps(
        [
          { title: "Dépôt", before: 2 },
          { title: "Brouillon", before: 21 },
        ],
        "2026-12-10",
        today,
      ),
    ).toEqual([
      { title: "Brouillon", before: 21, due_on: today, isLate: true },
      { title: "Dépôt", before: 2, due_on: "2026-12-08", isLate: false },
    ]);
  });

  test("follows its deadline by as many days, never into the past", () => {
    expect(daysMoved("2026-12-10", "2026-12-17")).toBe(7);
    for (const [from, to] of [
      ["2026-12-10", "2026-12-10"],
      [undefined, "2026-12-10"],
      ["2026-12-10", undefined],
    ])
      expect(daysMoved(from, to)).toBeUndefined();
    fc.assert(
      fc.property(day, fc.integer({ min: -90, max: 90 }), (due, days) => {
        const moved = shiftedDay(due, days, today);
        if (addDays(due, days) >= today) expect(daysBetween(due, moved)).toBe(days);
        else expect(moved <= today && moved >= (due < today ? due : today)).toBe(true);
      }),
    );
  });

  test("the task of a step has one id wherever it is made, and that of a report too; in no other workspace", async () => {
    const [application, step] = [
      { workspace_id: "w", id: "a" },
      { title: "Dépôt", before: 2 },
    ];
    const id = await stepTaskId(application, step);
    expect(isUuid(id)).toBe(true);
    expect(await stepTaskId({ ...application }, { ...step })).toBe(id);
    const others = await Promise.all([
      stepTaskId({ ...application, id: "b" }, step),
      stepTaskId({ ...application, workspace_id: "v" }, step),
      stepTaskId(application, { ...step, before: 3 }),
      stepTaskId(application, { ...step, title: "Relance" }),
      reportTaskId(application),
      reportTaskId({ ...application, workspace_id: "v" }),
    ]);
    expect(new Set([id, ...others]).size).toBe(7);
    expect(await reportTaskId({ ...application })).toBe(others[4]);
  });
});

describe("[P2.3] the checklist of an application", () => {
  test("is the lines that its opportunity asks for, each once, without their marks", () => {
    const asked = "- Budget\n\n2. Lettre d’appui\n• Budget\n  CV  \nBudget 2027\n";
    expect(checklistFrom(asked)).toEqual(["Budget", "Lettre d’appui", "CV", "Budget 2027"]);
    expect(checklistFrom(undefined)).toEqual([]);
  });

  test("always fits in the record", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3_000, unit: "grapheme" }), (asked) => {
        const lines = checklistFrom(asked);
        expect(lines.length).toBeLessThanOrEqual(60);
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(200);
      }),
    );
  });

  test("stands in the order asked; a tick of what is asked no more counts for nothing", () => {
    const listed = { checklist: ["Budget", "CV", "Vidéo"], checklist_done: ["CV", "Plan"] };
    expect(checklistInOrder(listed, "CV\nBudget")).toEqual(["CV", "Budget", "Vidéo"]);
    expect(checklistProgress(listed)).toEqual({ done: 1, total: 3 });
  });
});
