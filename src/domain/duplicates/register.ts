// People met so far, to recognise the next ones: those of the device, then the rows of a file one after the other.

import {
  type Compared,
  type IsShared,
  isCollective,
  isNamesake,
  type Likeness,
  likely,
  likenessOf,
  type Marks,
  prepare,
} from "./likeness.ts";

interface Entry<T> {
  compared: Compared;
  who: T;
}

/** Recognises people among those added, by what they have in common; each is compared with a few only. */
export function makeRegister<T>() {
  const blocks = new Map<string, Entry<T>[]>();
  const namesOf = new Map<string, Set<string>>();
  const isShared: IsShared = (kind, value) => (namesOf.get(`${kind} ${value}`)?.size ?? 0) > 2;

  return {
    add(person: Marks, who: T): void {
      const entry = { compared: prepare(person), who };
      for (const block of blocksOf(entry.compared)) {
        const held = blocks.get(block);
        if (held) held.push(entry);
        else blocks.set(block, [entry]);
      }
      for (const [kind, values] of [
        ["email", entry.compared.emails],
        ["phone", entry.compared.phones],
      ] as const)
        for (const value of values) {
          const names = namesOf.get(`${kind} ${value}`) ?? new Set();
          namesOf.set(`${kind} ${value}`, names.add(entry.compared.key));
        }
    },
    /** The person most alike, when likely enough to be the same, or of the same name. */
    find(person: Marks): { who: T; likeness: Likeness } | undefined {
      const compared = prepare(person);
      let best: { who: T; likeness: Likeness } | undefined;
      for (const block of blocksOf(compared)) {
        for (const entry of (blocks.get(block) ?? []).slice(0, most)) {
          const likeness = likenessOf(compared, entry.compared, isShared);
          const isEnough = likeness.score >= likely || isNamesake(likeness);
          if (isEnough && likeness.score > (best?.likeness.score ?? 0)) best = { who: entry.who, likeness };
        }
      }
      return best;
    },
  };
}

/** Of a block, so many at most are looked at: an address that hundreds have tells nobody from another. */
const most = 50;

function* blocksOf(person: Compared): Generator<string> {
  for (const key of person.externals) yield `k ${key}`;
  for (const email of person.emails) if (!isCollective(email)) yield `e ${email}`;
  for (const phone of person.phones) yield `p ${phone}`;
  for (const name of [person.key, ...person.aliases]) if (name !== "") yield `n ${name}`;
}
