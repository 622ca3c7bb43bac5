import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeClock } from "#domain/record/clock.ts";
import { applyPatch, createDoc, lastStamp, stampsOf } from "#domain/record/edit.ts";
import { elementClocks, isPresent, merge } from "#domain/record/merge.ts";
import { type AnyDoc, setFields } from "#domain/record/record.ts";
import { recordOf, tableNames } from "#domain/records.ts";
import { draftOf, epochMs, lifeOf, patchOf, presentIn, replicaOf } from "../../fixtures/arbitrary.ts";

const id = "11111111-1111-4111-8111-111111111111";
const workspace_id = "22222222-2222-4222-8222-222222222222";

describe.each(tableNames)("[P0.3] the merge of %s", (table) => {
  const record = recordOf(table);
  const replica = replicaOf(record);

  test("does not depend on the order of two replicas", () => {
    fc.assert(
      fc.property(replica, replica, (a, b) => {
        expect(merge(record, a, b)).toEqual(merge(record, b, a));
      }),
    );
  });

  test("does not depend on the grouping of three replicas", () => {
    fc.assert(
      fc.property(replica, replica, replica, (a, b, c) => {
        expect(merge(record, merge(record, a, b), c)).toEqual(merge(record, a, merge(record, b, c)));
      }),
    );
  });

  test("changes nothing when a replica comes again, and keeps the canonical form", () => {
    fc.assert(
      fc.property(replica, replica, (a, b) => {
        const once = merge(record, a, b);
        expect(merge(record, a, a)).toEqual(a);
        expect(merge(record, once, b)).toEqual(once);
        expect(merge(record, once, once)).toEqual(once);
      }),
    );
  });

  test("leaves its arguments as they were", () => {
    fc.assert(
      fc.property(replica, replica, (a, b) => {
        const before = structuredClone([a, b]);
        merge(record, a, b);
        expect([a, b]).toEqual(before);
      }),
    );
  });

  test("brings every device to the same state, whatever the order of exchanges", () => {
    fc.assert(
      fc.property(draftOf(record), lifeOf(record), (draft, life) => {
        let now = epochMs;
        const clocks = ["0a0a0a0a", "b1b1b1b1", "c2c2c2c2"].map((node) =>
          makeClock({ node, now: () => now }),
        );
        const first = createDoc(record, draft as never, clocks[0]!.tick(), { id, workspace_id }) as AnyDoc;
        const devices: AnyDoc[] = [first, first, first];
        for (const step of life) {
          if (step.kind === "exchange") {
            devices[step.to] = merge(record, devices[step.to]!, devices[step.from]!);
            continue;
          }
          now += step.waits;
          const doc = devices[step.device]!;
          const stamp = clocks[step.device]!.tick(lastStamp(doc));
          devices[step.device] = applyPatch(record, doc as never, step.patch as never, stamp) as AnyDoc;
        }
        const [a, b, c] = devices as [AnyDoc, AnyDoc, AnyDoc];
        const forwards = merge(record, merge(record, a, b), c);
        const backwards = merge(record, c, merge(record, b, a));
        expect(forwards).toEqual(backwards);
        for (const device of devices) expect(merge(record, device, forwards)).toEqual(forwards);
        for (const field of setFields(record))
          expect(forwards[field]).toEqual(presentIn(elementClocks(forwards, field)));
      }),
    );
  });

  test("keeps a lone edit whatever the others did before it", () => {
    fc.assert(
      fc.property(replica, patchOf(record), (seen, patch) => {
        const clock = makeClock({ node: "dddddddd", now: () => epochMs + 10_000 });
        const edited = applyPatch(
          record,
          seen as never,
          patch as never,
          clock.tick(lastStamp(seen)),
        ) as AnyDoc;
        const merged = merge(record, edited, seen);
        for (const field of [...Object.keys(record.fields), "deleted"])
          expect(merged[field]).toEqual(edited[field]);
      }),
    );
  });
});

describe("[P0.3] sets", () => {
  const record = recordOf("people");
  const clockA = makeClock({ node: "0a0a0a0a", now: () => epochMs });
  const clockB = makeClock({ node: "b1b1b1b1", now: () => epochMs });
  const draft = { kind: "artist", display_name: "Amara Diallo", tags: ["danse"] };
  const edit = (doc: AnyDoc, patch: object, clock = clockA) =>
    applyPatch(record, doc as never, patch as never, clock.tick(lastStamp(doc))) as AnyDoc;
  const made = () => createDoc(record, draft as never, clockA.tick(), { id, workspace_id }) as AnyDoc;

  test("an addition made while another device removed the element wins", () => {
    const shared = made();
    const removed = edit(shared, { tags: { remove: ["danse"] } });
    const readded = edit(
      edit(shared, { tags: { remove: ["danse"] } }, clockB),
      { tags: { add: ["danse"] } },
      clockB,
    );
    expect(merge(record, removed, readded).tags).toEqual(["danse"]);
    expect(merge(record, readded, removed).tags).toEqual(["danse"]);
  });

  test("a removal takes away what it saw, even from a device that had not heard of it", () => {
    const shared = made();
    const removed = edit(shared, { tags: { remove: ["danse"] } });
    const other = edit(shared, { tags: { add: ["cirque"] } }, clockB);
    expect(merge(record, removed, other).tags).toEqual(["cirque"]);
  });

  test("adding again what was removed works as many times as one likes", () => {
    let doc = made();
    for (let round = 0; round < 3; round++) {
      doc = edit(doc, { tags: { remove: ["danse"] } });
      expect(doc.tags).toEqual([]);
      doc = edit(doc, { tags: { add: ["danse"] } });
      expect(doc.tags).toEqual(["danse"]);
    }
    expect(isPresent(elementClocks(doc, "tags").get("danse")!)).toBe(true);
  });

  test("are sorted by code point, as Postgres does", () => {
    const doc = edit(made(), { tags: { add: ["🎭", "\uE000", "é", "Z", "a"], remove: ["danse"] } });
    expect(doc.tags).toEqual(["Z", "a", "é", "\uE000", "🎭"]);
  });
});

test("[P0.3] columns that this version does not know are merged, not lost", () => {
  const record = recordOf("tasks");
  const clock = makeClock({ node: "0a0a0a0a", now: () => epochMs });
  const stamp = clock.tick();
  const old = createDoc(record, { title: "T", status: "open", priority: "normal" } as never, stamp, {
    id,
    workspace_id,
  }) as AnyDoc;
  const later = clock.tick();
  const newer: AnyDoc = {
    ...old,
    colour: "amber",
    watchers: ["b", "a"],
    rev: 2,
    clock: { ...old.clock, colour: later, watchers: { a: [later, ""], b: [later, ""] } },
  };
  const merged = merge(record, old, newer);
  expect(merged).toEqual(merge(record, newer, old));
  expect(merged).toMatchObject({ colour: "amber", watchers: ["a", "b"] });
  expect(stampsOf(merged)).toContain(later);
});
