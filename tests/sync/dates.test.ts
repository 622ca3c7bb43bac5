// Phones that have lost their date. What the contract says of dates ahead is in world/contract/time.ts.

import { afterEach, expect, test, vi } from "vitest";
import type { SyncStatus } from "#data/sync/status.ts";
import { startSync } from "#data/sync/sync.ts";
import { parseStamp } from "#domain/record/clock.ts";
import type { Interaction } from "#domain/support/interaction.ts";
import { turnAllOff } from "./world/device.ts";
import { ModelServer } from "./world/model-server.ts";
import { adviser, settle } from "./world/seats.ts";

afterEach(turnAllOff);

const amara = { kind: "artist", display_name: "Amara Diallo" } as const;
const call = (now: number) => ({ kind: "call" as const, occurred_at: new Date(now).toISOString() });
const years = (count: number) => count * 365 * 86_400_000;
const minute = 60_000;

test("[S20] a phone back in 2020 goes on from the last contact, in order, and is right again at the next", async () => {
  let drift = 0;
  const seat = await adviser(new ModelServer(), () => Date.now() + drift);
  await settle(seat);
  const contact = Date.now();
  drift = -years(6);
  const { device } = seat;
  await device.restart();
  const first = await device.db.people.create(amara);
  const second = await device.db.interactions.create(call(device.db.now()));
  await device.restart();
  const third = await device.db.people.edit(first.id, { city: "Matane" });
  const stamps = [first.clock._, second.clock._, third.clock.city] as string[];
  expect([...stamps].sort()).toEqual(stamps);
  for (const stamp of stamps) expect(Math.abs(parseStamp(stamp).ms - contact)).toBeLessThan(5 * minute);
  await settle(seat);
  expect(Math.abs(device.db.now() - Date.now())).toBeLessThan(minute);
  // The person puts the date right: nothing jumps the other way.
  drift = 0;
  await settle(seat);
  expect(Math.abs(device.db.now() - Date.now())).toBeLessThan(minute);
});

test("[S21] what a phone in 2031 logged and planned is dated of the days it happened on", async () => {
  const server = new ModelServer();
  let drift = years(5);
  const seat = await adviser(server, () => Date.now() + drift);
  const { device } = seat;
  const here = device.db.now();
  await device.db.interactions.create(call(here - 90 * minute));
  await device.db.interactions.create({ ...call(here), occurred_at: "2026-10-01T14:00:00.000Z" });
  // A device that has just opened has no correction to move by.
  await device.restart();
  await settle(seat);
  const moments = ((await server.records("interactions")) as unknown as Interaction[])
    .map(({ occurred_at, created_at }) => [occurred_at, created_at])
    .sort();
  expect(moments[0]?.[0]).toBe("2026-10-01T14:00:00.000Z");
  expect(Math.abs(Date.parse(moments[1]![0]!) - (Date.now() - 90 * minute))).toBeLessThan(2 * minute);
  for (const [, created] of moments)
    expect(Math.abs(Date.parse(created!) - Date.now())).toBeLessThan(2 * minute);
  drift = 0;
  await settle(seat);
  expect(Math.abs(device.db.now() - Date.now())).toBeLessThan(minute);
});

test("[S20] a date that is wrong is told with the rest of the status", async () => {
  const seat = await adviser(new ModelServer(), () => Date.now() - years(6));
  const shown: SyncStatus[] = [];
  const sync = startSync({
    database: seat.device.db,
    remote: seat.network,
    onStatus: (status) => shown.push(status),
    onRole: () => undefined,
    onDropped: () => undefined,
    onEnd: () => undefined,
  });
  await vi.waitFor(() => expect(shown.at(-1)).toMatchObject({ state: "ok" }));
  await sync.stop();
  expect(shown.at(-1)?.clock_offset_ms).toBeGreaterThan(years(5));
});
