import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Person, personRecord } from "#domain/artists/person.ts";
import { lateChanges } from "#domain/duplicates/late.ts";
import { type MergeUnit, mergeUnits, type PersonPatch } from "#domain/duplicates/merge-fields.ts";
import { mergedUnit, mergeOf } from "#domain/duplicates/merged.ts";
import { readChanges, writeChanges } from "#domain/duplicates/merged-changes.ts";
import { isSeparable, separationOf } from "#domain/duplicates/separation.ts";
import { makeSurvivors } from "#domain/duplicates/survivors.ts";
import { makeClock } from "#domain/record/clock.ts";
import { applyPatch, createDoc, lastStamp } from "#domain/record/edit.ts";
import { merge } from "#domain/record/merge.ts";
import { type AnyDoc, setFields } from "#domain/record/record.ts";
import { draftOf } from "../../fixtures/arbitrary.ts";

const record = personRecord as never;
const workspace_id = "22222222-2222-4222-8222-222222222222";
const member = "33333333-3333-4333-8333-333333333333";
const ids = ["a", "b", "c", "d"].map((letter) => `${letter.repeat(8)}-0000-4000-8000-000000000000`);
const start = Date.UTC(2026, 10, 28);

/** The base as one device knows it, with what one does to it. */
class Replica {
  docs = new Map<string, Person>();
  #clock;
  #now;
  constructor(node: string, now: () => number) {
    this.#now = now;
    this.#clock = makeClock({ node, now });
  }
  get(id: string): Person {
    return this.docs.get(id)!;
  }
  add(id: string, draft: object): void {
    const doc = createDoc(record, draft as never, this.#clock.tick(), { id, workspace_id });
    this.docs.set(id, doc as unknown as Person);
  }
  addAll(drafts: readonly object[]): void {
    for (const [n, draft] of drafts.entries()) this.add(ids[n]!, draft);
  }
  edit(id: string, patch: PersonPatch): void {
    const doc = this.get(id) as unknown as AnyDoc;
    const stamp = this.#clock.tick(lastStamp(doc));
    this.docs.set(id, applyPatch(record, doc as never, patch as never, stamp) as unknown as Person);
  }
  survivors() {
    const arrows = [...this.docs.values()].flatMap(({ id, merged_into, merged_at }) =>
      merged_into ? [{ id, merged_into, merged_at }] : [],
    );
    return makeSurvivors(arrows, (id) => this.docs.get(id)?.deleted === false);
  }
  /** As the action of the app does: two files that each stand for themselves. */
  merge(into: string, from: string, taken: ReadonlySet<string>): void {
    const { survivorOf } = this.survivors();
    if (into === from || survivorOf(into) !== into || survivorOf(from) !== from) return;
    const { into: gained, changes } = mergeOf(this.get(into), this.get(from), taken, member);
    this.edit(into, gained);
    const merged_at = new Date(this.#now()).toISOString();
    this.edit(from, { merged_into: into, merged_at, merged_changes: writeChanges(changes) });
  }
  separate(id: string): void {
    const into = this.get(id).merged_into;
    if (!into) return;
    if (this.survivors().gaveWay(into)) this.#takeOut(into);
    this.#takeOut(id);
  }
  #takeOut(id: string): void {
    const from = this.get(id);
    const into = this.docs.get(from.merged_into!);
    const siblings = [...this.docs.values()].filter(
      (one) => one.id !== id && one.merged_into === from.merged_into,
    );
    for (const [to, patch] of separationOf(from, into, siblings)) this.edit(to, patch);
  }
  receive(other: Replica): void {
    for (const [id, doc] of other.docs) {
      const mine = this.docs.get(id);
      this.docs.set(id, mine ? (merge(record, mine as never, doc as never) as unknown as Person) : doc);
    }
  }
}

const drafts = fc.array(draftOf(record), { minLength: ids.length, maxLength: ids.length }).map((all) =>
  all.map(({ merged_into, merged_at, merged_changes, display_name, ...draft }, n) => ({
    ...draft,
    display_name: `Amara ${n} ${String(display_name).slice(0, 100)}`,
  })),
);
const anyTaken = fc
  .subarray(mergeUnits.map((unit) => unit[0] as string))
  .map((units) => new Set<string>(units));
const place = fc.integer({ min: 0, max: ids.length - 1 });

/** What people can see of a file: its fields, without what it says of merges. */
function fieldsOf(person: Person): Record<string, unknown> {
  const fields = Object.keys(personRecord.fields).filter((field) => !field.startsWith("merged_"));
  return Object.fromEntries(fields.map((field) => [field, person[field as keyof Person]]));
}

const unitOf = (field: string) => mergeUnits.find((unit) => unit[0] === field) as MergeUnit;

describe("[P1.10] what a merged file holds", () => {
  const replica = new Replica("0a0a0a0a", () => start);
  replica.add(ids[0]!, {
    kind: "artist",
    display_name: "Amara Diallo",
    family_name: "Diallo",
    city: "Laval",
    address: "12, rue des Érables",
    emails: ["a@exemple.ca"],
    provisional: false,
  });
  replica.add(ids[1]!, {
    kind: "artist",
    display_name: "A. Diallo",
    city: "Montréal",
    pronouns: "Elle",
    emails: ["a@exemple.ca", "b@exemple.ca"],
    provisional: true,
    verified_on: "2026-11-01",
    verified_by: member,
  });
  const [amara, short] = [replica.get(ids[0]!), replica.get(ids[1]!)];

  test("sets are united, gaps filled, and where both know something the choice decides", () => {
    const { into, changes } = mergeOf(amara, short, new Set(), member);
    expect(into).toEqual({
      emails: { add: ["b@exemple.ca"] },
      pronouns: "Elle",
      verified_on: "2026-11-01",
      verified_by: member,
    });
    expect(changes).toMatchObject({ by: member, sets: { emails: ["b@exemple.ca"] } });
    expect(mergeOf(amara, short, new Set(["address"])).into).toMatchObject({
      city: "Montréal",
      address: null,
    });
  });

  test("what goes together is never mixed: a name with its family name, a street with its city", () => {
    expect(mergedUnit(unitOf("display_name"), amara, short, true)).toEqual({
      display_name: "A. Diallo",
      given_name: null,
      family_name: null,
    });
    expect(mergedUnit(unitOf("address"), amara, short, false)).toMatchObject({
      address: "12, rue des Érables",
      city: "Laval",
    });
  });

  test("every field of a person has its rule", () => {
    const decided = [
      "provisional",
      "verified_on",
      "verified_by",
      "merged_into",
      "merged_at",
      "merged_changes",
    ];
    const ruled = [...mergeUnits.flat(), ...setFields(record), ...decided];
    expect(ruled.sort()).toEqual(Object.keys(personRecord.fields).sort());
  });

  test("a set that is full takes what it has room for", () => {
    const full = Array.from({ length: 19 }, (_, n) => `${n}@exemple.ca`);
    const { into } = mergeOf(
      { ...amara, emails: full },
      { ...short, emails: ["y@x.ca", "z@x.ca"] },
      new Set(),
    );
    expect(into.emails).toEqual({ add: ["y@x.ca"] });
  });
});

describe("[P1.10] what is written of a merge", () => {
  test("is read back as it was, whatever the files", () => {
    fc.assert(
      fc.property(drafts, anyTaken, (all, taken) => {
        const replica = new Replica("0a0a0a0a", () => start);
        replica.addAll(all.slice(0, 2));
        const { changes } = mergeOf(replica.get(ids[0]!), replica.get(ids[1]!), taken, member);
        expect(readChanges(writeChanges(changes))).toEqual(changes);
      }),
      { numRuns: 60 },
    );
  });

  test("is not believed when it is not what one writes", () => {
    const good = { fields: { city: { before: null, after: "Laval" } }, sets: { tags: ["relève"] }, seen: {} };
    expect(readChanges(JSON.stringify(good))).toEqual(good);
    const hostile: unknown[] = [
      undefined,
      "",
      "[]",
      "null",
      "{",
      { fields: {} },
      { fields: [], sets: {}, seen: {} },
      { ...good, by: "x" },
      { ...good, more: 1 },
      { fields: { nowhere: { before: null, after: "x" } }, sets: {}, seen: {} },
      { fields: { merged_into: { before: null, after: ids[0] } }, sets: {}, seen: {} },
      { fields: { __proto__x: { before: null, after: "x" } }, sets: {}, seen: {} },
      { fields: { city: { before: null } }, sets: {}, seen: {} },
      { fields: { city: { before: 4, after: "x" } }, sets: {}, seen: {} },
      { fields: { city: { before: "x".repeat(500), after: "x" } }, sets: {}, seen: {} },
      { fields: { display_name: { before: null, after: "x" } }, sets: {}, seen: {} },
      { fields: { kind: { before: "artist", after: "robot" } }, sets: {}, seen: {} },
      { fields: {}, sets: { city: ["x"] }, seen: {} },
      { fields: {}, sets: { emails: ["pas une adresse"] }, seen: {} },
      { fields: {}, sets: { emails: "a@b.ca" }, seen: {} },
      { ...good, seen: { city: "hier" } },
      { ...good, seen: { nowhere: "0000000000010000-0a0a0a0a" } },
    ];
    for (const one of hostile)
      expect(readChanges(typeof one === "object" ? JSON.stringify(one) : (one as string))).toBeUndefined();
  });

  test("fits, even of two files as long as files can be: what has no room stays after a separation", () => {
    const long = (n: number) => "\u2028\n".repeat(n / 2);
    const replica = new Replica("0a0a0a0a", () => start);
    const many = (text: string, count: number) => Array.from({ length: count }, (_, n) => `${text}${n}`);
    for (const n of [0, 1])
      replica.add(ids[n]!, {
        kind: "artist",
        display_name: `Amara ${n}`,
        practice: `${n}${long(19_000)}`,
        external_ids: many(`${n}${"k".repeat(190)}`, 200),
        disciplines: many(`${n}${"d".repeat(70)}`, 100),
      });
    const { changes } = mergeOf(replica.get(ids[0]!), replica.get(ids[1]!), new Set(["practice"]));
    const text = writeChanges(changes);
    expect(text.length).toBeLessThanOrEqual(100_000);
    expect(Object.keys(readChanges(text)!.sets).length).toBeGreaterThan(0);
  });

  test("taken apart within thirty days, not after", () => {
    const at = new Date(start).toISOString();
    expect(isSeparable(at, start + 30 * 86_400_000)).toBe(true);
    expect(isSeparable(at, start + 30 * 86_400_000 + 1)).toBe(false);
    expect(isSeparable(undefined, start)).toBe(false);
  });
});

describe("[P1.10] taking apart", () => {
  test("merged one after the other and taken apart in any order that is offered, files are what they were", () => {
    const steps = fc.array(fc.tuple(place, place, anyTaken), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(drafts, steps, fc.infiniteStream(fc.nat()), (all, merges, choices) => {
        let time = start;
        const replica = new Replica("0a0a0a0a", () => time++);
        replica.addAll(all);
        const before = ids.map((id) => fieldsOf(replica.get(id)));
        for (const [into, from, taken] of merges) replica.merge(ids[into]!, ids[from]!, taken);
        // The screen offers the files that a survivor took in itself.
        const offered = () => {
          const { survivorOf } = replica.survivors();
          return ids.filter((id) => {
            const into = replica.get(id).merged_into;
            return into !== undefined && survivorOf(into) === into;
          });
        };
        for (let left = offered(); left.length > 0; left = offered()) {
          replica.separate(left[choices.next().value % left.length]!);
          // Whoever stays keeps what those still with it hold too.
          for (const id of ids) {
            const into = replica.get(id).merged_into;
            for (const field of into ? setFields(record) : [])
              expect(replica.get(into!)[field as keyof Person]).toEqual(
                expect.arrayContaining(replica.get(id)[field as keyof Person] as string[]),
              );
          }
        }
        expect(ids.map((id) => fieldsOf(replica.get(id)))).toEqual(before);
        for (const id of ids) expect(replica.get(id)).not.toHaveProperty("merged_into");
      }),
      { numRuns: 150 },
    );
  });

  test("what somebody wrote since stays", () => {
    let time = start;
    const replica = new Replica("0a0a0a0a", () => time++);
    replica.add(ids[0]!, { kind: "artist", display_name: "Amara Diallo", emails: ["a@exemple.ca"] });
    replica.add(ids[1]!, {
      kind: "artist",
      display_name: "Amara Dialo",
      city: "Laval",
      pronouns: "Elle",
      emails: ["b@exemple.ca", "c@exemple.ca"],
    });
    replica.merge(ids[0]!, ids[1]!, new Set());
    replica.edit(ids[0]!, { city: "Verdun", emails: { add: ["d@exemple.ca"], remove: ["c@exemple.ca"] } });
    replica.separate(ids[1]!);
    expect(replica.get(ids[0]!)).toMatchObject({ city: "Verdun", emails: ["a@exemple.ca", "d@exemple.ca"] });
    expect(replica.get(ids[0]!)).not.toHaveProperty("pronouns");
    expect(replica.get(ids[1]!)).toMatchObject({ city: "Laval", emails: ["b@exemple.ca", "c@exemple.ca"] });
  });

  test("a pair merged in opposite directions comes apart into two files", () => {
    let time = start;
    const [one, two] = ["0a0a0a0a", "b1b1b1b1"].map((node) => new Replica(node, () => time++)) as [
      Replica,
      Replica,
    ];
    one.add(ids[0]!, { kind: "artist", display_name: "Amara Diallo", city: "Laval", tags: ["x"] });
    one.add(ids[1]!, { kind: "artist", display_name: "Amara Dialo", city: "Verdun", tags: ["y"] });
    two.receive(one);
    one.merge(ids[0]!, ids[1]!, new Set(["address"]));
    two.merge(ids[1]!, ids[0]!, new Set(["address"]));
    one.receive(two);
    two.receive(one);
    expect(one.survivors().survivorOf(ids[0]!)).toBe(ids[1]);
    expect(two.survivors().survivorOf(ids[0]!)).toBe(ids[1]);
    two.separate(ids[0]!);
    one.receive(two);
    for (const id of ids.slice(0, 2)) expect(one.survivors().survivorOf(id)).toBe(id);
    expect(one.get(ids[0]!)).toMatchObject({ display_name: "Amara Diallo", city: "Laval", tags: ["x"] });
    expect(one.get(ids[1]!)).toMatchObject({ display_name: "Amara Dialo", city: "Verdun", tags: ["y"] });
  });
});

test("[P1.10] what a device wrote in the merged file without knowing is found, and nothing else", () => {
  let time = start;
  const [one, away] = ["0a0a0a0a", "b1b1b1b1"].map((node) => new Replica(node, () => time++)) as [
    Replica,
    Replica,
  ];
  one.add(ids[0]!, { kind: "artist", display_name: "Amara Diallo", city: "Laval", emails: ["a@exemple.ca"] });
  one.add(ids[1]!, { kind: "artist", display_name: "Amara Dialo", city: "Verdun", emails: ["b@exemple.ca"] });
  one.edit(ids[1]!, { pronouns: "Elle" });
  away.receive(one);
  // Written before the merge, come after it.
  away.edit(ids[1]!, {
    city: "Sorel",
    phones: { add: ["514 555-0142"] },
    emails: { remove: ["b@exemple.ca"] },
  });
  one.merge(ids[0]!, ids[1]!, new Set());
  const late = () => lateChanges(one.get(ids[1]!), one.get(ids[0]!));
  expect(late()).toEqual({});
  one.edit(ids[0]!, { emails: { remove: ["b@exemple.ca"] } });
  one.receive(away);
  expect(late()).toEqual({ city: "Sorel", phones: { add: ["514 555-0142"] } });
  one.edit(ids[0]!, late());
  expect(late()).toEqual({});
  expect(one.get(ids[0]!)).toMatchObject({ city: "Sorel", phones: ["514 555-0142"] });
});

describe("[P1.10] [P0.3] merges and separations on several devices", () => {
  const device = fc.integer({ min: 0, max: 2 });
  const deed = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant("merge" as const),
        device,
        a: place,
        b: place,
        taken: anyTaken,
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("separate" as const), device, a: place }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("remove" as const), device, a: place }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant("receive" as const), device, from: device }) },
  );

  test("delivered in any order, every device ends with the same files and the same survivors; none lost what it held", () => {
    fc.assert(
      fc.property(drafts, fc.array(deed, { maxLength: 16 }), fc.boolean(), (all, deeds, isBackwards) => {
        let time = start;
        const devices = ["0a0a0a0a", "b1b1b1b1", "c2c2c2c2"].map(
          (node) => new Replica(node, () => (time += time % 3)),
        );
        devices[0]!.addAll(all);
        for (const one of devices) one.receive(devices[0]!);
        const held = new Map(ids.map((id) => [id, devices[0]!.get(id)]));
        for (const one of deeds) {
          const here = devices[one.device]!;
          if (one.do === "merge") here.merge(ids[one.a]!, ids[one.b]!, one.taken);
          if (one.do === "separate") here.separate(ids[one.a]!);
          if (one.do === "remove") here.edit(ids[one.a]!, { deleted: true });
          if (one.do === "receive") here.receive(devices[one.from]!);
        }
        const order = isBackwards ? [2, 1, 0] : [0, 1, 2];
        for (const round of [1, 2])
          for (const to of order) for (const from of order) if (round) devices[to]!.receive(devices[from]!);
        const [first, ...others] = devices;
        const { survivorOf, groupOf } = first!.survivors();
        for (const other of others) {
          expect([...other.docs.values()]).toEqual(expect.arrayContaining([...first!.docs.values()]));
          const theirs = other.survivors();
          for (const id of ids) {
            expect(theirs.survivorOf(id)).toBe(survivorOf(id));
            expect(theirs.groupOf(id)).toEqual(groupOf(id));
          }
        }
        for (const id of ids) {
          const now = first!.get(id);
          for (const field of setFields(record)) {
            const had = held.get(id)![field as keyof Person] as string[];
            expect(now[field as keyof Person]).toEqual(expect.arrayContaining(had));
          }
          if (!now.deleted) expect(first!.get(survivorOf(id)).deleted).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });
});
