// « Danse contemporaine » in a file, « Danse » in the workspace: each value that its lists do not hold is decided once.

import { foldText } from "../artists/names.ts";
import { isWithin } from "../duplicates/name-distance.ts";
import { splitList, tidy } from "./cells.ts";
import type { ColumnMapping } from "./guess-columns.ts";
import { type Table, valuesOf } from "./table.ts";
import { type AnyTarget, isListTarget } from "./targets.ts";

/** Of each field, what a value of the file becomes, by its key; `null` leaves it out. */
export type ValueMapping = Partial<Record<AnyTarget, Record<string, string | null>>>;

/** The workspace's own list of each field that has one. */
export type Vocabulary = Partial<Record<AnyTarget, readonly string[]>>;

/** What values become without asking: another spelling of a value of the list, or a name that it bore. */
export function knownValues(
  vocabulary: Vocabulary,
  formerly: Partial<Record<AnyTarget, Readonly<Record<string, string>>>> = {},
): ValueMapping {
  const mapping: ValueMapping = {};
  for (const [target, list = []] of Object.entries(vocabulary)) {
    const former = Object.entries(formerly[target as AnyTarget] ?? {});
    mapping[target as AnyTarget] = Object.fromEntries([
      ...former.map(([value, name]) => [valueKey(value), name]),
      ...list.map((name) => [valueKey(name), name]),
    ]);
  }
  return mapping;
}

/** What was decided of values, over what is known of them. */
export function withDecisions(known: ValueMapping, decisions: ValueMapping): ValueMapping {
  const mapping: ValueMapping = { ...known };
  for (const [target, values] of Object.entries(decisions))
    mapping[target as AnyTarget] = { ...mapping[target as AnyTarget], ...values };
  return mapping;
}

/** A value of the file that the workspace's list does not hold. */
export interface ValueToDecide {
  target: AnyTarget;
  value: string;
  /** How many cells hold it. */
  count: number;
  /** The value of the list that it most likely means. */
  proposal?: string;
}

/** What makes two spellings of a value one: case, accents, hyphens and spaces do not count. */
export const valueKey = (value: string): string =>
  foldText(value)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(" ");

/** The values to decide before an import, the most frequent first. */
export function valuesToDecide(
  table: Table,
  mapping: ColumnMapping<AnyTarget>,
  vocabulary: Vocabulary,
  values: ValueMapping = {},
): ValueToDecide[] {
  const found = new Map<string, ValueToDecide>();
  mapping.forEach((target, column) => {
    const list = target && vocabulary[target];
    if (!list) return;
    const known = new Set([...list.map(valueKey), ...Object.keys(values[target] ?? {})]);
    for (const cell of valuesOf(table, column).map((whole) => whole.slice(0, 8000).replace(/\s+/g, " "))) {
      for (const value of isListTarget(target) ? splitList(cell) : [tidy(cell)]) {
        const key = valueKey(value);
        if (key === "" || known.has(key)) continue;
        const entry = found.get(`${target} ${key}`);
        if (entry) entry.count++;
        else {
          const proposal = proposeValue(value, list);
          found.set(`${target} ${key}`, {
            target,
            value,
            count: 1,
            ...(proposal !== undefined && { proposal }),
          });
        }
      }
    }
  });
  return [...found.values()].sort((a, b) => b.count - a.count || a.value.localeCompare(b.value, "fr-CA"));
}

/** The proposals taken as they are: where an adviser starts from. */
export function mappingOf(decisions: readonly ValueToDecide[]): ValueMapping {
  const mapping: ValueMapping = {};
  for (const { target, value, proposal } of decisions) {
    if (proposal === undefined) continue;
    mapping[target] = { ...mapping[target], [valueKey(value)]: proposal };
  }
  return mapping;
}

/**
 * The value of a list that another means: the same but for accents, a part of it, or a slip of the finger away. Of
 * « Danse / Chant » no part is proposed: the other would be lost without a word.
 */
export function proposeValue(value: string, list: readonly string[]): string | undefined {
  const key = valueKey(value);
  const words = key.split(" ").map(stem);
  const said = new Set(words);
  const entries = list.map((entry) => ({ entry, words: valueKey(entry).split(" ").map(stem) }));
  const same = entries.find((each) => each.words.join(" ") === words.join(" "));
  if (same) return same.entry;
  if (value.includes("/")) return undefined;
  const parts = entries
    .filter((each) => each.words.every((word) => said.has(word)))
    // The longest says most; of two as long, the one that comes first in the value: « Théâtre et danse » is theatre.
    .sort(
      (a, b) =>
        b.words.length - a.words.length || words.indexOf(a.words[0] ?? "") - words.indexOf(b.words[0] ?? ""),
    );
  if (parts[0]) return parts[0].entry;
  return entries.find(
    (each) => key.length > 4 && isWithin(valueKey(each.entry), key, key.length < 10 ? 1 : 2),
  )?.entry;
}

/** Plurals are no other word. */
const stem = (word: string) => (word.length > 3 ? word.replace(/(s|x)$/, "") : word);

/** A value under what was decided of it; nothing when it is left out. */
export function decided(
  values: ValueMapping | undefined,
  target: AnyTarget,
  value: string,
): string | undefined {
  const choice = values?.[target]?.[valueKey(value)];
  return choice === undefined ? value : (choice ?? undefined);
}
