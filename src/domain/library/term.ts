// The lists of a workspace: its disciplines, its regions, its own words for what it logs. Records hold a term by its
// name, as people read it. The name under which a term was first written makes its id, so that two devices which add it
// without a network make one record. Every other name it was given, and every term that went into it, stays as a
// record that points to it: whoever still writes an old name is understood (docs/decisions/0009).

import { foldText } from "../artists/names.ts";
import { compareBytes } from "../record/values.ts";
import { type InteractionKind, interactionKinds } from "../support/interaction.ts";
import { ranksOf } from "../support/rank.ts";
import type { LibraryItem } from "./library-item.ts";
import { startingTerms } from "./starting-terms.ts";

/** The lists that a team keeps, in the order the settings show them; each is the scope of its terms. */
export const termLists = [
  "disciplines",
  "tags",
  "regions",
  "career_stages",
  "memberships",
  "interaction_labels",
] as const;
export type TermList = (typeof termLists)[number];

/** The fields of people that hold the terms of a list; the labels of interactions are read through the list instead. */
export const personFieldOf = {
  disciplines: "disciplines",
  tags: "tags",
  regions: "region",
  career_stages: "career_stage",
  memberships: "membership",
} as const satisfies Partial<Record<TermList, string>>;
/** The same for organizations. */
export const organizationFieldOf = { tags: "tags", regions: "region" } as const satisfies Partial<
  Record<TermList, string>
>;
/** The same for opportunities. */
export const opportunityFieldOf = {
  disciplines: "disciplines",
  tags: "tags",
  regions: "regions",
  career_stages: "career_stages",
  memberships: "memberships",
} as const satisfies Partial<Record<TermList, string>>;
export type PersonTermList = keyof typeof personFieldOf;
export const personTermLists = Object.keys(personFieldOf) as PersonTermList[];

/** What the body of a term's record holds, as JSON. */
export interface TermBody {
  /** The name under which it was first written. */
  first: string;
  /** Above 1: that name had been another's, who bears it no more. */
  turn?: number;
  /** The term that it stands for: it was merged, or is one of its names. */
  into?: string;
  /** Of a label: the kind of interaction it is one of. */
  kind?: InteractionKind;
}

/** A term as the screens have it. */
export interface Term {
  /** Names it among those of its list, whatever it is called. */
  ref: string;
  /** Of its record, once the workspace wrote it. */
  id?: string;
  name: string;
  archived: boolean;
  rank?: string;
  kind?: InteractionKind;
  /** The other names under which it is understood. */
  formerly: readonly string[];
  /** Whether the workspace wrote it; the others come with a new workspace. */
  isOwn: boolean;
}

/** One record of a list, or one of its starting terms. */
export interface TermEntry {
  ref: string;
  id?: string;
  body: TermBody;
  name: string;
  archived: boolean;
  rank?: string;
  isOwn: boolean;
}

/** A list, ready to be asked. */
export interface TermIndex {
  /** In their order, archived ones too. */
  terms: readonly Term[];
  /** The names to propose, in their order. */
  proposed: readonly string[];
  /** The term a value stands for, under any of its names. */
  find(value: string): Term | undefined;
  /** What a value is called today; itself when the list does not know it. */
  nameOf(value: string): string;
  /** Every record and starting term by its ref, aliases too. */
  entries: ReadonlyMap<string, TermEntry>;
  /** Who was last given a name, by its key. */
  holder(key: string): TermEntry | undefined;
}

/** What makes two spellings one term: case, accents, hyphens and spaces do not count. */
export function termKey(name: string): string {
  const words = foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(" ");
  return words || name.trim();
}

/** The ref of a name at its nth turn. */
export const refOf = ({ first, turn = 1 }: TermBody): string =>
  turn > 1 ? `${termKey(first)}#${turn}` : termKey(first);

/** Reads the body of a record; one that is no body of a term says its name only. */
export function readTermBody(body: string | undefined, name: string): TermBody {
  try {
    const { first, turn, into, kind } = JSON.parse(body ?? "{}") as Record<string, unknown>;
    return {
      first: typeof first === "string" && first.trim() !== "" ? first : name,
      ...(typeof turn === "number" && turn > 1 ? { turn } : {}),
      ...(typeof into === "string" ? { into } : {}),
      ...(interactionKinds.includes(kind as InteractionKind) ? { kind: kind as InteractionKind } : {}),
    };
  } catch {
    return { first: name };
  }
}

/** The body, written the same way on every device. */
export const writeTermBody = ({ first, turn, into, kind }: TermBody): string =>
  JSON.stringify({ first, turn, into, kind });

/** A list, from the records of the library: the starting terms, as the workspace changed them, and its own. */
export function indexTerms(list: TermList, items: readonly LibraryItem[]): TermIndex {
  const entries = entriesOf(list, items);
  const holders = new Map<string, TermEntry>();
  for (const entry of entries.values()) {
    const key = termKey(entry.body.first);
    const known = holders.get(key);
    if (!known || (known.body.turn ?? 1) < (entry.body.turn ?? 1)) holders.set(key, entry);
  }
  const resolve = (entry: TermEntry) => survivorOf(entry, entries);
  const aliases = new Map<string, TermEntry[]>();
  for (const entry of entries.values()) {
    const survivor = resolve(entry).ref;
    aliases.set(survivor, [...(aliases.get(survivor) ?? []), entry]);
  }
  const terms = [...aliases]
    .map(([ref, all]) => termOf(entries.get(ref)!, all))
    .sort((a, b) => compareRanks(a, b) || compareBytes(termKey(a.name), termKey(b.name)));
  const byRef = new Map(terms.map((term) => [term.ref, term]));
  const byName = new Map(terms.map((term) => [termKey(term.name), term]));
  const find = (value: string) => {
    const key = termKey(value);
    const holder = holders.get(key);
    return byName.get(key) ?? (holder && byRef.get(resolve(holder).ref));
  };
  return {
    terms,
    proposed: terms.filter(({ archived }) => !archived).map(({ name }) => name),
    find,
    nameOf: (value) => find(value)?.name ?? value,
    entries,
    holder: (key) => holders.get(key),
  };
}

function entriesOf(list: TermList, items: readonly LibraryItem[]): Map<string, TermEntry> {
  const names = startingTerms[list];
  const ranks = ranksOf(names.length);
  const entries = new Map(
    names.map((first, n): [string, TermEntry] => {
      const ref = refOf({ first });
      return [ref, { ref, body: { first }, name: first, archived: false, rank: ranks[n]!, isOwn: false }];
    }),
  );
  // Two records of one name, where somebody wrote SQL: the first by id is it, on every device.
  for (const item of items.toSorted((a, b) => compareBytes(a.id, b.id))) {
    const { id, kind, scope, name, body, archived, rank, deleted } = item;
    if (kind !== "term" || scope !== list || deleted) continue;
    const read = readTermBody(body, name);
    const ref = refOf(read);
    if (entries.get(ref)?.isOwn) continue;
    entries.set(ref, { ref, id, body: read, name, archived, ...(rank ? { rank } : {}), isOwn: true });
  }
  return entries;
}

/**
 * The end of the thread that leads from a name to its term. Two terms merged into each other by two devices go round:
 * the first of them by ref is then the term.
 */
function survivorOf(entry: TermEntry, entries: ReadonlyMap<string, TermEntry>): TermEntry {
  const seen = [entry];
  for (let at = entry; ; ) {
    const next = at.body.into === undefined ? undefined : entries.get(at.body.into);
    if (!next) return at;
    const round = seen.indexOf(next);
    if (round >= 0) return seen.slice(round).sort((a, b) => compareBytes(a.ref, b.ref))[0]!;
    seen.push(next);
    at = next;
  }
}

function termOf(entry: TermEntry, all: readonly TermEntry[]): Term {
  const { ref, id, name, archived, rank, body, isOwn } = entry;
  const known = new Set([termKey(name)]);
  const formerly = all
    .flatMap((one) => [one.body.first, one.name])
    .filter((other) => !known.has(termKey(other)) && known.add(termKey(other)));
  return {
    ref,
    name,
    archived,
    isOwn,
    formerly,
    ...(id ? { id } : {}),
    ...(rank ? { rank } : {}),
    ...(body.kind ? { kind: body.kind } : {}),
  };
}

function compareRanks(a: Term, b: Term): number {
  if (a.rank !== undefined && b.rank !== undefined) return compareBytes(a.rank, b.rank);
  return a.rank === b.rank ? 0 : a.rank === undefined ? 1 : -1;
}
