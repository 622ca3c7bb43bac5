import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inverseOf } from "#domain/history/inverse.ts";
import { makeClock } from "#domain/record/clock.ts";
import { applyPatch, InvalidRecord, lastStamp } from "#domain/record/edit.ts";
import { merge } from "#domain/record/merge.ts";
import { type AnyDoc, scalarFields, setFields } from "#domain/record/record.ts";
import { recordOf, tableNames } from "#domain/records.ts";
import { epochMs, patchOf, replicaOf } from "../../fixtures/arbitrary.ts";

const mine = makeClock({ node: "dddddddd", now: () => epochMs + 10_000 });
const theirs = makeClock({ node: "cccccccc", now: () => epochMs + 20_000 });

describe.each(tableNames)("undoing an edit of %s", (table) => {
  const record = recordOf(table);
  const fields = [...scalarFields(record), ...setFields(record)];
  /** The values of a record, without its clocks. */
  const valuesOf = (doc: AnyDoc) => Object.fromEntries(fields.map((field) => [field, doc[field] ?? null]));
  const patched = (doc: AnyDoc, patch: object, clock = mine) =>
    applyPatch(record, doc as never, patch as never, clock.tick(lastStamp(doc))) as AnyDoc;
  /** Replicas may hold more than a form lets through; those edits are no edits. */
  const edited = (doc: AnyDoc, patch: object, clock = mine) => {
    try {
      return patched(doc, patch, clock);
    } catch (error) {
      if (error instanceof InvalidRecord) fc.pre(false);
      throw error;
    }
  };
  /** What is undone was there: a required field is never empty on a record that was made. */
  const whole = (doc: AnyDoc) =>
    Object.entries(record.fields).every(([field, kind]) => kind.optional || doc[field] !== undefined);

  test("[P0.12] undone at once, every value is as before", () => {
    fc.assert(
      fc.property(replicaOf(record).filter(whole), patchOf(record), (before, patch) => {
        const after = edited(before, patch);
        const undone = patched(after, inverseOf(record, before, after));
        expect(valuesOf(undone)).toEqual(valuesOf(before));
      }),
    );
  });

  test("[P0.12] what somebody changed since stays theirs", () => {
    fc.assert(
      fc.property(
        replicaOf(record).filter(whole),
        patchOf(record),
        patchOf(record),
        (before, patch, other) => {
          const after = edited(before, patch);
          const current = edited(after, other, theirs);
          const undone = patched(current, inverseOf(record, before, after, current));
          for (const field of scalarFields(record)) {
            const isTheirs = current.clock[field] !== after.clock[field];
            expect(undone[field] ?? null).toEqual((isTheirs ? current : before)[field] ?? null);
          }
          for (const field of setFields(record)) {
            const touched = new Set([
              ...((other[field] as { add?: string[] } | undefined)?.add ?? []),
              ...((other[field] as { remove?: string[] } | undefined)?.remove ?? []),
            ]);
            const has = (doc: AnyDoc, element: string) => (doc[field] as string[]).includes(element);
            const all = new Set([before, after, current].flatMap((doc) => doc[field] as string[]));
            for (const element of all)
              if (!touched.has(element)) expect(has(undone, element)).toBe(has(before, element));
          }
        },
      ),
    );
  });

  test("[P0.12] an undo is an edit like another: it wins wherever the edit had already gone", () => {
    fc.assert(
      fc.property(replicaOf(record).filter(whole), patchOf(record), (before, patch) => {
        const after = edited(before, patch);
        const undone = patched(after, inverseOf(record, before, after));
        expect(merge(record, undone, after)).toEqual(merge(record, after, undone));
        expect(valuesOf(merge(record, after, undone))).toEqual(valuesOf(before));
      }),
    );
  });

  test("[P0.12] undone twice, it is undone once", () => {
    fc.assert(
      fc.property(replicaOf(record).filter(whole), patchOf(record), (before, patch) => {
        const after = edited(before, patch);
        const undone = patched(after, inverseOf(record, before, after));
        fc.pre(undone !== after);
        expect(patched(undone, inverseOf(record, before, after, undone))).toBe(undone);
      }),
    );
  });
});
