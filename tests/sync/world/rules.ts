// What must hold whatever happened, once everybody is home. Each line names the rule of SPEC.md that it keeps.

import { expect } from "vitest";
import { discardRefused, refusedIn, requeueRefused } from "#data/sync/refusals.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { type TableName, tableNames } from "#domain/records.ts";
import type { Told } from "./ledger.ts";
import type { PlayedSeat } from "./played-seat.ts";
import { spoiltField } from "./spoil.ts";
import type { Theatre } from "./theatre.ts";

type Truth = Map<TableName, Map<string, AnyDoc>>;

/** The network is whole again, everybody synchronises until nothing moves, and the rules are checked. */
export async function comeHome(theatre: Theatre): Promise<void> {
  const { seats, world, ledger } = theatre;
  for (const { wire, network, phone } of seats) {
    phone.revive();
    wire.heal();
    network.before = undefined;
    network.after = undefined;
    await wire.deliver();
  }
  for (let turn = 0; turn < 3; turn++) for (const seat of seats) await returnHome(theatre, seat);
  for (const seat of seats) await mend(theatre, seat);
  for (let turn = 0; turn < 2; turn++) for (const seat of seats) await returnHome(theatre, seat);

  const truth: Truth = new Map();
  for (const table of tableNames)
    truth.set(table, new Map((await world.records(table)).map((doc) => [doc.id, doc])));
  for (const seat of seats) if (seat.isMember) await compare(seat, truth);
  const told = await Promise.all(seats.filter(({ isMember }) => isMember).map(refusedAndLost));
  ledger.check(truth, await world.history(), told.flat());
}

/** What the server refused, and yielded to somebody's value since: the device tells its author, and keeps it. */
async function refusedAndLost({ index, device, isReader, spoilt }: PlayedSeat): Promise<Told[]> {
  await device.start();
  const losses = await device.db.device.losses.toArray();
  return losses
    .filter(({ table, id }) => isReader || spoilt.has(`${table} ${id}`))
    .map(({ table, id, field, value }) => ({ seat: index, table, id, field, value }));
}

async function returnHome(theatre: Theatre, seat: PlayedSeat): Promise<void> {
  const { device } = seat;
  await device.start();
  if (!seat.isMember) {
    expect(await device.sync(), "[S18] who was removed is told so").toBe("access_lost");
    return theatre.wipe(seat);
  }
  if (!seat.isReader) await requeueRefused(device.db);
  expect(await device.sync(), "[S22] a round succeeds over a network that works").toBeUndefined();
  expect(device.hasEnded, "[S18] a member keeps what is here").toBe(false);
}

/** What is still refused is so for a reason; it is put right or given up, as its author would. */
async function mend(theatre: Theatre, seat: PlayedSeat): Promise<void> {
  if (!seat.isMember) return;
  const { device, network, spoilt } = seat;
  await device.start();
  const waiting = await device.waiting();
  expect(waiting.pending, "[S8] nothing waits that could leave").toBe(0);
  for (const table of tableNames)
    for (const { doc } of await refusedIn(device.db, table)) {
      const name = `${table} ${doc.id}`;
      theatre.ledger.doubt({ table, id: doc.id });
      if (seat.isReader) {
        await discardRefused(device.db, network, table, doc.id);
        continue;
      }
      expect(spoilt.has(name), `[S10] ${name} is refused for what is wrong in it`).toBe(true);
      const store = device.db[table] as unknown as { edit(id: string, patch: unknown): Promise<void> };
      await store.edit(doc.id, { [spoiltField[table]]: "Réparé" });
    }
}

/** The device holds what the server shows it, and nothing else. */
async function compare(seat: PlayedSeat, truth: Truth): Promise<void> {
  const { device } = seat;
  await device.start();
  expect(await device.waiting(), "[S7] [S8] nothing waits").toEqual({ pending: 0, refused: 0 });
  for (const table of tableNames) {
    const shown = [...truth.get(table)!.values()].filter(
      (doc) => !(seat.isReader && table === "interactions" && doc.confidential === true),
    );
    // What was given up before the server had it is put aside here alone.
    const held = (await device.records(table)).filter(({ rev, deleted }) => rev > 0 || !deleted);
    expect(held, `[S1] [S12] [S14] [S17] ${table} of seat ${seat.index}`).toEqual(shown);
  }
}
