// Who is here twice. Everybody is never compared with everybody: only people who share a block are (an address, a
// number, a name, how it sounds, a name less one letter), so that ten thousand take a moment.

import {
  type Compared,
  type IsShared,
  type Likeness,
  likenessOf,
  type Marks,
  possible,
  prepare,
} from "./likeness.ts";

export interface Pair extends Likeness {
  a: string;
  b: string;
}

/** People who are likely one. */
export interface DuplicateGroup {
  /** Two at least; the one most alike the others first. */
  ids: string[];
  /** Of its best pair. */
  score: number;
  /** What links them, the best first. */
  pairs: Pair[];
}

/** Beyond this many people, an address or a number is shared, not somebody's. */
const sharedFrom = 3;
/** Of a very common name, each is compared with the next ones of its block only. */
const neighbours = 24;
/** A chain of likenesses ends here: a group is looked at by a person. */
const largestGroup = 12;

/** Finds groups of likely duplicates, the likeliest first. `known` are pairs that somebody has said to be two people. */
export function scanDuplicates(
  people: readonly (Marks & { id: string })[],
  options: { isKnownApart?: (a: string, b: string) => boolean; from?: number } = {},
): DuplicateGroup[] {
  const scanner = makeScanner(options.from);
  for (const person of people) scanner.put(person);
  return groupsOf(scanner.pairs().filter(({ a, b }) => !options.isKnownApart?.(a, b)));
}

interface Scanned {
  compared: Compared;
  blocks: readonly string[];
}

/** Looks for pairs among people who come, change and go: each is compared when they come, and with few. */
export function makeScanner(from = possible) {
  const people = new Map<string, Scanned>();
  const blocks = new Map<string, string[]>();
  const pairs = new Map<string, Pair>();
  const pairsOf = new Map<string, Set<string>>();
  const names = new Map<string, Map<string, number>>();
  /** Addresses that became those of several people, or of one again, since they were compared. */
  const turned = new Set<string>();
  const isShared: IsShared = (kind, value) =>
    (names.get(addressBlock[kind] + value)?.size ?? 0) >= sharedFrom;

  function compare(a: string, b: string): void {
    forget(pairKey(a, b));
    const likeness = likenessOf(people.get(a)!.compared, people.get(b)!.compared, isShared);
    if (likeness.score < from) return;
    const key = pairKey(a, b);
    pairs.set(key, { a, b, ...likeness });
    for (const id of [a, b]) pairsOf.set(id, (pairsOf.get(id) ?? new Set()).add(key));
  }

  function forget(key: string): void {
    const pair = pairs.get(key);
    if (!pair) return;
    pairs.delete(key);
    for (const id of [pair.a, pair.b]) pairsOf.get(id)?.delete(key);
  }

  function count({ compared, blocks: own }: Scanned, step: 1 | -1): void {
    for (const block of own) {
      if (!isAddress(block)) continue;
      const held = names.get(block) ?? new Map<string, number>();
      const before = held.size >= sharedFrom;
      const left = (held.get(compared.key) ?? 0) + step;
      if (left > 0) held.set(compared.key, left);
      else held.delete(compared.key);
      names.set(block, held);
      if (before !== held.size >= sharedFrom) turned.add(block);
    }
  }

  function drop(id: string): void {
    const known = people.get(id);
    if (!known) return;
    for (const key of [...(pairsOf.get(id) ?? [])]) forget(key);
    pairsOf.delete(id);
    count(known, -1);
    for (const block of known.blocks) {
      const left = blocks.get(block)?.filter((other) => other !== id) ?? [];
      if (left.length > 0) blocks.set(block, left);
      else blocks.delete(block);
    }
    people.delete(id);
  }

  return {
    /** Takes somebody in, or what they have become. */
    put(person: Marks & { id: string }): void {
      const { id } = person;
      drop(id);
      const compared = prepare(person);
      const scanned = { compared, blocks: [...new Set(blocksOf(compared))] };
      people.set(id, scanned);
      count(scanned, 1);
      const others = new Set<string>();
      for (const block of scanned.blocks) {
        const held = blocks.get(block);
        if (!held) blocks.set(block, [id]);
        else {
          for (const other of held.slice(-neighbours)) others.add(other);
          held.push(id);
        }
      }
      for (const other of others) compare(other, id);
    },
    drop,
    /** Every likely pair, the likeliest first. */
    pairs(): Pair[] {
      for (const block of turned) {
        const held = blocks.get(block) ?? [];
        held.forEach((a, i) => {
          for (const b of held.slice(i + 1, i + 1 + neighbours)) compare(a, b);
        });
      }
      turned.clear();
      return [...pairs.values()].sort((x, y) => y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1));
    },
  };
}

const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

const addressBlock = { email: "e ", phone: "p " } as const;
const isAddress = (block: string) =>
  block.startsWith(addressBlock.email) || block.startsWith(addressBlock.phone);

/** What two people must share to be worth a comparison. */
function* blocksOf(person: Compared): Generator<string> {
  for (const email of person.emails) yield `e ${email}`;
  for (const phone of person.phones) yield `p ${phone}`;
  for (const link of person.links) yield `l ${link}`;
  for (const key of person.externals) yield `k ${key}`;
  for (const name of [person.key, ...person.aliases]) if (name !== "") yield `n ${name}`;
  if (person.sound.includes(" ")) yield `s ${person.sound}`;
  // A name one letter away from another shares with it what is left without that letter.
  if (person.key.length > 5) for (const less of lessOneLetter(person.key)) yield `n ${less}`;
  const words = [...person.words];
  // « A. Diallo », « Marie-Ève Célestin Roy »: a long word and the initial of another say little without a place.
  for (const place of [person.postal, person.city].filter(Boolean))
    for (const word of words.filter((each) => each.length > 3))
      for (const other of words) if (other !== word) yield `w ${word} ${other[0]} ${place}`;
}

function* lessOneLetter(key: string): Generator<string> {
  for (let i = 0; i < key.length; i++) if (key[i] !== key[i - 1]) yield key.slice(0, i) + key.slice(i + 1);
}

/** Joins pairs that share a person, which come the best first, into groups small enough to be looked at. */
function groupsOf(pairs: readonly Pair[]): DuplicateGroup[] {
  const groupOf = new Map<string, { ids: Set<string>; pairs: Pair[] }>();
  for (const pair of pairs) {
    const first = groupOf.get(pair.a) ?? { ids: new Set([pair.a]), pairs: [] };
    const second = groupOf.get(pair.b) ?? { ids: new Set([pair.b]), pairs: [] };
    if (first !== second && first.ids.size + second.ids.size > largestGroup) continue;
    const joined = first.ids.size >= second.ids.size ? first : second;
    const absorbed = joined === first ? second : first;
    if (joined !== absorbed) {
      for (const id of absorbed.ids) joined.ids.add(id);
      joined.pairs.push(...absorbed.pairs);
    }
    joined.pairs.push(pair);
    for (const id of joined.ids) groupOf.set(id, joined);
  }
  return [...new Set(groupOf.values())]
    .map(({ ids, pairs: links }) => {
      links.sort((x, y) => y.score - x.score);
      const weight = (id: string) =>
        links.reduce((sum, { a, b, score }) => sum + (a === id || b === id ? score : 0), 0);
      return {
        ids: [...ids].sort((x, y) => weight(y) - weight(x) || (x < y ? -1 : 1)),
        score: links[0]?.score ?? 0,
        pairs: links,
      };
    })
    .sort((x, y) => y.score - x.score || (x.ids[0]! < y.ids[0]! ? -1 : 1));
}
