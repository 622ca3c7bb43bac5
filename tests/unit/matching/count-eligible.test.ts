import { expect, test } from "vitest";
import type { PersonRow } from "#data/artists/index.ts";
import { makeEligibleCounter, matchPeople } from "#data/matching/index.ts";
import type { Matcher } from "#domain/matching/match.ts";

const people = Array.from(
  { length: 2_000 },
  (_, n) =>
    ({ id: String(n), kind: n % 10 === 0 ? "contact" : "artist", fields: { city: String(n) } }) as PersonRow,
);
const asks =
  (isSure: boolean): Matcher =>
  ({ city }) => {
    const fit = Number(city) % 3 === 0 ? "fits" : "lacks";
    const other = { criterion: "other", fit: "unknown", wanted: ["x"] } as const;
    return {
      standing: fit,
      criteria: [{ criterion: "regions", fit, wanted: [] }, ...(isSure ? [] : [other])],
      met: 0,
    };
  };

/** A counter whose turns are taken by hand. */
function byHand() {
  const turns: (() => void)[] = [];
  return { count: makeEligibleCounter((go) => turns.push(go)), turns };
}

test("[P2.2] those who fit are counted like on the page of the opportunity, contacts aside", () => {
  const { count, turns } = byHand();
  const told: unknown[] = [];
  count(asks(true), people, (one) => told.push(one));
  count(asks(false), people, (one) => told.push(one));
  expect(told).toEqual([]);
  while (turns.length > 0) turns.shift()!();
  const fits = matchPeople(asks(true), people).fits.length;
  expect(fits).toBeGreaterThan(500);
  expect(told).toEqual([
    { fits, certainty: "certain" },
    { fits, certainty: "to_confirm" },
  ]);
});

test("[P2.2] [N1] a slow comparison leaves the screen its turns: no slice lasts a frame", () => {
  const { count, turns } = byHand();
  const slow: Matcher = (person) => {
    const until = performance.now() + 0.02;
    while (performance.now() < until);
    return asks(true)(person);
  };
  let isDone = false;
  count(slow, people, () => {
    isDone = true;
  });
  let slices = 0;
  for (; turns.length > 0; slices++) turns.shift()!();
  expect(isDone).toBe(true);
  // 36 ms of comparing at the least, in slices of 4 and of what one handful adds.
  expect(slices).toBeGreaterThan(4);
});

test("[P2.2] what left the sight is given up, and the next is counted", () => {
  const { count, turns } = byHand();
  const told: string[] = [];
  const giveUp = count(asks(true), people, () => told.push("first"));
  count(asks(true), people, () => told.push("second"));
  giveUp();
  while (turns.length > 0) turns.shift()!();
  expect(told).toEqual(["second"]);
});
