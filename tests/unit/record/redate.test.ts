import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatStamp, type Stamp } from "#domain/record/clock.ts";
import { createDoc } from "#domain/record/edit.ts";
import type { AnyDoc, RecordDefinition } from "#domain/record/record.ts";
import { redate } from "#domain/record/redate.ts";
import { recordOf, type TableName } from "#domain/records.ts";

const now = Date.parse("2026-11-22T15:00:00.000Z");
const phone = Date.parse("2031-03-04T09:30:00.000Z");
const node = "0000000a";
const at = (ms: number): Stamp => formatStamp({ ms, counter: 0, node });
const context = { id: "0b1c0000-0000-4000-8000-000000000001", workspace_id: "w", created_by: "u" };

const made = (table: TableName, draft: Record<string, unknown>, ms: number): AnyDoc =>
  createDoc(recordOf(table), draft as never, at(ms), context) as unknown as AnyDoc;
const told = (record: RecordDefinition, doc: AnyDoc, shift: number) =>
  redate(record, doc, { isAhead: (stamp) => stamp > at(now), shift, now });

describe("[S21] under a date that ran ahead", () => {
  const shift = now - phone;
  const interactions = recordOf("interactions");
  const logged = (occurred_at: string, ms = phone) =>
    made("interactions", { kind: "call", people: [], occurred_at }, ms);

  test("what was logged « now » is dated of now, and what was logged an hour ago of an hour ago", () => {
    const hour = 3_600_000;
    const doc = logged(new Date(phone - hour).toISOString(), phone - hour);
    expect(told(interactions, doc, shift)).toMatchObject({
      occurred_at: new Date(now - hour).toISOString(),
      created_at: new Date(now - hour).toISOString(),
    });
  });

  test("a moment that somebody chose stays", () => {
    const doc = logged("2026-11-18T14:00:00.000Z");
    expect(told(interactions, doc, shift).occurred_at).toBe("2026-11-18T14:00:00.000Z");
  });

  test("a task for the next day is for the next day", () => {
    const doc = made(
      "tasks",
      { title: "Écrire", status: "open", priority: "normal", due_on: "2031-03-05" },
      phone,
    );
    expect(told(recordOf("tasks"), doc, shift).due_on).toBe("2026-11-23");
  });

  test("corrected by hand before the first contact, it was at the latest now", () => {
    const doc = logged(new Date(phone).toISOString());
    expect(told(interactions, doc, 0).occurred_at).toBe(new Date(now).toISOString());
  });

  test("what was made under the right date, or is already known to the server, keeps its dates", () => {
    const before = logged("2026-11-20T14:00:00.000Z", Date.parse("2026-11-20T14:00:00.000Z"));
    expect(told(interactions, before, shift)).toBe(before);
    const known = { ...before, rev: 4, clock: { ...before.clock, note: at(phone) }, note: "Une idée." };
    expect(told(interactions, known, shift)).toBe(known);
  });

  test("a second time changes nothing, and nothing that happened is yet to come", () => {
    const ahead = fc.integer({ min: 6 * 60_000, max: 10 * 365 * 86_400_000 });
    const since = fc.integer({ min: 0, max: 5 * 86_400_000 });
    fc.assert(
      fc.property(ahead, since, fc.boolean(), (by, ago, isKnown) => {
        const ms = now + by - Math.min(ago, by - 1);
        const once = told(interactions, logged(new Date(ms).toISOString(), ms), isKnown ? -by : 0);
        expect(Date.parse(once.occurred_at as string)).toBeLessThanOrEqual(now);
        expect(Date.parse(once.created_at)).toBeLessThanOrEqual(now);
        expect(told(interactions, once, isKnown ? -by : 0).occurred_at).toBe(once.occurred_at);
      }),
    );
  });
});
