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
  const compared = people.map(prepare);
  const isShared = sharedAddresses(compared);
  const pairs: Pair[] = [];
  for (const [i, j] of candidatePairs(compared)) {
    const [first, second] = [people[i]!, people[j]!];
    if (options.isKnownApart?.(first.id, second.id)) continue;
    const likeness = likenessOf(compared[i]!, compared[j]!, isShared);
    if (likeness.score >= (options.from ?? possible)) pairs.push({ a: first.id, b: second.id, ...likeness });
  }
  return groupsOf(pairs);
}

/** Addresses and numbers that people of several names have. */
export function sharedAddresses(people: readonly Compared[]): IsShared {
  const names = { email: new Map<string, Set<string>>(), phone: new Map<string, Set<string>>() };
  for (const person of people) {
    for (const email of person.emails) note(names.email, email, person.key);
    for (const phone of person.phones) note(names.phone, phone, person.key);
  }
  return (kind, value) => (names[kind].get(value)?.size ?? 0) >= sharedFrom;
}

function note(map: Map<string, Set<string>>, value: string, name: string): void {
  const held = map.get(value);
  if (held) held.add(name);
  else map.set(value, new Set([name]));
}

function* candidatePairs(people: readonly Compared[]): Generator<[number, number]> {
  const blocks = new Map<string, number[]>();
  people.forEach((person, index) => {
    for (const block of new Set(blocksOf(person))) {
      const held = blocks.get(block);
      if (held) held.push(index);
      else blocks.set(block, [index]);
    }
  });
  const seen = new Set<number>();
  for (const members of blocks.values()) {
    for (let i = 0; i < members.length; i++) {
      for (let j = i + 1; j < Math.min(members.length, i + 1 + neighbours); j++) {
        const [low, high] = [members[i]!, members[j]!];
        const pair = low * people.length + high;
        if (seen.has(pair)) continue;
        seen.add(pair);
        yield [low, high];
      }
    }
  }
}

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

/** Joins pairs that share a person, the best first, into groups small enough to be looked at. */
function groupsOf(pairs: Pair[]): DuplicateGroup[] {
  pairs.sort((x, y) => y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1));
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
