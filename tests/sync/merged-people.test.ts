// Merges of people between devices that do not know of each other's: one state in the end, and nothing written is lost.

import { afterEach, expect, test } from "vitest";
import { aliasesOf } from "#data/artists/aliases.ts";
import { mergePeople, separatePeople } from "#data/artists/merge-people.ts";
import { peopleIndexOf } from "#data/artists/people-index.ts";
import { turnAllOff } from "./world/device.ts";
import { ModelServer } from "./world/model-server.ts";
import { adviser, type Seat, settle } from "./world/seats.ts";

afterEach(turnAllOff);

/** Who stands for a person on a device, once it has heard of everything. */
async function survivorOn({ device }: Seat, id: string): Promise<string | undefined> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  return (await aliasesOf(device.db, id))[0];
}

async function threeFiles() {
  const server = new ModelServer();
  const [a, b] = [await adviser(server), await adviser(server)];
  const people = await a.device.db.people.createMany(
    ["Amara Diallo", "Amara Dialo", "A. Diallo"].map((display_name, n) => ({
      kind: "artist",
      display_name,
      emails: [`${n}@exemple.ca`],
    })),
  );
  await settle(a, b);
  for (const { device } of [a, b]) await peopleIndexOf(device.db).whole;
  const [one, two, three] = people.map(({ id }) => id) as [string, string, string];
  return { a, b, one, two, three };
}

const merge = ({ device }: Seat, into: string, from: string) =>
  mergePeople(device.db, { into, from, taken: new Set() });

test("[P1.10] [P0.3] the same pair in opposite directions: both devices follow the last to decide", async () => {
  const { a, b, one, two } = await threeFiles();
  await merge(a, one, two);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await merge(b, two, one);
  await settle(a, b, a);
  for (const seat of [a, b]) expect(await survivorOn(seat, one)).toBe(two);
  await separatePeople(a.device.db, one);
  await settle(a, b);
  expect(await b.device.db.people.getMany([one, two])).toMatchObject([
    { emails: ["0@exemple.ca"] },
    { emails: ["1@exemple.ca"] },
  ]);
  for (const seat of [a, b]) for (const id of [one, two]) expect(await survivorOn(seat, id)).toBe(id);
});

test("[P1.10] a chain made on two devices leads both to its end; what was written on the way is found there", async () => {
  const { a, b, one, two, three } = await threeFiles();
  await merge(a, two, one);
  await merge(b, three, two);
  const note = await b.device.db.interactions.create({
    kind: "note",
    occurred_at: "2026-11-20T15:00:00.000Z",
    people: [one],
  });
  await settle(a, b, a);
  for (const seat of [a, b]) {
    expect(await survivorOn(seat, one)).toBe(three);
    const found = await seat.device.db.interactions.linkedTo(await aliasesOf(seat.device.db, three));
    expect(found.map(({ id }) => id)).toEqual([note.id]);
  }
});
