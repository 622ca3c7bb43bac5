/** Letters that may differ between two writings of a name: one slip of the finger in a short one, two in a long one. */
export function toleranceOf(key: string): number {
  return key.length < 10 ? 1 : 2;
}

/** Whether one text becomes the other within `limit` letters added, taken away, changed or swapped. */
export const isWithin = (a: string, b: string, limit: number): boolean =>
  distanceWithin(a, b, limit) <= limit;

/** Letters to add, take away, change or swap to go from one to the other; infinite once it is above `limit`. */
export function distanceWithin(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
  // Only cells within `limit` of the diagonal can end within it: the others stay too far.
  const tooFar = limit + 1;
  if (rows[0].length <= b.length) rows = makeRows(b.length * 2);
  let [beforeLast, last, row] = rows;
  for (const each of rows) each.fill(tooFar, 0, b.length + 1);
  for (let j = 0; j <= Math.min(limit, b.length); j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row.fill(tooFar, 0, b.length + 1);
    if (i <= limit) row[0] = i;
    let best = row[0]!;
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change, tooFar);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return Number.POSITIVE_INFINITY;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[b.length]! > limit ? Number.POSITIVE_INFINITY : last[b.length]!;
}

type Rows = [Uint8Array, Uint8Array, Uint8Array];

const makeRows = (length: number): Rows => [
  new Uint8Array(length),
  new Uint8Array(length),
  new Uint8Array(length),
];

// Ten thousand comparisons a keystroke: the rows are made once.
let rows = makeRows(256);
