// One round with the server: learn what moved, send what waits, bring what moved. No timers here (schedule.ts),
// no Solid, no browser: tests run it as it is. SPEC.md holds the rules.

import type { ErrorCode } from "#domain/errors.ts";
import { type TableName, tableNames } from "#domain/records.ts";
import type { Role } from "#domain/team/member.ts";
import { codeOf } from "../failure.ts";
import { logger } from "../logger.ts";
import { keepSetting, readSetting } from "../store/device.ts";
import type { Database } from "../store/open.ts";
import { Checkpoints } from "./checkpoints.ts";
import { learnTime } from "./clock-correction.ts";
import { tellDropped } from "./dropped.ts";
import { bringFirst } from "./first-sync/bring-first.ts";
import { bringOlder } from "./first-sync/bring-older.ts";
import { FirstProgress } from "./first-sync/first-progress.ts";
import { comesInParts } from "./first-sync/parts.ts";
import { checkVersions, compareState, keepRole, registerOnce } from "./handshake.ts";
import { pullTable } from "./pull.ts";
import { outbox, pushTable } from "./push.ts";
import { markRefused } from "./refusals.ts";
import { type Poke, type Remote, RemoteError, type WorkspaceState } from "./remote.ts";
import { ownSizes, type Sizes, scaled, smallest } from "./sizes.ts";
import { soundAnswers } from "./sound-answers.ts";
import { endStartOver, type Seen } from "./start-over.ts";
import type { Contact } from "./status.ts";

export interface EngineOptions {
  database: Database;
  remote: Remote;
  /** This device's uncorrected milliseconds. */
  wall?: () => number;
  sizes?: Sizes;
  /** The app's, unless a test plays another version. */
  schema?: number;
  onContact(contact: Contact): void;
  /** The role the server gives; may be another than the one known. */
  onRole?(role: Role): void;
  /** So many changes left the device unsent, with what this account may no longer see. */
  onDropped?(count: number): void;
  /** Access was lost: the device must let go of everything. */
  onEnd?(): void;
}

/** What a round is asked to do; pushing is always part of it. */
export interface Round {
  /** Ask the server what moved, rather than trust what is known. */
  ask?: boolean;
}

const codes: Record<RemoteError["problem"], ErrorCode> = {
  offline: "offline",
  blocked: "network_blocked",
  silent: "server_silent",
  server: "server_error",
  busy: "server_busy",
  session: "session_expired",
  // Unless it is said a second time: then access is lost.
  access: "server_error",
  ahead: "clock_ahead",
  behind: "server_outdated",
  refused: "server_error",
};

const syncedAt = "synced_at";

export class Engine {
  readonly #options: EngineOptions;
  readonly #database: Database;
  readonly #remote: Remote;
  readonly #wall: () => number;
  #sizes: Sizes;
  #checkpoints: Checkpoints | undefined;
  #role: Role | undefined;
  #rev = 0;
  /** The highest revision known of each table. */
  #moved = new Map<TableName, number>();
  #contact: Contact = { online: false, active: true };
  #waitMs = 0;
  #stopped = false;
  /** While starting over. */
  #seen: Seen | undefined;
  /** Tables written on this device since their outbox was last read: the others are not looked at between two polls. */
  readonly #written = new Set<TableName>(tableNames);
  readonly #deaf: (() => void)[];

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#database = options.database;
    this.#remote = soundAnswers(options.remote, options.database.workspace_id);
    this.#wall = options.wall ?? Date.now;
    this.#sizes = options.sizes ?? ownSizes;
    this.#deaf = tableNames.map((table) =>
      this.#database.replicas[table].onChange((changed) => {
        if (changed.some(({ pending }) => pending > 0)) this.#written.add(table);
      }),
    );
  }

  get contact(): Contact {
    return this.#contact;
  }

  /** How long the server asked to be left alone at the last round, in milliseconds. */
  get waitMs(): number {
    return this.#waitMs;
  }

  /** Leaves the round under way without effect on what follows. */
  stop(): void {
    this.#stopped = true;
    for (const deafen of this.#deaf) deafen();
  }

  /** Reads what the last session left: when this device was last up to date. */
  async load(): Promise<void> {
    this.#checkpoints = await Checkpoints.load(this.#database);
    const at = await readSetting<string>(this.#database.device, syncedAt);
    // A device that is not full yet says so before any contact: what is not here may be on its way.
    const first = await FirstProgress.resume(this.#database.device);
    this.#tell({ last_synced_at: at, progress: first?.shown() });
  }

  /** Takes a poke in. Answers whether it tells anything new. */
  hear(poke: Poke): boolean {
    let isNew = false;
    for (const table of poke.tables) {
      if (!tableNames.includes(table)) continue;
      if (poke.rev > (this.#moved.get(table) ?? 0)) this.#moved.set(table, poke.rev);
      if (poke.rev > (this.#checkpoints?.completeTo(table) ?? 0)) isNew = true;
    }
    return isNew;
  }

  /** One round. Answers nothing when it went well, and why it did not otherwise. */
  async round({ ask }: Round = {}): Promise<ErrorCode | undefined> {
    try {
      if (!this.#checkpoints) await this.load();
      if (ask || !this.#role || !this.#contact.online) await this.#ask();
      if (this.#stopped) return undefined;
      await this.#push();
      await this.#pull();
      if (this.#stopped) return undefined;
      await this.#succeed();
      return undefined;
    } catch (error) {
      return await this.#fail(error);
    }
  }

  async #ask(): Promise<void> {
    const asked = this.#wall();
    const state = await this.#remote.state();
    await learnTime(this.#database, state.server_time, asked, this.#wall());
    checkVersions(state, this.#options.schema);
    await this.#compare(state);
    if (this.#stopped) return;
    this.#role = state.role;
    this.#options.onRole?.(state.role);
    this.#rev = state.rev;
    for (const table of tableNames) {
      const rev = state.tables[table] ?? 0;
      this.#moved.set(table, rev);
      this.#written.add(table);
      const checkpoints = this.#checkpoints!;
      // Nothing of this table moved since: it is complete up to the revision just noted.
      if (checkpoints.isComplete(table) && rev <= checkpoints.completeTo(table))
        await checkpoints.complete(table, state.rev);
    }
    await registerOnce(this.#database, this.#remote);
  }

  /** Pulls everything again when what is here no longer compares: after a restore, or under another role. */
  async #compare(state: WorkspaceState): Promise<void> {
    const changes = await compareState(this.#database, state, this.#checkpoints!.highest());
    const startsOver = changes.startsOver && !this.#seen;
    if (startsOver) this.#seen = new Set();
    if (startsOver || changes.isOtherRole) {
      await this.#checkpoints!.reset();
      await FirstProgress.end(this.#database.device);
      this.#moved.clear();
    }
    await keepRole(this.#database, state.role);
  }

  async #push(): Promise<void> {
    for (const table of tableNames) {
      if (!this.#written.delete(table)) continue;
      if (this.#role === "reader" && (await this.#refuseAll(table))) continue;
      const context = {
        database: this.#database,
        remote: this.#remote,
        checkpoints: this.#checkpoints!,
        batchSize: this.#sizes.batch,
        wall: this.#wall,
        isStopped: () => this.#stopped,
        onBatch: () => this.#tell({ active: true }),
        isReadOnly: async () => {
          await this.#ask();
          return this.#role === "reader";
        },
      };
      await pushTable(context, table);
      if (this.#stopped) return;
    }
  }

  /**
   * A reader's changes would all be refused, one request after the other: they are set aside without being sent. Whether
   * this is still a reader is asked once they are known: what is written or tried again after goes by the next answer.
   */
  async #refuseAll(table: TableName): Promise<boolean> {
    const held = await outbox(this.#database, table);
    if (held.length === 0) return true;
    await this.#ask();
    if (this.#role !== "reader") return false;
    await markRefused(this.#database, table, held, "42501");
    return true;
  }

  async #pull(): Promise<void> {
    const checkpoints = this.#checkpoints!;
    while (tableNames.some((table) => !checkpoints.isComplete(table))) {
      const tell = (progress: Contact["progress"]) => this.#tell({ active: true, progress });
      await bringFirst({ ...this.#pullContext(), tell });
      if (this.#stopped) return;
    }
    const context = this.#pullContext();
    const wanted = tableNames.filter(
      (table) =>
        (this.#moved.get(table) ?? 0) > checkpoints.completeTo(table) || (this.#seen && comesInParts(table)),
    );
    if (wanted.length > 0) this.#tell({ active: true });
    for (const table of wanted) {
      await pullTable(context, table);
      if (this.#stopped) return;
    }
    if (this.#seen) {
      await endStartOver(this.#database);
      this.#seen = undefined;
    }
    await bringOlder(context);
    // What was typed meanwhile may have taught another role: then all of it is brought again before « à jour ».
    if (!this.#stopped && tableNames.some((table) => !checkpoints.isComplete(table))) await this.#pull();
  }

  #pullContext() {
    return {
      database: this.#database,
      remote: this.#remote,
      checkpoints: this.#checkpoints!,
      pageSize: this.#sizes.page,
      notedRev: this.#rev,
      isStopped: () => this.#stopped,
      // A long synchronisation keeps nobody's work waiting.
      between: () => this.#push(),
      ...(this.#seen ? { seen: this.#seen } : {}),
    };
  }

  async #succeed(): Promise<void> {
    this.#waitMs = 0;
    this.#sizes = scaled(this.#sizes, 2, this.#options.sizes ?? ownSizes);
    const now = new Date(this.#database.now()).toISOString();
    this.#tell({
      online: true,
      active: false,
      last_synced_at: now,
      offline_since: undefined,
      progress: undefined,
      error: undefined,
    });
    await keepSetting(this.#database.device, syncedAt, now);
    await tellDropped(this.#database, this.#options.onDropped);
  }

  async #fail(error: unknown): Promise<ErrorCode> {
    if (error instanceof RemoteError && error.problem === "access" && !this.#stopped) {
      const isMember = await this.#remote.isMember().catch(() => true);
      if (!isMember) {
        this.#options.onEnd?.();
        return "access_lost";
      }
    }
    const code = error instanceof RemoteError ? codes[error.problem] : codeOf(error);
    this.#waitMs = error instanceof RemoteError ? error.wait_ms : 0;
    // A network too slow for so much at once: less is asked the next time.
    if (code === "server_silent") this.#sizes = scaled(this.#sizes, 0.25, smallest);
    if (code === "unknown" && !this.#stopped) logger.warn("a round failed", { error: (error as Error).name });
    // The server answered: what fails is this device, which keeps what it has and tries again.
    if (code === "storage_full") {
      this.#tell({ online: true, active: false, offline_since: undefined, error: code });
      return code;
    }
    const since = this.#contact.offline_since ?? new Date(this.#database.now()).toISOString();
    this.#tell({ online: false, active: false, offline_since: since, error: code });
    return code;
  }

  #tell(change: { [K in keyof Contact]?: Contact[K] | undefined }): void {
    if (this.#stopped) return;
    const clock_offset_ms = this.#database.clockOffset() || undefined;
    const next = { ...this.#contact, ...change, clock_offset_ms };
    for (const key of Object.keys(next) as (keyof Contact)[]) if (next[key] === undefined) delete next[key];
    this.#contact = next as Contact;
    this.#options.onContact(this.#contact);
  }
}
