// « Cette personne est peut-être déjà ici »: compared on the device, so that it is said offline too.

import { foldText } from "#domain/artists/names.ts";

/** What is known of somebody already in the base. */
export interface Known {
  id: string;
  display_name: string;
  emails: readonly string[];
}

/** Somebody who may be the same person, and what makes us think so. */
export interface Likeness<T> {
  person: T;
  reason: "email" | "name";
}

const maxShown = 3;

/** The people most like what is being typed: same e-mail first, then the closest names. */
export function likelySame<T extends Known>(
  typed: { display_name: string; emails: readonly string[] },
  everybody: readonly T[],
): Likeness<T>[] {
  const emails = new Set(typed.emails.map((email) => email.trim().toLowerCase()).filter(Boolean));
  const name = nameKey(typed.display_name);
  const found: (Likeness<T> & { distance: number })[] = [];
  for (const person of everybody) {
    if (emails.size > 0 && person.emails.some((email) => emails.has(email))) {
      found.push({ person, reason: "email", distance: -1 });
      continue;
    }
    const distance = name.length < 4 ? Number.POSITIVE_INFINITY : distanceTo(name, keyOf(person));
    if (distance <= tolerance(name)) found.push({ person, reason: "name", distance });
  }
  found.sort((a, b) => a.distance - b.distance);
  return found.slice(0, maxShown).map(({ person, reason }) => ({ person, reason }));
}

// Folding ten thousand names takes 50 ms: once, not at each keystroke.
const keys = new WeakMap<Known, string>();

function keyOf(person: Known): string {
  const known = keys.get(person);
  if (known !== undefined) return known;
  const key = nameKey(person.display_name);
  keys.set(person, key);
  return key;
}

/** A name without accents, case, punctuation or order: « DIALLO, Amara » and « Amara Diallo » have the same. */
function nameKey(name: string): string {
  return foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(" ");
}

/** One slip of the finger in a short name, two in a long one. */
function tolerance(key: string): number {
  return key.length < 10 ? 1 : 2;
}

/** Letters to add, take away, change or swap to go from one to the other; nothing is finite once it is too far. */
function distanceTo(a: string, b: string): number {
  if (a === b) return 0;
  const limit = tolerance(a);
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
  // Only cells within `limit` of the diagonal can end within it: the others stay too far.
  const tooFar = limit + 1;
  let [beforeLast, last, row] = [0, 1, 2].map(() => new Uint8Array(b.length + 1).fill(tooFar)) as Rows;
  for (let j = 0; j <= Math.min(limit, b.length); j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row.fill(tooFar);
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
