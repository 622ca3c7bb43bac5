import { expect, test } from "vitest";
import { numberOfPlace } from "#data/store/links.ts";
import { openEmpty } from "./open.ts";

test("[P1.8] the last contact of each is read from keys alone, and follows what is taken away", async () => {
  const database = await openEmpty();
  const [amara, farid, nobody] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()] as const;
  const meet = (occurred_at: string, people: string[]) =>
    database.interactions.create({ kind: "call", occurred_at, people });
  await meet("2026-01-05T15:00:00.000Z", [amara]);
  const last = await meet("2026-11-19T15:00:00.123Z", [amara, farid]);
  await meet("1969-07-20T20:17:00.000Z", [farid]);

  const lastContacts = async () => {
    const places = await database.interactions.firstLinks([amara, farid, nobody]);
    return [...places].map(([id, place]) => [id, new Date(-numberOfPlace(place)).toISOString()]);
  };
  expect(await lastContacts()).toEqual([
    [amara, "2026-11-19T15:00:00.123Z"],
    [farid, "2026-11-19T15:00:00.123Z"],
  ]);
  await database.interactions.remove(last.id);
  expect(await lastContacts()).toEqual([
    [amara, "2026-01-05T15:00:00.000Z"],
    [farid, "1969-07-20T20:17:00.000Z"],
  ]);
});
