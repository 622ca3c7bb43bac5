import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Application } from "#domain/applications/application.ts";
import { applicationRecord, applicationStages } from "#domain/applications/application.ts";
import { parseMove, stageHistory, writeMove } from "#domain/applications/move.ts";
import { isFiled, isOpen, isUnsent, nextStage, stagePatch } from "#domain/applications/stage.ts";
import { makeClock } from "#domain/record/clock.ts";
import { applyPatch, createDoc, lastStamp } from "#domain/record/edit.ts";
import { merge } from "#domain/record/merge.ts";
import type { AnyDoc, RecordDefinition } from "#domain/record/record.ts";

const member = "6f0c1f0e-3b1a-4c55-9a55-1c8a2b3c4d5e";
const instants = fc
  .integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) })
  .map((ms) => new Date(ms).toISOString());
const moves = fc.record(
  { at: instants, stage: fc.constantFrom(...applicationStages), member_id: fc.uuid() },
  { requiredKeys: ["at", "stage"] },
);

describe("[P2.3] a change of stage", () => {
  test("is read as it was written, in one text that fits", () => {
    fc.assert(
      fc.property(moves, (move) => {
        const text = writeMove(move);
        expect(parseMove(text)).toEqual(move);
        expect(applicationRecord.fields.moves.problem([text])).toBeUndefined();
      }),
    );
  });

  test.each([
    "",
    "submitted",
    "2026-11-29T14:05:09.120Z",
    "2026-11-29T14:05:09.120Z archived",
    "2026-11-29 submitted",
    "2026-11-29T14:05:09.12Z submitted",
    "2026-11-29T14:05:09.120Z submitted somebody",
    `2026-11-29T14:05:09.120Z submitted ${member.toUpperCase()}`,
    `2026-11-29T14:05:09.120Z submitted ${member} more`,
    "2026-11-29T14:05:09.120Z  submitted",
  ])("« %s » is not one, and is shown nowhere", (text) => {
    expect(parseMove(text)).toBeUndefined();
    expect(stageHistory([text])).toEqual([]);
  });

  test("the history is in order, whatever the order of the texts", () => {
    fc.assert(
      fc.property(fc.array(moves), fc.array(fc.string()), (known, unknown) => {
        const history = stageHistory([...unknown, ...known.map(writeMove)]);
        expect(history).toHaveLength(known.length);
        const days = history.map(({ at }) => at);
        expect(days).toEqual([...days].sort());
        expect(stageHistory([...known.map(writeMove)].reverse())).toEqual(history);
      }),
    );
  });
});

const context = {
  at: "2026-11-29T14:05:09.120Z",
  today: "2026-11-29",
  zone: "America/Toronto",
  member_id: member,
};
const still = { stage: "preparing" as const, moves: [] };

describe("[P2.3] what a change of stage does", () => {
  test("submitted and answered are dated of today, unless a day is there already", () => {
    expect(stagePatch(still, "submitted", context)).toMatchObject({ submitted_on: "2026-11-29" });
    expect(stagePatch(still, "refused", context)).toMatchObject({ answered_on: "2026-11-29" });
    expect(stagePatch(still, "withdrawn", context)).not.toHaveProperty("answered_on");
    const dated = { ...still, submitted_on: "2026-11-01", answered_on: "2026-11-02" };
    expect(stagePatch(dated, "submitted", context)).not.toHaveProperty("submitted_on");
    expect(stagePatch(dated, "accepted", context)).not.toHaveProperty("answered_on");
  });

  test("back before the submission, the day that a move had written goes; one that somebody typed stays", () => {
    const late = { ...context, at: "2026-11-30T03:30:00.000Z" };
    const submitted = { ...still, moves: [writeMove({ ...late, stage: "submitted" })] };
    const back = (submitted_on: string, stage: "preparing" | "withdrawn") =>
      stagePatch({ ...submitted, stage: "submitted", submitted_on }, stage, context);
    expect(back("2026-11-29", "preparing")).toMatchObject({ submitted_on: null });
    expect(back("2026-11-29", "withdrawn")).not.toHaveProperty("submitted_on");
    expect(back("2026-11-20", "preparing")).not.toHaveProperty("submitted_on");
  });

  test("to the stage where it is changes nothing; the two hundredth move still fits", () => {
    expect(stagePatch(still, "preparing", context)).toEqual({});
    const full = Array.from({ length: 200 }, (_, n) =>
      writeMove({ at: new Date(Date.UTC(2020, 0, n)).toISOString(), stage: "idea" }),
    );
    const { moves: patch } = stagePatch({ stage: "idea", moves: full }, "preparing", context);
    expect(patch).toEqual({ add: [writeMove({ ...context, stage: "preparing" })], remove: [full[0]] });
  });

  test("what is filed, open or to be sent follows from the stage; withdrawn before it was sent is not filed", () => {
    expect(applicationStages.filter((stage) => isFiled({ stage }))).toEqual([
      "submitted",
      "waitlisted",
      "accepted",
      "refused",
    ]);
    expect(isFiled({ stage: "withdrawn", submitted_on: "2026-11-01" })).toBe(true);
    expect(applicationStages.filter((stage) => isOpen({ stage }))).toHaveLength(4);
    expect(applicationStages.filter((stage) => isUnsent({ stage }))).toEqual(["idea", "preparing"]);
    expect(applicationStages.map(nextStage)).toEqual([
      "preparing",
      "submitted",
      "accepted",
      "accepted",
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test("[P2.3] [P0.3] moved on several devices at once: one stage everywhere, and every move in the history", () => {
  const record = applicationRecord as unknown as RecordDefinition;
  const ids = { id: member, workspace_id: member };
  const stages = fc.constantFrom(...applicationStages);
  const device = fc.array(stages, { maxLength: 5 });
  fc.assert(
    fc.property(fc.array(device, { minLength: 2, maxLength: 4 }), fc.nat(), (devices, seed) => {
      const start = Date.UTC(2026, 10, 29);
      const first = createDoc(
        applicationRecord,
        { stage: "idea" },
        makeClock({ node: "00000000", now: () => start }).tick(),
        ids,
      );
      let wrote = 0;
      const replicas = devices.map((moved, n) => {
        const clock = makeClock({ node: `0000000${n + 1}`, now: () => start + ((seed + n) % 7) * 1000 });
        return moved.reduce((doc, stage) => {
          const at = new Date(start + n + 10 * wrote).toISOString();
          const patch = stagePatch(doc, stage, {
            at,
            today: "2026-11-29",
            zone: "America/Toronto",
            member_id: member,
          });
          if (Object.keys(patch).length === 0) return doc;
          wrote++;
          return applyPatch(applicationRecord, doc, patch, clock.tick(lastStamp(doc)));
        }, first as Application);
      });
      const join = (all: Application[]) =>
        all.reduce((a, b) => merge(record, a as unknown as AnyDoc, b as unknown as AnyDoc) as never);
      const merged = join(replicas) as Application;
      expect(join([...replicas].reverse())).toEqual(merged);
      expect(stageHistory(merged.moves)).toHaveLength(wrote);
    }),
  );
});
