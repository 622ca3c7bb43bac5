import { liveQuery } from "dexie";
import type { ErrorCode, Result } from "#domain/errors.ts";
import type { TableName } from "#domain/records.ts";
import type { Role } from "#domain/team/member.ts";
import { measureRounds } from "../diagnostic/rounds.ts";
import { codeOf } from "../failure.ts";
import type { Database } from "../store/open.ts";
import { noteUnsent } from "../store/witness.ts";
import { Engine } from "./engine.ts";
import { standForLeader } from "./leader.ts";
import { type Waiting, watchOutbox } from "./outbox-watch.ts";
import { discardRefused, requeueRefused } from "./refusals.ts";
import { type Remote, RemoteError } from "./remote.ts";
import { runSchedule, type Schedule } from "./schedule.ts";
import { type Contact, type FilesWaiting, initialStatus, type SyncStatus, stateOf } from "./status.ts";
import { joinTabs } from "./tabs.ts";

export interface SyncOptions {
  database: Database;
  remote: Remote;
  onStatus(status: SyncStatus): void;
  onRole(role: Role): void;
  /** So many changes left the device unsent, with what this account may no longer see. */
  onDropped(count: number): void;
  /** Access was lost: the device must let go of everything. */
  onEnd(): void;
}

/** Synchronisation of one open workspace, in one tab. */
export interface Sync {
  syncNow(): Promise<Result>;
  retryRefused(): Promise<Result>;
  discardRefused(table: TableName, id: string): Promise<Result>;
  stop(): Promise<void>;
}

/** A leader says something at each poll; after this long it is taken for frozen. */
const silenceMs = 45_000;
const patrolMs = 5_000;
/** The measure of the storage is not worth more often. */
const measureMs = 20_000;

const isSeen = () => typeof document !== "undefined" && document.visibilityState === "visible";

/** Starts synchronising; of several tabs, one does it and the others show what it says. */
export function startSync(options: SyncOptions): Sync {
  const { database } = options;
  const { remote, measured } = measureRounds(options.remote);
  let contact: Contact = { online: false, active: true };
  let waiting: Waiting = { pending: 0, refused: 0, pending_items: [] };
  let files: FilesWaiting = initialStatus.files;
  let storage: SyncStatus["storage"];
  let measuredAt = 0;
  let schedule: Schedule | undefined;
  let stopped = false;
  let hasLed = () => {};
  const leading = new Promise<void>((resolve) => {
    hasLed = resolve;
  });
  /** When the leading tab last said something. */
  let heardAt = Date.now();

  function show(): void {
    if (stopped) return;
    const { active, ...known } = contact;
    options.onStatus({
      ...initialStatus,
      ...known,
      ...waiting,
      files,
      state: stateOf({
        pending: waiting.pending + files.waiting,
        refused: waiting.refused + files.refused,
        online: contact.online,
        active,
        error: contact.error,
      }),
      ...(storage ? { storage } : {}),
    });
  }

  /** Whether something waits though a round has just gone well: it was written meanwhile. */
  const hasLeftovers = () => waiting.pending > 0 && contact.online && !contact.active && !contact.error;

  const engine = new Engine({
    database,
    remote,
    onContact(told) {
      contact = told;
      tabs.tell(told);
      show();
      if (!told.active) measureNowAndThen(told.error === "storage_full");
      if (hasLeftovers()) void watch.recount().catch(() => undefined);
    },
    onRole: options.onRole,
    onDropped: options.onDropped,
    onEnd: options.onEnd,
  });

  const tabs = joinTabs(database.name, {
    contact(told) {
      heardAt = Date.now();
      if (schedule) return;
      // The tab that asked the server knows the time; the others would go on writing under the wrong date.
      const offset = told.clock_offset_ms ?? 0;
      if (offset !== database.clockOffset()) void database.setClockOffset(offset).catch(() => undefined);
      contact = told;
      show();
    },
    whoLeads() {
      if (schedule) tabs.tell(contact);
    },
    sync: () => schedule && resultOf(schedule.now()),
  });

  const watch = watchOutbox(
    database,
    (counted) => {
      waiting = counted;
      note();
      if (hasLeftovers()) schedule?.soon();
      show();
    },
    () => schedule?.soon(),
  );

  const filesWatch = liveQuery(() => countFiles(database)).subscribe({
    next(counted) {
      files = counted;
      note();
      show();
    },
    // Without them the rest is still true.
    error: () => undefined,
  });

  function note(): void {
    noteUnsent(database.name, waiting.pending + waiting.refused + files.waiting + files.refused);
  }

  const candidacy = standForLeader(database.name, {
    async lead() {
      await engine.load().catch(() => undefined);
      if (stopped || schedule) return;
      schedule = runSchedule(
        {
          round: (round) => measured(() => engine.round(round)),
          hear: (poke) => engine.hear(poke),
          get waitMs() {
            return engine.waitMs;
          },
        },
        remote,
      );
      hasLed();
    },
    deposed() {
      schedule?.stop();
      schedule = undefined;
      heardAt = Date.now();
    },
  });
  // Phones freeze the tabs nobody looks at, and a frozen leader would keep everybody from the server.
  const patrol = setInterval(() => {
    if (!schedule && isSeen() && Date.now() - heardAt > silenceMs) candidacy.takeOver();
  }, patrolMs);

  void watch.recount().catch(() => undefined);
  measureNowAndThen();
  show();

  /** What it takes grows with what comes, and the browser may have granted to keep it meanwhile. */
  function measureNowAndThen(isUrgent = false): void {
    if (!isUrgent && Date.now() - measuredAt < measureMs) return;
    measuredAt = Date.now();
    void measureStorage().then((measured) => {
      storage = measured;
      show();
    });
  }

  const round = () => (schedule ? resultOf(schedule.now()) : tabs.ask());

  async function syncNow(): Promise<Result> {
    // A tab that has just opened does not know yet whether another leads.
    const result = schedule ? await round() : await Promise.race([tabs.ask(), leading.then(round)]);
    await watch.recount().catch(() => undefined);
    storage = await measureStorage();
    show();
    return result;
  }

  return {
    syncNow,
    async retryRefused() {
      await requeueRefused(database);
      return syncNow();
    },
    async discardRefused(table, id) {
      try {
        await discardRefused(database, remote, table, id);
        await watch.recount();
        return { ok: true };
      } catch (error) {
        const isRemote = error instanceof RemoteError;
        return {
          ok: false,
          code: isRemote ? (error.problem === "offline" ? "offline" : "server_error") : codeOf(error),
        };
      }
    },
    async stop() {
      stopped = true;
      engine.stop();
      schedule?.stop();
      watch.stop();
      filesWatch.unsubscribe();
      clearInterval(patrol);
      candidacy.stop();
      tabs.close();
    },
  };
}

async function resultOf(round: Promise<ErrorCode | undefined>): Promise<Result> {
  const code = await round;
  return code === undefined ? { ok: true } : { ok: false, code };
}

async function countFiles({ files }: Database): Promise<FilesWaiting> {
  const [waiting, refused] = await Promise.all([
    files.outgoing.where("state").anyOf("waiting", "paused").count(),
    files.outgoing.where("state").equals("refused").count(),
  ]);
  return { waiting, refused };
}

/** What this site takes of the disk; absent where the browser does not say. */
async function measureStorage(): Promise<SyncStatus["storage"]> {
  if (typeof navigator === "undefined" || !navigator.storage?.estimate) return undefined;
  const [{ usage = 0, quota = 0 }, persisted] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted?.() ?? false,
  ]);
  return { used_bytes: usage, quota_bytes: quota, persisted };
}
