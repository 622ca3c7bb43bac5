// Plays a story: does what its steps say on real devices, lets everybody come home, and has the rules checked.

import { expect } from "vitest";
import { codeOf } from "#data/failure.ts";
import { discardRefused, refusedIn, requeueRefused } from "#data/sync/refusals.ts";
import { stampsOf } from "#domain/record/edit.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import type { Row } from "#domain/record/rows.ts";
import { type TableName, tableNames } from "#domain/records.ts";
import { changeOf, draftOf, elementOf, written } from "./deeds.ts";
import { turnAllOff } from "./device.ts";
import { Ledger, type RecordName, serverSeat } from "./ledger.ts";
import { Phone } from "./phone.ts";
import { PlayedSeat } from "./played-seat.ts";
import { comeHome } from "./rules.ts";
import type { Player, World } from "./server.ts";
import { spoil } from "./spoil.ts";
import type { Deed, Step, Story } from "./story.ts";

type Store = {
  get(id: string): Promise<AnyDoc | undefined>;
  create(draft: unknown): Promise<AnyDoc>;
  edit(id: string, patch: unknown): Promise<AnyDoc>;
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  undo(before: AnyDoc, after: AnyDoc): Promise<void>;
};

/** Plays a story in a workspace of its own. */
export async function play(world: World, story: Story): Promise<void> {
  const theatre = await Theatre.open(world, story);
  try {
    for (const step of story.steps) await theatre.step(step);
    await comeHome(theatre);
  } finally {
    for (const { phone } of theatre.seats) phone.revive();
    await turnAllOff();
    for (const { phone } of theatre.seats) phone.throwAway();
  }
}

export class Theatre {
  readonly world: World;
  readonly seats: PlayedSeat[] = [];
  readonly ledger = new Ledger();
  readonly records: RecordName[] = [];
  #unique = 0;
  #wasRestored = false;
  /** Whose device writes under a node, and the stamps that left under each. */
  readonly #owners = new Map<string, string>();
  readonly #left = new Set<string>();

  private constructor(world: World) {
    this.world = world;
  }

  static async open(world: World, { cast }: Story): Promise<Theatre> {
    const theatre = new Theatre(world);
    const players = new Map<number, Player>();
    const phones = new Map<number, Phone>();
    for (const [index, { phone, user, role }] of cast.entries()) {
      if (!players.has(user)) players.set(user, await world.join(role));
      if (!phones.has(phone)) phones.set(phone, new Phone());
      const seat = new PlayedSeat(index, world, players.get(user)!, phones.get(phone)!, role === "reader");
      theatre.seats.push(seat);
      theatre.#watch(seat);
    }
    // Everybody starts with the same two files, so that most steps meet something.
    for (const table of [0, 0]) await theatre.step({ do: "create", seat: 0, table });
    for (const { index } of theatre.seats.slice(0, 2)) await theatre.step({ do: "sync", seat: index });
    return theatre;
  }

  #watch(seat: PlayedSeat): void {
    const { wire, network, player } = seat;
    wire.repeat = async (heard) => {
      const before = await this.world.rev();
      const answer = await heard();
      if (!this.#wasRestored)
        expect(await this.world.rev(), "[S5] a repeated request counts for nothing").toBe(before);
      return answer;
    };
    network.onPush = (_, rows) => {
      this.#checkSender(player, rows);
      seat.isPushing?.();
    };
    network.onPushed = (table, rows) => this.ledger.heard(table, rows);
  }

  /** One's changes leave under one's own name, or have left so already. */
  #checkSender({ user_id }: Player, rows: readonly Row[]): void {
    const ids = rows.map(({ id }) => id as string);
    expect(ids, "[S9] records leave in the order of ids").toEqual([...ids].sort());
    for (const seat of this.seats)
      if (seat.device.isOn) this.#owners.set(seat.device.db.clock.node, seat.player.user_id);
    for (const row of rows)
      for (const stamp of stampsOf(row as unknown as AnyDoc)) {
        const owner = this.#owners.get(stamp.slice(17));
        if (owner === user_id) this.#left.add(stamp);
        else if (owner) expect(this.#left.has(stamp), "[S11] nobody sends what another wrote").toBe(true);
      }
  }

  seat(n: number): PlayedSeat {
    return this.seats[n % this.seats.length]!;
  }

  async step(step: Step): Promise<void> {
    if (step.do === "server" || step.do === "late") return this.#serverStep(step);
    if (step.do === "back_up" || step.do === "lose_server") return this.#backUp(step.do);
    const seat = this.seat(step.seat);
    if (step.do === "fault") return seat.wire.plan(step);
    if (step.do === "die") return seat.phone.dieAfter(step.after);
    if (step.do === "during") {
      const hook = async (call: string) => {
        if (call !== step.on) return;
        seat.network[step.when] = undefined;
        for (const deed of step.steps) await this.step(deed);
      };
      seat.network[step.when] = hook;
      return;
    }
    await this.#guarded(seat, () => this.#deed(seat, step));
  }

  /** The app may die of it: it is then started again on what was stored. */
  async #guarded(seat: PlayedSeat, act: () => Promise<unknown>): Promise<void> {
    const { phone } = seat;
    phone.depth++;
    try {
      const acting = act();
      acting.catch(() => undefined);
      await Promise.race([acting, phone.died]);
    } catch (error) {
      if (!phone.isDead) throw error;
    }
    phone.depth--;
    // A round around this one finds out for itself that it is dead.
    if (!phone.isDead || phone.depth > 0) return;
    for (const one of this.#onPhone(seat)) await this.#kill(one);
    phone.revive();
  }

  async #kill(seat: PlayedSeat): Promise<void> {
    seat.rounds.clear();
    await seat.device.kill();
  }

  #onPhone({ phone }: PlayedSeat): PlayedSeat[] {
    return this.seats.filter((one) => one.phone === phone);
  }

  async #deed(seat: PlayedSeat, step: Exclude<Deed, { do: "server" }>): Promise<void> {
    const { device, wire, player } = seat;
    switch (step.do) {
      case "clock":
        seat.drift = step.minutes * 60_000;
        return;
      case "role":
      case "invite":
      case "expel":
        return this.#changeMember(player, step);
      case "deliver":
        return wire.deliver();
      case "sync":
        return this.sync(seat);
    }
    await device.start();
    switch (step.do) {
      case "kill": {
        const before = await seat.unsent();
        await this.#kill(seat);
        await device.start();
        expect(await seat.unsent(), "[S7] the outbox survives a kill").toEqual(before);
        return;
      }
      case "tab":
        return device.turnTo(step.tab);
      case "retry":
        return requeueRefused(device.db);
      case "discard":
        return this.#discard(seat);
      case "create": {
        const table = written[step.table % written.length]!;
        const doc = await this.#store(seat, table).create(draftOf(table, this.records.length));
        this.records.push({ table, id: doc.id });
        this.ledger.note(seat.index, table, undefined, doc, this.world.now());
        return;
      }
      case "undo": {
        const { lastEdit } = seat;
        seat.lastEdit = undefined;
        if (!lastEdit) return;
        const { table, before, after } = lastEdit;
        return this.#write(seat, { table, id: after.id }, (store) => store.undo(before, after));
      }
    }
    if (!("record" in step)) return;
    const record = this.records[step.record % this.records.length]!;
    const { table, id } = record;
    switch (step.do) {
      case "edit":
        return this.#write(seat, record, (store) => store.edit(id, changeOf(table, step, ++this.#unique)));
      case "tag":
      case "untag": {
        const { field, element } = elementOf(table, step);
        const patch = { [field]: { [step.do === "tag" ? "add" : "remove"]: [element] } };
        return this.#write(seat, record, (store) => store.edit(id, patch));
      }
      case "remove":
      case "restore":
        return this.#write(seat, record, (store) => store[step.do as "remove" | "restore"](id));
      case "spoil":
        if (!(await this.#store(seat, table).get(id))) return;
        seat.spoilt.add(`${table} ${id}`);
        this.ledger.doubt(record);
        return spoil(device, id, table);
    }
  }

  #store(seat: PlayedSeat, table: TableName): Store {
    return seat.device.db[table] as unknown as Store;
  }

  /** Writes to a record, if this device has it, and takes down what changed. */
  async #write(
    seat: PlayedSeat,
    { table, id }: RecordName,
    act: (store: Store) => Promise<unknown>,
  ): Promise<void> {
    const before = await this.#store(seat, table).get(id);
    // A device edits what it has: a record made elsewhere may not have come yet.
    if (!before) return;
    try {
      await act(this.#store(seat, table));
    } catch (error) {
      // What was spoilt cannot be saved by a form.
      if (codeOf(error) !== "invalid") throw error;
      return;
    }
    const after = await this.#store(seat, table).get(id);
    if (!after) return;
    this.ledger.note(seat.index, table, before, after, this.world.now());
    seat.lastEdit = { table, before, after };
  }

  /** A round, as the schedule makes one. */
  async sync(seat: PlayedSeat): Promise<void> {
    const { device, rounds } = seat;
    await device.start();
    const { tab } = device;
    if (rounds.has(tab)) return;
    rounds.add(tab);
    const { closings } = device;
    try {
      const code = await device.sync();
      if (closings === device.closings && !seat.phone.isDead)
        expect(code, "a round fails for a known reason").not.toBe("unknown");
    } finally {
      // Nothing of a round goes on after the app was killed.
      if (closings === device.closings) {
        rounds.delete(tab);
        seat.network.before = undefined;
        seat.network.after = undefined;
      }
    }
    if (device.hasEnded) await this.wipe(seat);
  }

  /** Access was lost: the app lets go of everything. */
  async wipe(seat: PlayedSeat): Promise<void> {
    expect(seat.isMember, "[S18] only who was removed loses what is here").toBe(false);
    for (const name of await seat.unsent()) this.#doubtNamed(name);
    await seat.device.wipe();
    expect(await seat.phone.holds(seat.player.user_id), "[S18] nothing is left").toBe(false);
    seat.spoilt.clear();
    seat.lastEdit = undefined;
  }

  #doubtNamed(name: string): void {
    const [table, id] = name.split(" ") as [TableName, string];
    this.ledger.doubt({ table, id });
  }

  async #discard(seat: PlayedSeat): Promise<void> {
    const { device, network } = seat;
    for (const table of tableNames)
      for (const { doc } of await refusedIn(device.db, table)) {
        this.ledger.doubt({ table, id: doc.id });
        try {
          await discardRefused(device.db, network, table, doc.id);
        } catch (error) {
          expect((error as Error).name).toBe("RemoteError");
        }
      }
  }

  async #changeMember(
    player: Player,
    step: { do: "role" | "invite"; role: "admin" | "adviser" | "reader" } | { do: "expel" },
  ): Promise<void> {
    const theirs = this.seats.filter((one) => one.player === player);
    const isMember = theirs[0]!.isMember;
    if (step.do === "expel") {
      if (isMember) await this.world.expel(player);
      for (const one of theirs) one.isMember = false;
      return;
    }
    if (step.do === "invite" ? isMember : !isMember) return;
    if (isMember) await this.world.setRole(player, step.role);
    else await this.world.invite(player, step.role);
    for (const one of theirs) {
      one.isMember = true;
      one.isReader = step.role === "reader";
    }
  }

  async #serverStep(step: Extract<Step, { do: "server" | "late" }>): Promise<void> {
    const { table, id } = this.records[step.record % this.records.length]!;
    const field = step.do === "late" ? 0 : step.field;
    const changes = changeOf(table, { field, value: step.value }, ++this.#unique);
    const before = await this.#onServer(table, id);
    if (!before) return;
    if (step.do === "server") await this.world.write(table, id, changes);
    else {
      const commit = await this.world.writeLate(table, id, changes);
      const [one, other] = [this.seat(step.seat), this.seat(step.other)];
      // Who sends waits for the transaction, who only asks does not.
      const rounds = (one.phone === other.phone ? [one] : [one, other]).map((seat) => {
        const isPushing = new Promise<void>((resolve) => {
          seat.isPushing = resolve;
        });
        const round = this.#guarded(seat, () => this.sync(seat));
        return { round, isPushing };
      });
      for (const { round, isPushing } of rounds) await Promise.race([round, isPushing]);
      await commit();
      await Promise.all(rounds.map(({ round }) => round));
    }
    const after = await this.#onServer(table, id);
    // A device may have sent meanwhile: only the server's own stamps are the server's.
    const isOwn = (stamp: string) => stamp.endsWith("-00000000");
    if (after && step.do === "server") this.ledger.note(serverSeat, table, before, after, this.world.now());
    else if (after && stampsOf(after).some(isOwn)) this.ledger.doubt({ table, id });
  }

  async #onServer(table: TableName, id: string): Promise<AnyDoc | undefined> {
    return (await this.world.records(table)).find((doc) => doc.id === id);
  }

  async #backUp(what: "back_up" | "lose_server"): Promise<void> {
    const { world, ledger } = this;
    if (!world.backUp || !world.restore) return;
    if (what === "lose_server" && !ledger.hasBackup) return;
    const waiting = new Set<string>();
    for (const seat of this.seats)
      for (const name of await seat.unsent()) waiting.add(`${seat.index} ${name}`);
    if (what === "back_up") {
      await world.backUp();
      ledger.backedUp(waiting);
    } else {
      await world.restore();
      ledger.restored(waiting);
      this.#wasRestored = true;
    }
  }
}
