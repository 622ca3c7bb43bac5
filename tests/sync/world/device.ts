import { setTimeout } from "node:timers/promises";
import { type Database, openDatabase } from "#data/store/open.ts";
import { Engine } from "#data/sync/engine.ts";
import { countWaiting } from "#data/sync/outbox-watch.ts";
import type { Remote } from "#data/sync/remote.ts";
import type { Contact } from "#data/sync/status.ts";
import type { ErrorCode } from "#domain/errors.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { type TableName, tableNames } from "#domain/records.ts";
import type { Role } from "#domain/team/member.ts";
import { Phone } from "./phone.ts";

/** A hundredth of the real ones: what holds for three pages of ten holds for three of a thousand. */
export const smallSizes = { page: 10, batch: 5 };

/** What a round still does after its tab was closed takes milliseconds. */
const patience = 20_000;

interface Tab {
  database: Database;
  engine: Engine;
  closing: PromiseWithResolvers<void>;
}

/** RxDB opens 13 collections at the most: so many tabs are open at once, the longest idle is closed first. */
const mostOpen = Math.floor(13 / tableNames.length);
const open: { device: Device; tab: number }[] = [];

/** Turns every device off, at the end of a test. */
export async function turnAllOff(): Promise<void> {
  for (const { device } of [...open]) await device.kill();
}

export interface DeviceOptions {
  user_id: string;
  workspace_id: string;
  remote: Remote;
  /** This device's idea of the date. */
  now?: () => number;
  /** Shared by the accounts of one phone; its own when absent. */
  phone?: Phone;
}

/** An account on a simulated phone: the real database, on an IndexedDB in memory, and the real engine. No timers. */
export class Device {
  readonly #options: DeviceOptions;
  readonly #tabs = new Map<number, Tab>();
  /** The tab in somebody's hands. */
  #tab = 0;
  readonly phone: Phone;
  contact: Contact = { online: false, active: false };
  roles: Role[] = [];
  /** Changes that left unsent with what may no longer be seen, as they were told. */
  dropped = 0;
  hasEnded = false;
  sizes = smallSizes;
  /** Times that a tab was closed: what was under way in it ended for no reason of its own. */
  closings = 0;

  constructor(options: DeviceOptions) {
    this.#options = options;
    this.phone = options.phone ?? new Phone();
  }

  get db(): Database {
    const tab = this.#tabs.get(this.#tab);
    if (!tab) throw new Error("This device is off: await device.start().");
    return tab.database;
  }

  get engine(): Engine {
    return this.#tabs.get(this.#tab)!.engine;
  }

  /** Turns the device on, if it is not: its storage is as the last session left it. */
  async start(): Promise<this> {
    const known = open.findIndex(({ device, tab }) => device === this && tab === this.#tab);
    if (known >= 0) open.splice(known, 1);
    while (open.length >= mostOpen) await open[0]!.device.close(open[0]!.tab);
    open.push({ device: this, tab: this.#tab });
    if (!this.#tabs.has(this.#tab)) this.#tabs.set(this.#tab, await this.#open(this.#tab));
    return this;
  }

  /** Somebody goes on in another tab, which takes the lead as the app does: the first one is left as it was. */
  async turnTo(tab: number): Promise<void> {
    this.#tab = tab;
    await this.start();
    await this.engine.load();
  }

  get isOn(): boolean {
    return this.#tabs.has(this.#tab);
  }

  get tab(): number {
    return this.#tab;
  }

  async #open(tab: number): Promise<Tab> {
    const { user_id, workspace_id, remote, now } = this.#options;
    const database = await this.phone.opening(() =>
      openDatabase({
        user_id,
        workspace_id,
        prefix: this.phone.prefix(tab),
        engine: this.phone.engine(tab),
        multiInstance: false,
        ...(now ? { now } : {}),
      }),
    );
    const engine = new Engine({
      database,
      remote,
      ...(now ? { wall: now } : {}),
      sizes: this.sizes,
      onContact: (contact) => {
        this.contact = contact;
      },
      onRole: (role) => this.roles.push(role),
      onDropped: (count) => {
        this.dropped += count;
      },
      onEnd: () => {
        this.hasEnded = true;
      },
    });
    return { database, engine, closing: Promise.withResolvers() };
  }

  /** A tab is closed: what was under way in it has no effect any more. */
  async close(tab: number): Promise<void> {
    const known = open.findIndex((one) => one.device === this && one.tab === tab);
    if (known >= 0) open.splice(known, 1);
    const closing = this.#tabs.get(tab);
    if (closing) this.closings++;
    this.#tabs.delete(tab);
    closing?.engine.stop();
    await closing?.database.close();
    closing?.closing.resolve();
  }

  /** The system kills the app: what was not stored is gone. */
  async kill(): Promise<void> {
    for (const tab of [...this.#tabs.keys()]) await this.close(tab);
    for (const { device, tab } of [...open]) if (device === this) await this.close(tab);
  }

  async restart(): Promise<this> {
    await this.kill();
    return this.start();
  }

  /** Lets go of everything, as the app does when access is lost. */
  async wipe(): Promise<void> {
    await this.kill();
    await this.phone.wipe(this.#options.user_id);
    this.#tab = 0;
    this.hasEnded = false;
  }

  /** A round. In a tab that is closed meanwhile, a read may never answer: it is given up after a while. */
  sync(): Promise<ErrorCode | undefined> {
    const { engine, closing } = this.#tabs.get(this.#tab)!;
    const givenUp = closing.promise.then(() => setTimeout(patience, undefined, { ref: false }));
    return Promise.race([engine.round({ ask: true }), givenUp]);
  }

  waiting(): Promise<{ pending: number; refused: number }> {
    return countWaiting(this.db);
  }

  /** All that this device holds, without what only the server decides or only the device derives. */
  async state(): Promise<Record<string, AnyDoc[]>> {
    const state: Record<string, AnyDoc[]> = {};
    for (const table of tableNames) state[table] = await this.records(table);
    return state;
  }

  async records(table: TableName): Promise<AnyDoc[]> {
    const { record } = this.db.replicas[table];
    const held = await this.db.replicas[table].query({ selector: {}, sort: [{ id: "asc" }] });
    return held.map(({ doc }) => {
      const shown = { ...doc } as Record<string, unknown>;
      for (const column of Object.keys(record.derived)) delete shown[column];
      return shown as AnyDoc;
    });
  }
}
