import { expect } from "vitest";
import { codeOf } from "#data/failure.ts";
import { discardRefused, refusedIn, requeueRefused } from "#data/sync/refusals.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { type TableName, tableNames } from "#domain/records.ts";
import { changeMember } from "./acts-of-server.ts";
import { changeOf, draftOf, elementOf, written } from "./deeds.ts";
import type { RecordName } from "./ledger.ts";
import type { PlayedSeat } from "./played-seat.ts";
import { spoil } from "./spoil.ts";
import type { Deed } from "./story.ts";
import type { Theatre } from "./theatre.ts";

type Store = {
  get(id: string): Promise<AnyDoc | undefined>;
  create(draft: unknown): Promise<AnyDoc>;
  edit(id: string, patch: unknown): Promise<AnyDoc>;
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  undo(before: AnyDoc, after: AnyDoc): Promise<void>;
};

/** Does on a device what one person does. */
export async function doDeed(
  theatre: Theatre,
  seat: PlayedSeat,
  step: Exclude<Deed, { do: "server" }>,
): Promise<void> {
  const { device, wire, player } = seat;
  switch (step.do) {
    case "clock":
      seat.drift = step.minutes * 60_000;
      return;
    case "role":
    case "invite":
    case "expel":
      return changeMember(theatre, player, step);
    case "deliver":
      return wire.deliver();
    case "sync":
      return theatre.sync(seat);
  }
  await device.start();
  switch (step.do) {
    case "kill": {
      const before = await seat.unsent();
      await theatre.kill(seat);
      await device.start();
      expect(await seat.unsent(), "[S7] the outbox survives a kill").toEqual(before);
      return;
    }
    case "tab":
      return device.turnTo(step.tab);
    case "retry":
      return requeueRefused(device.db);
    case "discard":
      return discardAll(theatre, seat);
    case "create": {
      const table = written[step.table % written.length]!;
      const doc = await storeOf(seat, table).create(draftOf(table, theatre.records.length));
      theatre.records.push({ table, id: doc.id });
      theatre.ledger.note(seat.index, table, undefined, doc, theatre.world.now());
      return;
    }
    case "undo": {
      const { lastEdit } = seat;
      seat.lastEdit = undefined;
      if (!lastEdit) return;
      const { table, before, after } = lastEdit;
      return write(theatre, seat, { table, id: after.id }, (store) => store.undo(before, after));
    }
  }
  if (!("record" in step)) return;
  const record = theatre.records[step.record % theatre.records.length]!;
  const { table, id } = record;
  switch (step.do) {
    case "edit":
      return write(theatre, seat, record, (store) => store.edit(id, changeOf(table, step, theatre.unique())));
    case "tag":
    case "untag": {
      const { field, element } = elementOf(table, step);
      const patch = { [field]: { [step.do === "tag" ? "add" : "remove"]: [element] } };
      return write(theatre, seat, record, (store) => store.edit(id, patch));
    }
    case "remove":
    case "restore":
      return write(theatre, seat, record, (store) => store[step.do as "remove" | "restore"](id));
    case "spoil":
      if (!(await storeOf(seat, table).get(id))) return;
      seat.spoilt.add(`${table} ${id}`);
      theatre.ledger.doubt(record);
      return spoil(device, id, table);
  }
}

function storeOf(seat: PlayedSeat, table: TableName): Store {
  return seat.device.db[table] as unknown as Store;
}

/** Writes to a record, if this device has it, and takes down what changed. */
async function write(
  theatre: Theatre,
  seat: PlayedSeat,
  { table, id }: RecordName,
  act: (store: Store) => Promise<unknown>,
): Promise<void> {
  const before = await storeOf(seat, table).get(id);
  // A device edits what it has: a record made elsewhere may not have come yet.
  if (!before) return;
  const isWritten = theatre.ledger.writing({ table, id });
  try {
    await act(storeOf(seat, table));
  } catch (error) {
    // What was spoilt cannot be saved by a form.
    if (codeOf(error) !== "invalid") throw error;
    isWritten();
    return;
  }
  const after = await storeOf(seat, table).get(id);
  if (!after) return;
  isWritten();
  theatre.ledger.note(seat.index, table, before, after, theatre.world.now());
  seat.lastEdit = { table, before, after };
}

async function discardAll(theatre: Theatre, seat: PlayedSeat): Promise<void> {
  const { device, network } = seat;
  for (const table of tableNames)
    for (const { doc } of await refusedIn(device.db, table)) {
      theatre.ledger.doubt({ table, id: doc.id });
      try {
        await discardRefused(device.db, network, table, doc.id);
      } catch (error) {
        expect((error as Error).name).toBe("RemoteError");
      }
    }
}
