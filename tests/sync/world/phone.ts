// The storage of a phone: an IndexedDB in memory that outlives the app, can be opened by two tabs, and can stop
// serving after any number of operations, as when the system kills the app or the disk gives up.

import { IDBFactory, IDBKeyRange, IDBTransaction } from "fake-indexeddb";
import type { StorageEngine } from "#data/store/device.ts";

interface Life {
  /** Operations until the end. */
  left: number;
  isDead: boolean;
  /** Openings under way (what dies in them would leave collections that RxDB counts for ever), and looks from outside. */
  openings: number;
  end(): void;
}

const lives = new Map<string, Life>();
let made = 0;

/** A phone: accounts come and go, what was stored stays. */
export class Phone {
  readonly name = `phone-${++made}`;
  readonly #indexedDB = new IDBFactory();
  readonly #life: Life = { left: Number.POSITIVE_INFINITY, isDead: false, openings: 0, end: () => {} };
  /** Resolves at the death of the app: whoever waited for the storage would wait for ever. */
  died = this.#death();
  /** Acts under way on this phone, one within another. */
  depth = 0;

  constructor() {
    lives.set(this.name, this.#life);
  }

  /** What a tab opens: RxDB takes two databases of one name for one, so each tab has a name of its own for it. */
  engine(tab: number): StorageEngine {
    const real = this.#indexedDB;
    const nameHere = (name: string) => name.replace(this.prefix(tab), this.prefix(0));
    const facade = {
      open: (name: string, version?: number) => real.open(nameHere(name), version),
      deleteDatabase: (name: string) => real.deleteDatabase(nameHere(name)),
      databases: async () =>
        (await real.databases()).map((one) => ({
          ...one,
          name: one.name?.replace(this.prefix(0), this.prefix(tab)),
        })),
      cmp: (a: unknown, b: unknown) => real.cmp(a, b),
    };
    return { indexedDB: facade as unknown as IDBFactory, IDBKeyRange };
  }

  prefix(tab: number): string {
    return tab === 0 ? this.name : `${this.name}.${tab}`;
  }

  get isDead(): boolean {
    return this.#life.isDead;
  }

  /** From that many operations on nothing is stored or read any more, and what was under way is undone. */
  dieAfter(operations: number): void {
    this.#life.left = operations;
  }

  /** Opens or looks at something, which does not die of it. */
  async opening<T>(open: () => Promise<T>): Promise<T> {
    this.#life.openings++;
    try {
      return await open();
    } finally {
      this.#life.openings--;
    }
  }

  revive(): void {
    Object.assign(this.#life, { left: Number.POSITIVE_INFINITY, isDead: false });
    this.died = this.#death();
  }

  #death(): Promise<void> {
    return new Promise((resolve) => {
      this.#life.end = resolve;
    });
  }

  /** Whether anything of an account is stored here. */
  async holds(userId: string): Promise<boolean> {
    return (await this.#indexedDB.databases()).some(({ name }) => name?.includes(userId));
  }

  /** What a wipe leaves of an account: nothing. */
  async wipe(userId: string): Promise<void> {
    for (const { name } of await this.#indexedDB.databases())
      if (name?.includes(userId))
        await new Promise((resolve) => {
          const request = this.#indexedDB.deleteDatabase(name);
          request.onsuccess = resolve;
          request.onerror = resolve;
        });
  }

  /** Leaves the process: nobody will open it again. */
  throwAway(): void {
    lives.delete(this.name);
  }
}

interface Transaction {
  db: { _rawDatabase: { name: string } };
  mode: string;
  _started: boolean;
  _state: string;
  _requests: { request: { onsuccess?: ((event: unknown) => void) | null; onerror?: unknown } }[];
  _start(): void;
  _abort(error: string): void;
}

const nothing = { target: { result: null } };

// Each operation of a transaction, and its commit, pass here.
const prototype = IDBTransaction.prototype as unknown as Transaction;
const start = prototype._start;
prototype._start = function (this: Transaction) {
  const life = lives.get(/phone-\d+/.exec(this.db._rawDatabase.name)?.[0] ?? "");
  const isMortal = life && life.openings === 0 && this._state !== "finished";
  if (isMortal && !(life.left > 0 && life.left-- > 0)) {
    life.isDead = true;
    life.end();
    this._started = true;
    // RxDB waits for a cursor that failed for ever, and closes nothing meanwhile: this one finds nothing more.
    for (const { request } of this._requests)
      if (request.onsuccess && !request.onerror) setImmediate(() => request.onsuccess?.(nothing));
    this._abort("AbortError");
    return;
  }
  start.call(this);
};
