import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "#domain/days.ts";
import { arrange, type Ranked } from "#domain/support/arrange.ts";
import type { Goal, GoalStatus } from "#domain/support/goal.ts";
import { planOf, progressOfGoal, progressOfPlan, ratioOf } from "#domain/support/plan.ts";
import {
  beginningOf,
  datedGoals,
  type PlanTemplate,
  parseTemplate,
  templateOf,
  writeTemplate,
} from "#domain/support/plan-template.ts";
import { byRank } from "#domain/support/rank.ts";
import type { Task } from "#domain/team/task.ts";

const goal = (id: string, status: GoalStatus = "open", more: Partial<Goal> = {}) =>
  ({ id, title: `Objectif ${id}`, status, created_at: "2026-09-10T15:00:00.000Z", ...more }) as Goal;
const step = (goal_id: string, status: "open" | "done", more: Partial<Task> = {}) =>
  ({
    id: crypto.randomUUID(),
    title: "Étape",
    goal_id,
    status,
    by_artist: false,
    created_at: "2026-09-10T15:00:00.000Z",
    ...more,
  }) as Task;

describe("[P1.6] the plan", () => {
  test("holds the steps of its goals, in order; other tasks are not of it", () => {
    const plan = planOf(
      [goal("b", "open", { rank: "r" }), goal("a", "open", { rank: "i" })],
      [
        step("a", "open", { id: "2", rank: "r" }),
        step("a", "open", { id: "1", rank: "i" }),
        step("elsewhere", "open"),
      ],
    );
    expect(plan.map((one) => [one.goal.id, one.steps.map(({ id }) => id)])).toEqual([
      ["a", ["1", "2"]],
      ["b", []],
    ]);
  });

  test("counts steps; an achieved goal is done whole, one given up counts for nothing", () => {
    const plan = planOf(
      [goal("a"), goal("b", "achieved"), goal("c", "dropped"), goal("d")],
      [step("a", "done"), step("a", "open"), step("b", "open"), step("c", "done"), step("c", "done")],
    );
    expect(plan.map(progressOfGoal)).toEqual([
      { done: 1, total: 2 },
      { done: 1, total: 1 },
      { done: 2, total: 2 },
      { done: 0, total: 1 },
    ]);
    expect(progressOfPlan(plan)).toEqual({ done: 2, total: 4 });
    expect(ratioOf(progressOfPlan([]))).toBe(0);
  });
});

describe("[P1.6] moving", () => {
  const list = fc.array(
    fc.record({
      rank: fc.option(fc.constantFrom("i", "r", "r", "w", "i0", "zzz"), { nil: undefined }),
      minute: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 12 },
  );
  type Line = Ranked & { created_at: string };
  const linesOf = (drawn: { rank: string | undefined; minute: number }[]): Line[] =>
    drawn
      .map(({ rank, minute }, n) => ({
        id: `id-${String(n).padStart(2, "0")}`,
        created_at: `2026-09-10T15:0${minute}:00.000Z`,
        ...(rank !== undefined && { rank }),
      }))
      .sort(byRank);

  test("puts a line where it was dropped, whatever ranks were there: none, the same, from two devices", () => {
    fc.assert(
      fc.property(list, fc.nat(), fc.integer({ min: 0, max: 5 }), (drawn, place, minute) => {
        const others = linesOf(drawn);
        const at = place % (others.length + 1);
        const { rank, others: changed } = arrange(others, at);
        const after = others.map((line) => ({
          ...line,
          ...changed.find(({ id }) => id === line.id),
        }));
        const moved = { id: "moved", created_at: `2026-09-10T15:0${minute}:00.000Z`, rank };
        const expected = [...others.map(({ id }) => id)];
        expected.splice(at, 0, "moved");
        expect([...after, moved].sort(byRank).map(({ id }) => id)).toEqual(expected);
      }),
    );
  });

  test("writes one rank when there is room, however often", () => {
    let others: Line[] = linesOf([]);
    for (let n = 0; n < 40; n++) {
      const at = n % 3 === 0 ? 0 : Math.min(1, others.length);
      const { rank, others: changed } = arrange(others, at);
      expect(changed).toEqual([]);
      const line = { id: `id-${n}`, created_at: "2026-09-10T15:00:00.000Z", rank };
      others = [...others.slice(0, at), line, ...others.slice(at)];
    }
  });
});

describe("[P1.6] templates", () => {
  const title = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== "");
  const days = fc.option(fc.integer({ min: 0, max: 3_660 }), { nil: undefined });
  const without = <T extends object>(value: T) => JSON.parse(JSON.stringify(value)) as T;
  const template: fc.Arbitrary<PlanTemplate> = fc
    .array(
      fc.record({
        title,
        horizon_in: days,
        steps: fc.array(
          fc.record({ title, due_in: days, by: fc.constantFrom("artist" as const, "team" as const) }),
          { maxLength: 5 },
        ),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((goals) => without({ goals }) as PlanTemplate);

  test("read back as they were written", () => {
    fc.assert(
      fc.property(template, (one) => {
        expect(parseTemplate(writeTemplate(one))).toEqual(one);
      }),
    );
  });

  test.each([
    ["nothing", undefined],
    ["what is not JSON", "{"],
    ["another version", JSON.stringify({ version: 2, goals: [{ title: "A", steps: [] }] })],
    ["no goal", JSON.stringify({ version: 1, goals: [] })],
    [
      "a word it does not know",
      JSON.stringify({ version: 1, goals: [{ title: "A", steps: [], colour: "red" }] }),
    ],
    ["an empty title", JSON.stringify({ version: 1, goals: [{ title: "  ", steps: [] }] })],
    ["half a day", JSON.stringify({ version: 1, goals: [{ title: "A", horizon_in: 1.5, steps: [] }] })],
    [
      "a day before the beginning",
      JSON.stringify({ version: 1, goals: [{ title: "A", horizon_in: -1, steps: [] }] }),
    ],
    [
      "somebody unknown",
      JSON.stringify({ version: 1, goals: [{ title: "A", steps: [{ title: "B", by: "bank" }] }] }),
    ],
    ["a list for a goal", JSON.stringify({ version: 1, goals: [[]] })],
  ])("are refused with %s", (_, body) => {
    expect(parseTemplate(body)).toBeUndefined();
  });

  test("are dated from their first day, across winter, summer and leap years", () => {
    const [dated] = datedGoals(
      {
        goals: [
          {
            title: "A",
            horizon_in: 366,
            steps: [
              { title: "B", by: "artist", due_in: 0 },
              { title: "C", by: "team", due_in: 28 },
              { title: "D", by: "team" },
            ],
          },
        ],
      },
      "2028-02-01",
    );
    expect(dated).toEqual({
      title: "A",
      horizon_on: "2029-02-01",
      steps: [
        { title: "B", by: "artist", due_on: "2028-02-01" },
        { title: "C", by: "team", due_on: "2028-02-29" },
        { title: "D", by: "team" },
      ],
    });
  });

  test("made of a plan, give the same days from the same day, and nothing of the person", () => {
    fc.assert(
      fc.property(template, fc.integer({ min: 0, max: 20_000 }), (one, n) => {
        const start = addDays("2000-01-01", n);
        expect(daysBetween("2000-01-01", start)).toBe(n);
        const plan = datedGoals(one, start).map((dated, g) => ({
          goal: goal(`g${g}`, "open", { ...dated, note: "Confidence" } as Partial<Goal>),
          steps: dated.steps.map((told) =>
            step(`g${g}`, "open", {
              title: told.title,
              by_artist: told.by === "artist",
              note: "Confidence",
              ...(told.due_on && { due_on: told.due_on }),
            }),
          ),
        }));
        expect(templateOf(plan, start)).toEqual(one);
        expect(writeTemplate(templateOf(plan, start))).not.toContain("Confidence");
      }),
    );
  });

  test("begin with the earliest date of the plan", () => {
    const plan = planOf(
      [goal("a", "open", { horizon_on: "2027-01-01" })],
      [step("a", "open", { due_on: "2026-09-01" })],
    );
    expect(beginningOf(plan, (instant) => instant.slice(0, 10))).toBe("2026-09-01");
    expect(beginningOf([], (instant) => instant)).toBeUndefined();
  });
});
