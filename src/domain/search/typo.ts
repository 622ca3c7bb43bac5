import { isWithin } from "../duplicates/name-distance.ts";

/** Slips of the finger that are forgiven in a word: none in a short one, which would then be any other. */
export function slipsIn(asked: string): number {
  if (asked.length < 4 || /\d|@/.test(asked)) return 0;
  return asked.length < 8 ? 1 : 2;
}

/** Whether a word begins as the one that was typed, but for a slip of the finger. */
export function isSlipOf(asked: string, term: string, slips: number = slipsIn(asked)): boolean {
  if (slips === 0 || term.length < asked.length - slips) return false;
  // One of the first two letters is nearly always right, and tells most words apart at once.
  const [a, b] = [asked[0], asked[1]];
  if (term[0] !== a && term[0] !== b && term[1] !== a && term[1] !== b) return false;
  const end = Math.min(term.length, asked.length + slips);
  for (let length = Math.max(1, asked.length - slips); length <= end; length++)
    if (isWithin(asked, term.slice(0, length), slips)) return true;
  return false;
}
