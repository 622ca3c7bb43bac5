import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { modernized } from "#domain/record/former.ts";
import { merge } from "#domain/record/merge.ts";
import type { AnyDoc, RecordDefinition } from "#domain/record/record.ts";
import { toRow } from "#domain/record/rows.ts";
import { earliest, latest } from "../../fixtures/earlier-app.ts";

const node = "0a0a0a0a";
const stamp = (ms: number) => `${ms.toString(16).padStart(12, "0")}0000-${node}`;

const doc = (fields: Record<string, unknown>, clock: Record<string, unknown> = {}): AnyDoc =>
  ({
    id: "10000000-aaaa-4aaa-8aaa-000000000001",
    workspace_id: "20000000-aaaa-4aaa-8aaa-000000000001",
    deleted: false,
    rev: 0,
    created_at: "2026-11-20T15:00:00.000Z",
    modified_at: "2026-11-20T15:00:00.000Z",
    kind: "artist",
    display_name: "Amara Diallo",
    tags: [],
    ...fields,
    clock: { _: stamp(1), ...clock },
  }) as AnyDoc;

/** Today's app, had the labels been tags under another name. */
const relabelled: RecordDefinition = { ...latest, former: { renamed: { labels: "tags" } } };

describe("[S26] a record of an earlier version", () => {
  test("brings a value to its new name, under its stamp", () => {
    const modern = modernized(latest, doc({ town: "Laval", fax: "514" }, { town: stamp(5), fax: stamp(6) }));
    expect(modern).toMatchObject({ city: "Laval", clock: { _: stamp(1), city: stamp(5) } });
    expect(Object.keys({ ...modern, ...modern.clock })).not.toEqual(expect.arrayContaining(["town"]));
    expect(modern).not.toHaveProperty("fax");
    expect(modern.clock).not.toHaveProperty("fax");
  });

  test("brings a value that was taken away: it stays away", () => {
    const modern = modernized(latest, doc({}, { town: stamp(5) }));
    expect(modern).not.toHaveProperty("city");
    expect(modern.clock.city).toBe(stamp(5));
  });

  test("yields to what a newer server gave under the new name later, and not to what it gave before", () => {
    const both = (before: number, now: number) =>
      modernized(latest, doc({ town: "Laval", city: "Verdun" }, { town: stamp(before), city: stamp(now) }));
    expect(both(5, 9)).toMatchObject({ city: "Verdun", clock: { city: stamp(9) } });
    expect(both(9, 5)).toMatchObject({ city: "Laval", clock: { city: stamp(9) } });
  });

  test("brings a set with the clocks of its elements", () => {
    const labels = { relève: [stamp(7), stamp(7)], danse: [stamp(8), ""] };
    const modern = modernized(relabelled, doc({ labels: ["danse"], tags: undefined }, { labels }));
    expect(modern).toMatchObject({ tags: ["danse"], clock: { tags: labels } });
  });

  test("replaces a choice that is gone, and no other", () => {
    expect(modernized(latest, doc({ kind: "venue" })).kind).toBe("contact");
    expect(modernized(latest, doc({ kind: "constructor" })).kind).toBe("constructor");
  });

  test("is today’s at once: doing it again changes nothing, and today’s is left as it is", () => {
    const fields = fc.record(
      {
        kind: fc.constantFrom("artist", "venue"),
        town: fc.string(),
        fax: fc.string(),
        city: fc.string(),
        name_key: fc.string(),
      },
      { requiredKeys: ["kind"] },
    );
    const clocks = fc.dictionary(
      fc.constantFrom("town", "fax", "city"),
      fc.integer({ min: 2, max: 9 }).map(stamp),
    );
    fc.assert(
      fc.property(fields, clocks, (held, clock) => {
        const modern = modernized(latest, doc(held, clock));
        expect(modernized(latest, modern)).toBe(modern);
        // Two devices that upgrade apart and meet again agree with one that met first.
        const other = doc({ town: "Sorel" }, { town: stamp(4) });
        expect(
          modernized(
            latest,
            merge(earliest, doc({ ...held, city: undefined }, { town: clock.town ?? stamp(3) }), other),
          ).city,
        ).toBe(
          merge(
            latest,
            modernized(latest, doc({ ...held, city: undefined }, { town: clock.town ?? stamp(3) })),
            modernized(latest, other),
          ).city,
        );
      }),
    );
  });
});

test("[S28] a row is sent without columns of another version, and without their clocks", () => {
  const held = doc(
    { nickname: "Ama", places: ["Laval"], city: "Sorel" },
    { nickname: stamp(3), places: { Laval: [stamp(4), ""] }, city: stamp(5), deleted: stamp(6) },
  );
  const row = toRow(latest, held);
  expect(row).toMatchObject({ city: "Sorel", clock: { _: stamp(1), city: stamp(5), deleted: stamp(6) } });
  expect(Object.keys(row)).not.toContain("nickname");
  expect(Object.keys(row.clock as object).sort()).toEqual(["_", "city", "deleted"]);
});
