// Who sits where in a story, and what may happen to any act of theirs.

import { expect } from "vitest";
import { stampsOf } from "#domain/record/edit.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import type { Row } from "#domain/record/rows.ts";
import { actOnServer, backUpOrLose } from "./acts-of-server.ts";
import { doDeed } from "./do-deed.ts";
import { Ledger, type RecordName, recordNamed } from "./ledger.ts";
import { Phone } from "./phone.ts";
import { PlayedSeat } from "./played-seat.ts";
import type { Player, World } from "./server.ts";
import type { Step, Story } from "./story.ts";

export class Theatre {
  readonly world: World;
  readonly seats: PlayedSeat[] = [];
  readonly ledger = new Ledger();
  readonly records: RecordName[] = [];
  /** Revisions begin again after a restore. */
  wasRestored = false;
  #unique = 0;
  /** What a rule said in the middle of a round, which takes it for a failure of its own. */
  #broken: unknown;
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
      if (!this.wasRestored)
        expect(await this.world.rev(), "[S5] a repeated request counts for nothing").toBe(before);
      return answer;
    };
    network.onPush = (_, rows) => {
      this.#checked(() => this.#checkSender(player, rows));
      seat.isPushing?.();
    };
    network.onPushed = (table, rows) => this.ledger.heard(table, rows);
  }

  #checked(check: () => void): void {
    try {
      check();
    } catch (error) {
      this.#broken ??= error;
      throw error;
    }
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

  /** A number for a value that nobody wrote before. */
  unique(): number {
    return ++this.#unique;
  }

  seat(n: number): PlayedSeat {
    return this.seats[n % this.seats.length]!;
  }

  async step(step: Step): Promise<void> {
    try {
      await this.#step(step);
    } catch (error) {
      this.#broken ??= error;
    }
    if (this.#broken) throw this.#broken;
  }

  async #step(step: Step): Promise<void> {
    if (step.do === "server" || step.do === "late") return actOnServer(this, step);
    if (step.do === "back_up" || step.do === "lose_server") return backUpOrLose(this, step.do);
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
    await this.guarded(seat, () => doDeed(this, seat, step));
  }

  /** The app may die of it: it is then started again on what was stored. */
  async guarded(seat: PlayedSeat, act: () => Promise<unknown>): Promise<void> {
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
    for (const one of this.#onPhone(seat)) await this.kill(one);
    phone.revive();
  }

  async kill(seat: PlayedSeat): Promise<void> {
    seat.rounds.clear();
    await seat.device.kill();
  }

  #onPhone({ phone }: PlayedSeat): PlayedSeat[] {
    return this.seats.filter((one) => one.phone === phone);
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
    for (const name of await seat.unsent()) this.ledger.doubt(recordNamed(name));
    await seat.device.wipe();
    expect(await seat.phone.holds(seat.player.user_id), "[S18] nothing is left").toBe(false);
    seat.spoilt.clear();
    seat.lastEdit = undefined;
  }
}
