import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { formatStamp, makeClock } from "#domain/record/clock.ts";
import { createDoc } from "#domain/record/edit.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { recordOf } from "#domain/records.ts";
import { upsert } from "../../fixtures/rows.ts";
import { useStack } from "../../fixtures/stack.ts";
import { makeTeam } from "../../fixtures/team.ts";

const stack = useStack();
const record = recordOf("people");
const clock = makeClock({ node: "0a0a0a0a" });
let workspace_id: string;
beforeAll(async () => {
  workspace_id = (await makeTeam(stack())).workspace;
});

const draft = { kind: "artist", display_name: "Amara Diallo", tags: ["danse"] };
const made = () =>
  createDoc(record, draft as never, clock.tick(), { id: randomUUID(), workspace_id }) as AnyDoc;
const send = (doc: AnyDoc) => upsert(stack().sql, record, [doc]);

describe("[P0.4] stamps that cannot be", () => {
  const refusal = (doc: AnyDoc) =>
    upsert(stack().sql, record, [doc]).then(
      () => undefined,
      (error) => error,
    );

  test("a date too far ahead is refused with the time of the server; within five minutes it is taken", async () => {
    const ahead = (ms: number) => formatStamp({ ms: Date.now() + ms, counter: 0, node: "0a0a0a0a" });
    const shared = made();
    await send({ ...shared, clock: { _: ahead(4 * 60_000) } });
    for (const clockMap of [
      { _: ahead(6 * 60_000) },
      { ...shared.clock, city: ahead(6 * 60_000) },
      {
        ...shared.clock,
        tags: { cirque: [ahead(6 * 60_000), ""] as [string, string] },
      },
    ]) {
      for (const id of [randomUUID(), shared.id]) {
        const error = await refusal({ ...shared, id, clock: clockMap });
        expect(error).toMatchObject({ code: "CS001" });
        expect(Math.abs(Number(error.detail) - Date.now())).toBeLessThan(5_000);
      }
    }
  });

  const wrong: [string, unknown][] = [
    ["no stamp of creation", { city: "0000000000000001-0a0a0a0a" }],
    ["no stamp at all", { _: "hier" }],
    ["upper case", { _: "000000000000000A-0a0a0a0a" }],
    ["a number", { _: 12 }],
    ["an object for the creation", { _: {} }],
    [
      "an element without a pair",
      { _: "0000000000000001-0a0a0a0a", tags: { a: ["0000000000000001-0a0a0a0a"] } },
    ],
    ["an element without an addition", { _: "0000000000000001-0a0a0a0a", tags: { a: ["", ""] } }],
    ["nulls", { _: "0000000000000001-0a0a0a0a", tags: { a: [null, null] } }],
    ["a list", { _: "0000000000000001-0a0a0a0a", tags: [] }],
    ["a list for the whole", []],
    ["a text for the whole", "0000000000000001-0a0a0a0a"],
  ];
  test.each(wrong)("%s is refused as malformed", async (_, clockMap) => {
    const shared = made();
    await send(shared);
    for (const id of [randomUUID(), shared.id])
      expect(await refusal({ ...shared, id, clock: clockMap as never })).toMatchObject({ code: "CS006" });
  });

  test("a value the record does not allow is refused by the table itself", async () => {
    const shared = made();
    for (const [change, code] of [
      [{ display_name: "  " }, "23514"],
      [{ display_name: undefined }, "23502"],
      [{ kind: "robot" }, "23514"],
      [{ city: "x".repeat(121) }, "23514"],
      [{ tags: ["x".repeat(61)] }, "23514"],
      [{ member_since: "hier" }, "22007"],
      [{ adviser_id: "moi" }, "22P02"],
    ] as const)
      expect(await refusal({ ...shared, id: randomUUID(), ...change })).toMatchObject({ code });
  });
});
