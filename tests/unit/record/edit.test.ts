import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatStamp, isStamp, makeClock, parseStamp } from "#domain/record/clock.ts";
import {
  applyPatch,
  createDoc,
  InvalidRecord,
  lastStamp,
  patchBetween,
  problemsOf,
  restamp,
  stampsOf,
} from "#domain/record/edit.ts";
import { merge } from "#domain/record/merge.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { fromRow, toRow } from "#domain/record/rows.ts";
import { recordOf, tableNames } from "#domain/records.ts";
import { anyStamp, draftOf, epochMs, patchOf, replicaOf } from "../../fixtures/arbitrary.ts";

const context = {
  id: "11111111-1111-4111-8111-111111111111",
  workspace_id: "22222222-2222-4222-8222-222222222222",
};
const clock = makeClock({ node: "dddddddd", now: () => epochMs + 10_000 });

describe.each(tableNames)("editing %s", (table) => {
  const record = recordOf(table);
  const patched = (doc: AnyDoc, patch: object) =>
    applyPatch(record, doc as never, patch as never, clock.tick(lastStamp(doc))) as AnyDoc;

  test("a new record holds one stamp, and what a generated draft says", () => {
    fc.assert(
      fc.property(draftOf(record), anyStamp, (draft, stamp) => {
        expect(problemsOf(record, draft)).toEqual([]);
        const doc = createDoc(record, draft as never, stamp, context) as AnyDoc;
        expect(doc.clock).toEqual({ _: stamp });
        for (const [field, value] of Object.entries(draft)) expect(doc[field]).toEqual(value);
      }),
    );
  });

  test("an edit leaves the canonical form, and the record it started from", () => {
    fc.assert(
      fc.property(replicaOf(record), patchOf(record), (doc, patch) => {
        const before = structuredClone(doc);
        const after = patched(doc, patch);
        expect(doc).toEqual(before);
        expect(merge(record, after, after)).toEqual(after);
        expect(stampsOf(after).every(isStamp)).toBe(true);
      }),
    );
  });

  test("an edit that changes nothing is nothing", () => {
    fc.assert(
      fc.property(replicaOf(record), (doc) => {
        const same = patchBetween(record, doc as never, doc as never);
        expect(same).toEqual({});
        expect(patched(doc, same)).toBe(doc);
      }),
    );
  });

  test("the changes between two states lead from one to the other", () => {
    fc.assert(
      fc.property(replicaOf(record), draftOf(record), (doc, goal) => {
        const after = patched(doc, patchBetween(record, doc as never, goal as never));
        for (const field of Object.keys(record.fields)) expect(after[field]).toEqual(goal[field]);
      }),
    );
  });

  test("a row that goes and comes back is the same record", () => {
    fc.assert(
      fc.property(replicaOf(record), (doc) => {
        const row = { ...toRow(record, doc), rev: String(doc.rev), modified_at: doc.modified_at };
        expect(fromRow(record, row)).toEqual(doc);
      }),
    );
  });
});

describe("[P0.3] stamps of a device whose date ran ahead", () => {
  const record = recordOf("people");

  test("are replaced in their order; the others stay", () => {
    fc.assert(
      fc.property(replicaOf(record), anyStamp, (doc, limit) => {
        const fresh = makeClock({ node: "eeeeeeee", now: () => epochMs });
        const mended = restamp(
          doc,
          (stamp) => stamp > limit,
          (above) => fresh.tick(above),
        );
        const pairs = stampsOf(doc).map((stamp, n) => [stamp, stampsOf(mended)[n]!] as const);
        for (const [before, after] of pairs) {
          if (before <= limit) expect(after).toBe(before);
          else expect(parseStamp(after).node).toBe("eeeeeeee");
          for (const [otherBefore, otherAfter] of pairs)
            expect(Math.sign(compare(before, otherBefore))).toBe(Math.sign(compare(after, otherAfter)));
        }
        expect(merge(record, mended, mended)).toEqual(mended);
      }),
    );
  });

  test("nothing changes when none is ahead", () => {
    const doc = { clock: { _: formatStamp({ ms: 1, counter: 0, node: "0a0a0a0a" }) } };
    expect(
      restamp(
        doc,
        () => false,
        () => "",
      ),
    ).toBe(doc);
  });
});

describe("the door", () => {
  const record = recordOf("tasks");
  const draft = { title: "Relire la lettre", status: "open", priority: "normal" };
  const doc = createDoc(record, draft as never, clock.tick(), context) as AnyDoc;

  test("refuses what a form should have stopped, naming fields and never values", () => {
    const wrong = { title: "  ", status: "paused", priority: "normal", due_on: "2026-02-30" };
    expect(problemsOf(record, wrong)).toEqual([
      { field: "title", problem: "required" },
      { field: "status", problem: "not_a_choice" },
      { field: "due_on", problem: "not_a_day" },
    ]);
    expect(() => createDoc(record, wrong as never, clock.tick(), context)).toThrow(InvalidRecord);
    const edit = () =>
      applyPatch(record, doc as never, { title: "x".repeat(301) } as never, clock.tick(lastStamp(doc)));
    expect(edit).toThrow("Invalid task: title too_long.");
  });

  test("refuses a stamp that is not above those of the record", () => {
    const edit = () => applyPatch(record, doc as never, { title: "Autre" } as never, doc.clock._);
    expect(edit).toThrow("tick(lastStamp(doc))");
  });

  test("lets a record be edited that a merge filled beyond what a form allows", () => {
    const people = recordOf("people");
    const phones = (from: number) => Array.from({ length: 15 }, (_, n) => `514 555-01${from + n}`);
    const shared = createDoc(
      people,
      { kind: "artist", display_name: "Amara" } as never,
      clock.tick(),
      context,
    ) as AnyDoc;
    const edit = (from: AnyDoc, patch: object) =>
      applyPatch(people, from as never, patch as never, clock.tick(lastStamp(from))) as AnyDoc;
    const [one, other] = [10, 40].map((from) => edit(shared, { phones: { add: phones(from) } }));
    const merged = merge(people, one!, other!);
    expect(merged.phones).toHaveLength(30);
    expect(edit(merged, { city: "Laval" })).toMatchObject({ city: "Laval" });
    expect(edit(merged, { phones: { remove: phones(10) } }).phones).toHaveLength(15);
    expect(() => edit(merged, { phones: { add: ["514 555-0199"] } })).toThrow("phones too_many");
  });

  test("takes an optional value away, and only that one", () => {
    const dated = applyPatch(
      record,
      doc as never,
      { due_on: "2026-12-01" } as never,
      clock.tick(lastStamp(doc)),
    );
    const bare = applyPatch(record, dated, { due_on: null } as never, clock.tick(lastStamp(dated as AnyDoc)));
    expect("due_on" in bare).toBe(false);
    expect(bare).toMatchObject(draft);
  });
});

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
