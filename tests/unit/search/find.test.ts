// The index against the plainest reading of what it promises: entries looked through one by one.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LiveIndex } from "#data/search/live-index.ts";
import { quality } from "#domain/search/find.ts";
import type { Entry } from "#domain/search/segment.ts";

interface Given extends Partial<Omit<Entry, "words">> {
  id: string;
  names?: string[];
  facts?: string[];
  texts?: string[];
  links?: string[];
}

const entry = ({ id, names = [], facts = [], texts = [], links = [], ...rest }: Given): Entry => ({
  id,
  sort: 0,
  label: names.join(" "),
  weight: 0,
  ...rest,
  words: { names, facts, texts, links },
});

const byLinks = 1;
const options = { limit: 1_000, isFoundByLinks: (sort: number) => sort === byLinks };

function indexOf(...entries: Given[]): LiveIndex {
  const index = new LiveIndex();
  for (const one of entries) index.put(entry(one));
  return index;
}

const found = (index: LiveIndex, ...asked: string[]) =>
  [...index.find(asked, options).values()].flatMap(({ hits }) => hits.map(({ id }) => id));

describe("[P0.11] the order of what is found", () => {
  test("names whole, then names that begin so, then inside a name, then what is known, then texts", () => {
    const index = indexOf(
      { id: "text", texts: ["amara"] },
      { id: "fact", names: ["zoe"], facts: ["amara"] },
      { id: "inside", names: ["tamara"] },
      { id: "begins", names: ["amaranthe"] },
      { id: "whole", names: ["diallo", "amara"] },
    );
    expect(found(index, "amara")).toEqual(["whole", "begins", "inside", "fact", "text"]);
  });

  test("among equals the name that is the very one comes first, then the one that begins so, then by name", () => {
    const index = indexOf(
      { id: "c", names: ["zacharie", "roy"], label: "zacharie roy" },
      { id: "b", names: ["roy", "amour"], label: "roy amour" },
      { id: "a", names: ["roy"], label: "roy" },
      { id: "d", names: ["bao", "roy"], label: "bao roy" },
    );
    expect(found(index, "roy")).toEqual(["a", "b", "d", "c"]);
  });

  test("texts come with the latest first", () => {
    const index = indexOf(
      { id: "old", texts: ["budget"], weight: 1 },
      { id: "new", texts: ["budget"], weight: 2 },
    );
    expect(found(index, "bud")).toEqual(["new", "old"]);
  });

  test("a slip of the finger is forgiven where no name answers, after what has the very word", () => {
    const index = indexOf({ id: "name", names: ["tremblay"] }, { id: "text", texts: ["tramblay"] });
    expect(found(index, "tramblay")).toEqual(["text", "name"]);
    const exact = indexOf({ id: "name", names: ["tremblay"] }, { id: "same", names: ["tramblay"] });
    expect(found(exact, "tramblay")).toEqual(["same"]);
  });

  test("all the words must be found", () => {
    const index = indexOf({ id: "a", names: ["amara", "diallo"] }, { id: "b", names: ["amara", "sow"] });
    expect(found(index, "ama", "dia")).toEqual(["a"]);
  });

  test("what is about somebody is found by their name: alone where that is enough, else with a word of its own", () => {
    const index = indexOf(
      { id: "amara", names: ["amara"] },
      { id: "file", names: ["budget"], sort: byLinks, links: ["amara"] },
      { id: "other file", names: ["budget"], sort: byLinks, links: ["bao"] },
      { id: "call", texts: ["budget"], links: ["amara"] },
      { id: "other call", texts: ["budget"], links: ["bao"] },
    );
    expect(found(index, "amara").sort()).toEqual(["amara", "file"]);
    expect(found(index, "amara", "budget").sort()).toEqual(["call", "file"]);
  });

  test("only the best are given, and how many there are", () => {
    const index = indexOf(
      ...Array.from({ length: 50 }, (_, n) => ({ id: `${n}`, texts: ["budget"], weight: n })),
    );
    const answer = index.find(["budget"], { ...options, limit: 3 }).get(0);
    expect(answer?.total).toBe(50);
    expect(answer?.hits.map(({ id }) => id)).toEqual(["49", "48", "47"]);
    expect(answer?.hits[0]?.quality).toBe(quality.text);
  });
});

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 3 });
const words = fc.uniqueArray(word, { maxLength: 3 });
const id = fc.integer({ min: 0, max: 12 }).map(String);
const given = fc.record({
  id,
  sort: fc.integer({ min: 0, max: 1 }),
  names: words,
  facts: words,
  texts: words,
  links: fc.uniqueArray(id, { maxLength: 2 }),
});
const deed = fc.oneof(
  { weight: 6, arbitrary: fc.record({ put: given }) },
  { weight: 2, arbitrary: fc.record({ remove: id }) },
  { weight: 2, arbitrary: fc.constant({ settle: true }) },
  { weight: 1, arbitrary: fc.constant({ reopen: true }) },
);

/** Short words have no slips: what begins, what holds, and nothing else. */
function plainly(entries: readonly Required<Given>[], asked: readonly string[]): string[] {
  const isVague = asked.every((one) => one.length < 3);
  const isNamed = ({ names }: Required<Given>, one: string) =>
    names.some((name) => name.startsWith(one) || (one.length > 1 && name.includes(one)));
  const isOwn = (of: Required<Given>, one: string) =>
    isNamed(of, one) ||
    of.facts.some(
      (fact) => (one.length > 1 && fact.startsWith(one)) || (one.length > 2 && fact.includes(one)),
    ) ||
    (!isVague && of.texts.some((text) => (one.length < 3 ? text === one : text.startsWith(one))));
  const isLinked = (of: Required<Given>, one: string) =>
    entries.some((target) => of.links.includes(target.id) && isNamed(target, one));
  return entries
    .filter(
      (of) =>
        asked.every((one) => isOwn(of, one) || isLinked(of, one)) &&
        (of.sort === byLinks || asked.some((one) => isOwn(of, one))),
    )
    .map((of) => of.id)
    .sort();
}

test("[P0.11] whatever came, changed, left or was kept meanwhile, what is found is what is there", () => {
  fc.assert(
    fc.property(
      fc.array(deed, { maxLength: 40 }),
      fc.array(word, { minLength: 1, maxLength: 3 }),
      (deeds, asked) => {
        let index = new LiveIndex();
        const there = new Map<string, Required<Given>>();
        const kept = new Map<number, ReturnType<LiveIndex["takeUnwritten"]>["added"][number]>();
        const keep = () => {
          const { added, crossed, removed } = index.takeUnwritten(false);
          for (const number of removed) kept.delete(number);
          for (const one of [...added, ...crossed]) kept.set(one.number, structuredClone(one));
        };
        for (const one of deeds) {
          if ("put" in one) {
            index.put(entry(one.put));
            there.set(one.put.id, one.put as Required<Given>);
          } else if ("remove" in one) {
            index.remove(one.remove);
            there.delete(one.remove);
          } else if ("reopen" in one) {
            keep();
            index = new LiveIndex();
            index.load([...kept.values()].sort((a, b) => a.number - b.number));
          } else index.settle();
        }
        expect(index.size).toBe(there.size);
        expect(found(index, ...new Set(asked)).sort()).toEqual(
          plainly([...there.values()], [...new Set(asked)]),
        );
      },
    ),
    { numRuns: 1_000 },
  );
});

test("[P0.5] of what left, no word stays in what is kept", () => {
  const index = indexOf({ id: "a", names: ["zorglub"] }, { id: "b", names: ["spirou"] });
  index.settle();
  index.remove("a");
  expect(JSON.stringify(index.takeUnwritten(true).added.map(({ segment }) => segment))).not.toContain(
    "zorglub",
  );
  expect(found(index, "spirou")).toEqual(["b"]);
});
