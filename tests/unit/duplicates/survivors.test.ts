import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeSurvivors } from "#domain/duplicates/survivors.ts";
import { anyMergedFiles, arrowsOf, isHereIn, type MergedFile } from "../../fixtures/arrows.ts";

const survivorsIn = (files: readonly MergedFile[]) => makeSurvivors(arrowsOf(files), isHereIn(files));
const file = (id: string, merged_into?: string, day = 1, deleted = false): MergedFile => ({
  id,
  deleted,
  ...(merged_into ? { merged_into, merged_at: `2026-11-0${day}T12:00:00.000Z` } : {}),
});

describe("[P1.10] which file stands for which", () => {
  test("a chain leads to its end, whatever the order of the merges", () => {
    const { survivorOf, groupOf } = survivorsIn([file("a", "b", 2), file("b", "c", 1), file("c")]);
    expect(["a", "b", "c"].map(survivorOf)).toEqual(["c", "c", "c"]);
    expect(groupOf("a")).toEqual(["c", "a", "b"]);
    expect(groupOf("stranger")).toEqual(["stranger"]);
  });

  test("of a pair merged in opposite directions, the last to decide is followed", () => {
    const one = survivorsIn([file("a", "b", 1), file("b", "a", 2)]);
    expect([one.survivorOf("a"), one.survivorOf("b")]).toEqual(["a", "a"]);
    expect([one.gaveWay("a"), one.gaveWay("b")]).toEqual([true, false]);
    const other = survivorsIn([file("a", "b", 2), file("b", "a", 1)]);
    expect([other.survivorOf("a"), other.survivorOf("b")]).toEqual(["b", "b"]);
  });

  test("when the one that stands was deleted elsewhere, the one it had taken in comes back", () => {
    expect(survivorsIn([file("a", "b"), file("b", undefined, 1, true)]).survivorOf("a")).toBe("a");
    const passed = survivorsIn([file("a", "b"), file("b", "c", 1, true), file("c")]);
    expect([passed.survivorOf("a"), passed.survivorOf("b")]).toEqual(["c", "c"]);
    // What was written with a deleted file is found with the one that took it in.
    expect(survivorsIn([file("a", "b", 1, true), file("b")]).survivorOf("a")).toBe("b");
  });

  test("total and idempotent: whatever the arrows, everybody has one, who stands for themselves", () => {
    fc.assert(
      fc.property(anyMergedFiles(), (files) => {
        const { survivorOf, groupOf } = survivorsIn(files);
        const isHere = isHereIn(files);
        for (const { id, deleted } of files) {
          const survivor = survivorOf(id);
          expect(survivorOf(survivor)).toBe(survivor);
          expect(groupOf(id)).toContain(id);
          expect(groupOf(id)).toEqual(groupOf(survivor));
          expect(groupOf(id)[0]).toBe(survivor);
          // Nobody vanishes: a file that is here is in the lists, or behind one that is.
          if (!deleted) expect(isHere(survivor)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("the same everywhere: the order in which files came does not count", () => {
    fc.assert(
      fc.property(
        anyMergedFiles().chain((files) =>
          fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length })),
        ),
        ([files, shuffled]) => {
          const [one, other] = [survivorsIn(files), survivorsIn(shuffled)];
          for (const { id } of files) {
            expect(other.survivorOf(id)).toBe(one.survivorOf(id));
            expect(other.groupOf(id)).toEqual(one.groupOf(id));
            expect(other.gaveWay(id)).toBe(one.gaveWay(id));
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
