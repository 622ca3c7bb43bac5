import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lostValues, type Superseded, supersededBy, tellLossForMs } from "#domain/history/superseded.ts";
import { isOfServer, versionsOf } from "#domain/history/versions.ts";
import { formatStamp, parseStamp } from "#domain/record/clock.ts";
import { fieldStamp, merge } from "#domain/record/merge.ts";
import { type AnyDoc, scalarFields } from "#domain/record/record.ts";
import { recordOf } from "#domain/records.ts";
import { epochMs, replicaOf } from "../../fixtures/arbitrary.ts";

const record = recordOf("people");
const here = { node: "0a0a0a0a", now: epochMs + 1_000 };
const at = (ms: number, node = here.node) => formatStamp({ ms, counter: 0, node });
const person = (fields: object, clock: object = {}): AnyDoc => ({
  id: "11111111-1111-4111-8111-111111111111",
  workspace_id: "22222222-2222-4222-8222-222222222222",
  deleted: false,
  rev: 1,
  created_at: "",
  modified_at: "",
  kind: "artist",
  display_name: "Amara Diallo",
  ...fields,
  clock: { _: at(epochMs - 1_000, "b1b1b1b1"), ...clock },
});

describe("what a change displaced", () => {
  test("[S4] a merge forgets no value: each field that changed gives back what it held, with its stamp", () => {
    fc.assert(
      fc.property(replicaOf(record), replicaOf(record), (mine, theirs) => {
        const merged = merge(record, mine, theirs);
        const kept = new Map(supersededBy(record, mine, merged).map((one) => [one.field, one]));
        for (const field of scalarFields(record)) {
          const old = kept.get(field);
          if ((mine[field] ?? null) === (merged[field] ?? null)) expect(old).toBeUndefined();
          else
            expect(old).toEqual({
              field,
              value: mine[field] ?? null,
              stamp: fieldStamp(mine, field),
              replaced_by: fieldStamp(merged, field),
            });
        }
      }),
    );
  });

  test("[P0.3] only a recent value of this device, beaten from elsewhere, is told as lost", () => {
    fc.assert(
      fc.property(replicaOf(record), replicaOf(record), (mine, theirs) => {
        const displaced = supersededBy(record, mine, merge(record, mine, theirs));
        const told = lostValues(displaced, here, undefined);
        for (const one of displaced) {
          const isLoss =
            one.field !== "deleted" &&
            one.value !== null &&
            one.stamp.endsWith(here.node) &&
            !one.replaced_by.endsWith(here.node) &&
            one.replaced_by > one.stamp;
          expect(told.includes(one)).toBe(isLoss);
        }
      }),
    );
  });

  test("[P0.3] « Laval » that became « Verdun » elsewhere is told; one's own change of mind is not", () => {
    const laval = person({ city: "Laval" }, { city: at(epochMs) });
    const verdun = person({ city: "Verdun" }, { city: at(epochMs + 5, "b1b1b1b1") });
    const again = person({ city: "Lachine" }, { city: at(epochMs + 5) });
    expect(lostValues(supersededBy(record, laval, verdun), here, undefined)).toMatchObject([
      { field: "city", value: "Laval" },
    ]);
    expect(lostValues(supersededBy(record, laval, again), here, undefined)).toEqual([]);
    expect(lostValues(supersededBy(record, verdun, again), here, undefined)).toEqual([]);
  });

  test("[P0.3] a value that the server had is told only when the colleague wrote before that: without seeing it", () => {
    const laval = person({ city: "Laval" }, { city: at(epochMs) });
    const verdun = person({ city: "Verdun" }, { city: at(epochMs + 5_000, "b1b1b1b1") });
    const displaced = supersededBy(record, laval, verdun);
    expect(lostValues(displaced, here, epochMs + 9_000)).toHaveLength(1);
    expect(lostValues(displaced, here, epochMs + 1_000)).toEqual([]);
  });

  test("[P0.3] an old value that a colleague updates is no news", () => {
    const old = person({ city: "Laval" }, { city: at(epochMs) });
    const fresh = person({ city: "Verdun" }, { city: at(epochMs + 5, "b1b1b1b1") });
    const late = { ...here, now: epochMs + tellLossForMs + 1 };
    expect(lostValues(supersededBy(record, old, fresh), late, undefined)).toEqual([]);
  });

  test("a refused change given up for the server's older value is no loss", () => {
    const refused = person({ city: "Laval" }, { city: at(epochMs) });
    expect(lostValues(supersededBy(record, refused, person({ city: "Verdun" })), here, undefined)).toEqual(
      [],
    );
  });
});

describe("versions", () => {
  const past = (value: unknown, ms: number): Superseded => ({
    field: "city",
    value,
    stamp: at(ms),
    replaced_by: at(ms + 1),
  });

  test("[P0.3] the past of a field, latest first; told by the device and by the server, it is told once", () => {
    const doc = person({ city: "Verdun" }, { city: at(epochMs) });
    const known = [past("Laval", epochMs - 9), past("Longueuil", epochMs - 5), past("Laval", epochMs - 9)];
    expect(versionsOf(record, doc, known)).toEqual([
      {
        field: "city",
        kind: "values",
        current: { value: "Verdun", stamp: at(epochMs) },
        past: [
          { value: "Longueuil", stamp: at(epochMs - 5) },
          { value: "Laval", stamp: at(epochMs - 9) },
        ],
      },
    ]);
  });

  test("a value that is still in place has no past", () => {
    const doc = person({ city: "Laval" }, { city: at(epochMs) });
    expect(versionsOf(record, doc, [past("Laval", epochMs)])).toEqual([]);
  });

  test("[P0.3] of a set, what was added since the record was made, and what was taken away", () => {
    const base = at(epochMs - 1_000, "b1b1b1b1");
    const doc = person(
      { tags: ["danse", "jury"] },
      { tags: { cirque: [base, base], jury: [at(epochMs), ""] } },
    );
    expect(versionsOf(record, doc, [])).toEqual([
      {
        field: "tags",
        kind: "elements",
        elements: [
          { element: "jury", isPresent: true, stamp: at(epochMs) },
          { element: "cirque", isPresent: false, stamp: base },
        ],
      },
    ]);
  });

  test("fields come with the last changed first, and every stamp says where it was made", () => {
    fc.assert(
      fc.property(replicaOf(record), replicaOf(record), (mine, theirs) => {
        const merged = merge(record, mine, theirs);
        const shown = versionsOf(record, merged, supersededBy(record, mine, merged));
        const latest = shown.map((one) =>
          one.kind === "values" ? one.current.stamp : (one.elements[0]?.stamp ?? ""),
        );
        expect(latest).toEqual([...latest].sort().reverse());
        for (const stamp of latest) expect(isOfServer(stamp)).toBe(parseStamp(stamp).node === "00000000");
      }),
    );
  });
});
