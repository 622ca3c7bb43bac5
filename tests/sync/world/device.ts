import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { type Database, openDatabase } from "#data/store/open.ts";
import { Engine } from "#data/sync/engine.ts";
import { countWaiting } from "#data/sync/outbox-watch.ts";
import type { Remote } from "#data/sync/remote.ts";
import type { Contact } from "#data/sync/status.ts";
import type { ErrorCode } from "#domain/errors.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { type TableName, tableNames } from "#domain/records.ts";
import type { Role } from "#domain/team/member.ts";

let made = 0;

/** A hundredth of the real ones: what holds for three pages of ten holds for three of a thousand. */
export const smallSizes = { page: 10, batch: 5 };

/** RxDB opens 13 collections at the most: so many devices are on at once, the longest idle is turned off first. */
const mostOn = Math.floor(13 / tableNames.length);
const on: Device[] = [];

/** Turns every device off, at the end of a test. */
export async function turnAllOff(): Promise<void> {
  for (const device of [...on]) await device.kill();
}

export interface DeviceOptions {
  user_id: string;
  workspace_id: string;
  remote: Remote;
  /** This device's idea of the date. */
  now?: () => number;
}

/** A simulated phone: the real database, on an IndexedDB of its own, and the real engine. No timers. */
export class Device {
  readonly #options: DeviceOptions;
  readonly #engineStorage = { indexedDB: new IDBFactory(), IDBKeyRange };
  readonly #name: string;
  #database: Database | undefined;
  #engine: Engine | undefined;
  contact: Contact = { online: false, active: false };
  roles: Role[] = [];
  hasEnded = false;
  sizes = smallSizes;

  constructor(options: DeviceOptions) {
    this.#options = options;
    this.#name = `device-${++made}`;
  }

  get db(): Database {
    if (!this.#database) throw new Error("This device is off: await device.start().");
    return this.#database;
  }

  get engine(): Engine {
    return this.#engine!;
  }

  /** Turns the device on, if it is not: its storage is as the last session left it. */
  async start(): Promise<this> {
    if (on.includes(this)) on.splice(on.indexOf(this), 1);
    while (on.length >= mostOn) await on[0]!.kill();
    on.push(this);
    if (this.#database) return this;
    const { user_id, workspace_id, remote, now } = this.#options;
    this.#database = await openDatabase({
      user_id,
      workspace_id,
      prefix: this.#name,
      engine: this.#engineStorage,
      multiInstance: false,
      ...(now ? { now } : {}),
    });
    this.#engine = new Engine({
      database: this.#database,
      remote,
      ...(now ? { wall: now } : {}),
      sizes: this.sizes,
      onContact: (contact) => {
        this.contact = contact;
      },
      onRole: (role) => this.roles.push(role),
      onEnd: () => {
        this.hasEnded = true;
      },
    });
    return this;
  }

  /** The system kills the app: what was not stored is gone, what was under way has no effect any more. */
  async kill(): Promise<void> {
    if (on.includes(this)) on.splice(on.indexOf(this), 1);
    this.#engine?.stop();
    await this.#database?.close();
    this.#database = undefined;
    this.#engine = undefined;
  }

  async restart(): Promise<this> {
    await this.kill();
    return this.start();
  }

  sync(): Promise<ErrorCode | undefined> {
    return this.engine.round({ ask: true });
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
