// « Danse contemporaine » in a file, « Danse » in the workspace: each value that its lists do not hold is decided once.

import { splitList, tidy } from "./cells.ts";
import { codeReaders } from "./coded-targets.ts";
import type { ColumnMapping } from "./guess-columns.ts";
import { proposeTerms } from "./propose-terms.ts";
import { type Table, valuesOf } from "./table.ts";
import { type AnyTarget, isListTarget } from "./targets.ts";
import { valueKey } from "./value-key.ts";

/** What a value of the file becomes: a term, several where a field holds several; `null` leaves it out. */
export type Becomes = string | readonly string[] | null;

/** Of each field, what its values become, by their keys. */
export type ValueMapping = Partial<Record<AnyTarget, Record<string, Becomes>>>;

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
  /** The term of the list that it most likely means; those, when it names several and its field holds several. */
  proposal?: string | readonly string[];
}

/** Beyond these, a column holds texts: its values are taken as they are. */
const mostValues = 2_000;

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
        if (key === "" || known.has(key) || codeReaders[target]?.(value)) continue;
        const entry = found.get(`${target} ${key}`);
        if (entry) entry.count++;
        else if (found.size < mostValues) {
          const proposal = proposalFor(target, value, list);
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

function proposalFor(target: AnyTarget, value: string, list: readonly string[]) {
  // « Pas envoyé » is not what it holds a word of.
  if (codeReaders[target]) return undefined;
  const terms = proposeTerms(value, list);
  if (terms.length < 2) return terms[0];
  // Of two that one field cannot hold, one would be lost without a word.
  return isListTarget(target) ? terms : undefined;
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

/** What was decided of a value, if anything was; « constructor » is a value like the others. */
export function choiceFor(
  values: ValueMapping | undefined,
  target: AnyTarget,
  value: string,
): Becomes | undefined {
  const [choices, key] = [values?.[target], valueKey(value)];
  return choices && Object.hasOwn(choices, key) ? choices[key] : undefined;
}

/** What a value becomes under what was decided of it: itself, one term, several, or nothing. */
export function decided(
  values: ValueMapping | undefined,
  target: AnyTarget,
  value: string,
): readonly string[] {
  const choice = choiceFor(values, target, value);
  if (choice === null) return [];
  return typeof choice === "object" ? choice : [choice ?? value];
}
