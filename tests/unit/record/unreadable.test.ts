import { describe, expect, test } from "vitest";
import { readRows } from "../../../src/data/sync/read-rows.ts";
import { createDoc } from "../../../src/domain/record/edit.ts";
import { merge, packSet } from "../../../src/domain/record/merge.ts";
import type { AnyDoc } from "../../../src/domain/record/record.ts";
import { type Row, toRow } from "../../../src/domain/record/rows.ts";
import { recordOf } from "../../../src/domain/records.ts";

const record = recordOf("people");
const base = "018f00000000" + "0000-0a0a0a0a";
const ids = {
  id: "0f3f6ff4-4a3a-4d2b-9a55-2f54ae6a4a01",
  workspace_id: "0f3f6ff4-4a3a-4d2b-9a55-2f54ae6a4a02",
};
const doc = createDoc(
  record,
  { kind: "artist", display_name: "Amara Diallo", tags: ["danse"] } as never,
  base,
  ids,
) as AnyDoc;
const row = (extra: Row = {}): Row => ({
  ...toRow(record, doc),
  rev: 1,
  modified_at: doc.modified_at,
  ...extra,
});

describe("[S12] a row that cannot be a record", () => {
  test.each<[string, Row]>([
    ["an instant without end", { created_at: "infinity" }],
    ["a day without end", { member_since: "infinity" }],
    ["a list of lists", { tags: [["x"]] }],
    ["a clock that is no clock", { clock: { _: base, display_name: {} } }],
    ["a stamp that is no stamp", { clock: { _: "{}" } }],
    ["a pair that is no pair", { clock: { _: base, tags: { x: ["{}", ""] } } }],
  ])("with %s is left aside, and the others come", (_, broken) => {
    const read = readRows(record, [row(broken), row()]);
    expect(read.map(({ display_name }) => display_name)).toEqual(["Amara Diallo"]);
    expect(read[0]?.member_since).toBeUndefined();
  });
});

test("[P0.3] an element called __proto__ keeps its clock", () => {
  const odd = { ...doc, clock: { _: base } } as AnyDoc;
  packSet(odd, "tags", new Map([["__proto__", [base.replace("018f", "018e"), base]]]));
  expect(Object.keys(odd.clock.tags as object)).toEqual(["__proto__"]);
  expect(Object.keys(merge(record, odd, odd).clock.tags as object)).toEqual(["__proto__"]);
});
