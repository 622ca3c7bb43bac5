// Moving one thing in a list that people arrange. One rank is written, unless those around leave no room for it:
// things that nobody ranked yet, or that two devices put at the same place.

import { compareBytes } from "../record/values.ts";
import { evenRanks, rankBetween } from "./rank.ts";

/** What has a place in a list. */
export interface Ranked {
  id: string;
  rank?: string;
}

/** The rank of what moves, and those of the others that had to change. */
export interface Arrangement {
  rank: string;
  others: { id: string; rank: string }[];
}

/** Ranks are at most 200 characters: well before, the list gets fresh ones. */
const longest = 150;

/** Where something goes among the others, which are in order and do not hold it. */
export function arrange(others: readonly Ranked[], at: number): Arrangement {
  const [before, after] = [others[at - 1], others[at]];
  if (hasRoom(before, after)) {
    const rank = rankBetween(before?.rank, after?.rank);
    // Between a rank and the same one followed by zeros, which this app never writes, there is none.
    const fits = after?.rank === undefined || compareBytes(rank, after.rank) < 0;
    if (fits && rank.length <= longest) return { rank, others: [] };
  }
  const fresh = evenRanks(others.length + 1);
  const [rank] = fresh.splice(at, 1);
  return {
    rank: rank!,
    others: others.flatMap(({ id, rank: known }, n) => (fresh[n] === known ? [] : [{ id, rank: fresh[n]! }])),
  };
}

/** What has no rank comes last: before it, a rank is enough; after it, nothing is. */
function hasRoom(before: Ranked | undefined, after: Ranked | undefined): boolean {
  if (before && before.rank === undefined) return false;
  return before?.rank === undefined || after?.rank === undefined || compareBytes(before.rank, after.rank) < 0;
}
