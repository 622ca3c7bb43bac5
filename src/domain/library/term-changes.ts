// What a team does to its lists, as writes of records: each changes as few fields as it can, so that what two devices
// do to one term without a network stays true of it once they meet.

import { personRecord } from "../artists/person.ts";
import type { PatchOf } from "../record/edit.ts";
import { type InteractionKind, interactionRecord } from "../support/interaction.ts";
import { rankBetween } from "../support/rank.ts";
import type { LibraryItemDraft, libraryRecord } from "./library-item.ts";
import {
  type PersonTermList,
  personFieldOf,
  refOf,
  type Term,
  type TermBody,
  type TermEntry,
  type TermIndex,
  type TermList,
  termKey,
  writeTermBody,
} from "./term.ts";

/** A record to write: as any device would make it, if it is not there, then what changes. */
export interface TermWrite {
  ref: string;
  draft: LibraryItemDraft;
  patch: PatchOf<typeof libraryRecord>;
}

/** Why a name cannot be given. */
export type TermProblem =
  | { problem: "missing" | "too_long" }
  | { problem: "taken"; term: Pick<Term, "ref" | "name" | "archived"> };

/** A term of the list, or a value that records hold and the list does not. */
export type NamedTerm = Pick<Term, "ref" | "name">;

/** The longest name that the records of a list can hold. */
export function longestName(list: TermList): number {
  if (list === "interaction_labels") return interactionRecord.fields.label.max!;
  const { element, max } = personRecord.fields[personFieldOf[list as PersonTermList]];
  return (element?.max ?? max)!;
}

/** One line, without spaces around. */
export const cleanName = (typed: string): string => typed.trim().replace(/\s+/g, " ");

/** What keeps a name from being given to a term, or to a new one. */
export function problemOfName(
  list: TermList,
  index: TermIndex,
  typed: string,
  of?: NamedTerm,
): TermProblem | undefined {
  const name = cleanName(typed);
  if (name === "") return { problem: "missing" };
  if ([...name].length > longestName(list)) return { problem: "too_long" };
  const bearer = bearerOf(index, name);
  return bearer && bearer.ref !== of?.ref ? { problem: "taken", term: bearer } : undefined;
}

/** Adds a term, or takes up one that was archived under this name. */
export function addTerm(list: TermList, index: TermIndex, typed: string, kind?: InteractionKind): TermWrite {
  const name = cleanName(typed);
  const bearer = bearerOf(index, name);
  const entry = bearer ? entryOf(index, bearer) : nextTurn(index, name);
  const lastRank = index.terms.findLast(({ rank }) => rank !== undefined)?.rank;
  return write(list, entry, {
    archived: false,
    ...(bearer ? {} : { rank: rankBetween(lastRank, undefined) }),
    ...(kind && kind !== entry.body.kind ? { body: writeTermBody({ ...entry.body, kind }) } : {}),
  });
}

/** Gives a term another name; the new one is kept as one of those under which it is understood. */
export function renameTerm(list: TermList, index: TermIndex, term: NamedTerm, typed: string): TermWrite[] {
  const name = cleanName(typed);
  const entry = entryOf(index, term);
  const renamed = write(list, entry, { name, ...(isListed(index, term) ? {} : atTheEnd(index)) });
  const isKnown = termKey(name) === termKey(entry.body.first) || index.find(name)?.ref === term.ref;
  if (isKnown) return [renamed];
  const alias = nextTurn(index, name);
  const body = writeTermBody({ ...alias.body, into: term.ref });
  return [renamed, write(list, alias, { body })];
}

/** Lets a term go into another: what held it holds the other. */
export function mergeTerm(list: TermList, index: TermIndex, term: NamedTerm, into: NamedTerm): TermWrite[] {
  const entry = entryOf(index, term);
  const merged = write(list, entry, { body: writeTermBody({ ...entry.body, into: into.ref }) });
  return isListed(index, into) ? [merged] : [write(list, entryOf(index, into), atTheEnd(index)), merged];
}

/** Stops proposing a term, or proposes it again; what has it keeps it. */
export function archiveTerm(list: TermList, index: TermIndex, term: NamedTerm, archived: boolean): TermWrite {
  return write(list, entryOf(index, term), { archived });
}

/** Puts a label under another kind of interaction. */
export function placeLabel(index: TermIndex, term: NamedTerm, kind: InteractionKind): TermWrite {
  const entry = entryOf(index, term);
  return write("interaction_labels", entry, { body: writeTermBody({ ...entry.body, kind }) });
}

/** Moves a term by one place among those shown; nothing at the end of the list. */
export function moveTerm(
  list: TermList,
  index: TermIndex,
  shown: readonly Term[],
  ref: string,
  by: 1 | -1,
): TermWrite | undefined {
  const at = shown.findIndex((one) => one.ref === ref);
  const term = shown[at];
  const neighbour = shown[at + by];
  if (!term || !neighbour) return undefined;
  const beyond = shown[at + 2 * by];
  const rank =
    by === 1 ? rankBetween(neighbour.rank, beyond?.rank) : rankBetween(beyond?.rank, neighbour.rank);
  return write(list, entryOf(index, term), { rank });
}

/** What a value that records hold becomes once a term took a name; nothing when it stays. */
export function replacementOf(
  index: TermIndex,
  term: NamedTerm,
  name: string,
): (value: string) => string | undefined {
  const isOfTerm = (value: string) => (index.find(value)?.ref ?? termKey(value)) === term.ref;
  return (value) => (value !== name && isOfTerm(value) ? name : undefined);
}

/**
 * What a value is called today, when the workspace decided so: it is a name that its term left, or another spelling
 * than the one of its list.
 */
export function currentName(index: TermIndex, value: string): string | undefined {
  const term = index.find(value);
  if (!term || term.name === value) return undefined;
  return term.isOwn || termKey(term.name) !== termKey(value) ? term.name : undefined;
}

/** The term that bears a name now, rather than one that bore it. */
function bearerOf(index: TermIndex, name: string): Term | undefined {
  const term = index.find(name);
  return term && termKey(term.name) === termKey(name) ? term : undefined;
}

const isListed = (index: TermIndex, { ref }: NamedTerm) => index.entries.has(ref);

function atTheEnd(index: TermIndex): { rank: string } {
  return { rank: rankBetween(index.terms.findLast(({ rank }) => rank !== undefined)?.rank, undefined) };
}

function entryOf(index: TermIndex, { ref, name }: NamedTerm): TermEntry {
  return index.entries.get(ref) ?? blank({ first: name });
}

/** A name that nobody bears: for the first time, or after another. */
function nextTurn(index: TermIndex, name: string): TermEntry {
  const holder = index.holder(termKey(name));
  return blank({ first: name, ...(holder ? { turn: (holder.body.turn ?? 1) + 1 } : {}) });
}

function blank(body: TermBody): TermEntry {
  return { ref: refOf(body), body, name: body.first, archived: false, isOwn: false };
}

function write(list: TermList, entry: TermEntry, patch: TermWrite["patch"]): TermWrite {
  const { ref, body, rank, isOwn } = entry;
  const { first, turn } = body;
  return {
    ref,
    draft: {
      kind: "term",
      scope: list,
      name: first,
      body: writeTermBody({ first, ...(turn ? { turn } : {}) }),
      ...(rank && !isOwn ? { rank } : {}),
    },
    // A record taken back by an undo comes back with the next thing done to it.
    patch: { deleted: false, ...patch },
  };
}
