import fc from "fast-check";
import { expect, test } from "vitest";
import { compareBytes } from "#domain/record/values.ts";
import { byRank, rankBetween, ranksOf } from "#domain/support/rank.ts";

test("[P1.6] wherever one drops a goal, its rank is between those of its neighbours", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 200 }), (places) => {
      const ranks: string[] = [];
      for (const place of places) {
        const at = place % (ranks.length + 1);
        ranks.splice(at, 0, rankBetween(ranks[at - 1], ranks[at]));
      }
      expect(ranks).toEqual([...new Set(ranks)].sort(compareBytes));
    }),
  );
});

test("[P1.6] the same place between the same neighbours stays short, on either side", () => {
  let [low, high] = [rankBetween(undefined, undefined), rankBetween(undefined, undefined)];
  for (let n = 0; n < 500; n++) {
    low = rankBetween(undefined, low);
    high = rankBetween(high, undefined);
  }
  expect(low.length).toBeLessThan(120);
  expect(high.length).toBeLessThan(120);
  expect(ranksOf(3)).toEqual([...ranksOf(3)].sort(compareBytes));
});

test("[P1.6] two that fell at the same place, and those nobody moved, keep the order they were made in", () => {
  const made = (id: string, created_at: string, rank?: string) => ({
    id,
    created_at,
    ...(rank ? { rank } : {}),
  });
  const [late, early] = [made("a", "2026-11-20", "i"), made("b", "2026-11-19", "i")];
  const [first, never] = [made("c", "2026-11-21", "9"), made("d", "2026-11-01")];
  expect([never, late, early, first].sort(byRank)).toEqual([first, early, late, never]);
});
