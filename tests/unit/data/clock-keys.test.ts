import { expect, test } from "vitest";
import { packClock, unpackClock } from "#data/store/clock-keys.ts";
import { openEmpty } from "./open.ts";

const hostile = [
  "__proto__",
  "__a",
  "|a",
  "a.|b",
  "a.__b",
  "a_b",
  "\u0001a",
  "\u0002p",
  "\u0001\u0002u",
  "danse",
];

test("[S3] a tag of any shape keeps its clock on the device", async () => {
  const database = await openEmpty();
  const { id } = await database.people.create({ kind: "artist", display_name: "Amara Diallo" });
  const edited = await database.people.edit(id, { tags: { add: hostile } });
  const found = await database.people.get(id);
  expect(Object.entries(found!.clock.tags as object).sort()).toEqual(
    Object.entries(edited.clock.tags as object).sort(),
  );
  expect(Object.keys(found!.clock.tags as object)).toHaveLength(hostile.length);
  await database.people.edit(id, { tags: { remove: hostile } });
  expect((await database.people.get(id))?.tags).toEqual([]);
});

test("a clock that holds nothing unusual is not copied", () => {
  const clock = { _: "s", city: "t", tags: { danse: ["u", ""] as [string, string] } };
  expect(packClock(clock)).toBe(clock);
  expect(unpackClock(clock)).toBe(clock);
});
