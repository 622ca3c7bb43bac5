import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatStamp, isStamp, makeClock, makeNodeId, parseStamp } from "#domain/record/clock.ts";
import { compareBytes } from "#domain/record/values.ts";
import { anyStamp } from "../../fixtures/arbitrary.ts";

describe("[P0.3] the clock", () => {
  test("never goes back, even when the date of the device does", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2 }), (times) => {
        let now = 0;
        const clock = makeClock({ node: "0a0a0a0a", now: () => now });
        const stamps = times.map((time) => {
          now = time;
          return clock.tick();
        });
        expect(stamps).toEqual([...new Set(stamps)].sort(compareBytes));
      }),
    );
  });

  test("is above every stamp it was told of", () => {
    fc.assert(
      fc.property(anyStamp, anyStamp, (observed, above) => {
        const clock = makeClock({ node: "0a0a0a0a", now: () => 0 });
        clock.observe(observed);
        const stamp = clock.tick(above);
        expect(stamp > observed && stamp > above).toBe(true);
      }),
    );
  });

  test("goes to the next millisecond when its counter is full", () => {
    const clock = makeClock({ node: "0a0a0a0a", now: () => 1000 });
    const full = formatStamp({ ms: 1000, counter: 0xffff, node: "b1b1b1b1" });
    expect(parseStamp(clock.tick(full))).toEqual({ ms: 1001, counter: 0, node: "0a0a0a0a" });
  });

  test("goes on from the last stamp of the session before", () => {
    const last = formatStamp({ ms: 5000, counter: 3, node: "0a0a0a0a" });
    expect(makeClock({ node: "0a0a0a0a", now: () => 10, last }).tick() > last).toBe(true);
  });

  test("forgets a future it learned by mistake", () => {
    const clock = makeClock({ node: "0a0a0a0a", now: () => 10 });
    clock.observe(formatStamp({ ms: 9e12, counter: 0, node: "b1b1b1b1" }));
    clock.reset();
    expect(parseStamp(clock.tick()).ms).toBe(10);
  });
});

test("stamps read back as they were written, and sort as their instants", () => {
  fc.assert(
    fc.property(anyStamp, anyStamp, (a, b) => {
      expect(formatStamp(parseStamp(a))).toBe(a);
      const [x, y] = [parseStamp(a), parseStamp(b)];
      if (x.ms !== y.ms) expect(a < b).toBe(x.ms < y.ms);
      else if (x.counter !== y.counter) expect(a < b).toBe(x.counter < y.counter);
    }),
  );
  expect(isStamp("000000000001000g-0a0a0a0a")).toBe(false);
  expect(() => parseStamp("yesterday")).toThrow("Not a stamp");
});

test("two nodes have two ids", () => {
  expect(makeNodeId()).toMatch(/^[0-9a-f]{8}$/);
  expect(makeNodeId()).not.toBe(makeNodeId());
});
