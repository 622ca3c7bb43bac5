// Whom « Consigner » proposes: whoever this person saw or logged, and nobody while that is not known.
import { expect, test } from "vitest";
import type { Interaction } from "#domain/support/interaction.ts";
import { proposedFirst, seenRecently, type Traces } from "../../../src/features/logging/proposed.ts";

const logged = (member_id: string, ...people: string[]) => ({ member_id, people }) as Interaction;
const traces = (change: Partial<Traces> = {}): Traces => ({
  given: undefined,
  opened: [],
  interactions: [logged("colleague", "theirs"), logged("me", "mine")],
  memberId: "me",
  ...change,
});
const first = (change: Partial<Traces>, missing: readonly string[] = [], reading: readonly string[] = []) =>
  proposedFirst(traces(change), (id) =>
    reading.includes(id) ? undefined : missing.includes(id) ? null : id,
  );

test("[P1.4] the file in sight, else the last one opened here, else whom I logged", () => {
  expect(first({ given: "seen", opened: ["seen", "before"] })).toEqual({ found: "seen", why: "given" });
  expect(first({ given: "asked", opened: ["before"] })).toEqual({ found: "asked", why: undefined });
  expect(first({ opened: ["last", "before"] })).toEqual({ found: "last", why: "opened" });
  expect(first({ opened: ["gone", "before"] }, ["gone"])).toEqual({ found: "before", why: "recent" });
  expect(first({})).toEqual({ found: "mine", why: "recent" });
});

test("[P1.4] nobody rather than whom a colleague saw", () => {
  expect(first({ interactions: [logged("colleague", "theirs")] })).toBeUndefined();
  expect(first({ memberId: undefined, interactions: [{ people: ["x"] } as Interaction] })).toBeUndefined();
  expect(seenRecently(traces({ opened: ["b", "mine"] }))).toEqual(["b", "mine"]);
});

test("[P1.4] nobody while the device has not answered: a name does not change under the finger", () => {
  expect(first({ opened: undefined })).toBeUndefined();
  expect(first({ interactions: undefined })).toBeUndefined();
  expect(first({ opened: ["last", "before"] }, [], ["last"])).toBeUndefined();
  expect(first({ given: "seen", opened: ["before"] }, [], ["seen"])).toBeUndefined();
});
