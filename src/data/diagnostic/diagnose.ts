// Each part is asked for by itself and not waited for long: a diagnosis is taken when something does not work.

import type { ErrorCode } from "#domain/errors.ts";
import { tableNames } from "#domain/records.ts";
import { schemaNumber } from "#domain/schema.ts";
import type { Account } from "../session/account.ts";
import type { Phase } from "../session/session.ts";
import type { Database } from "../store/open.ts";
import { Checkpoints } from "../sync/checkpoints.ts";
import { outbox } from "../sync/push.ts";
import { refusedIn } from "../sync/refusals.ts";
import type { SyncStatus } from "../sync/status.ts";
import type { Diagnosis, QueueReport } from "./diagnosis.ts";
import { factsOf, readJournal } from "./journal.ts";
import { readRounds } from "./rounds.ts";

export interface Diagnosed {
  phase: Phase;
  account: Account | undefined;
  database: Database | undefined;
  status: SyncStatus;
  live: string | undefined;
}

const patienceMs = 3_000;

/** Looks at this device. Answers whatever could be learned, also when the database does not open. */
export async function diagnose(of: Diagnosed): Promise<Diagnosis> {
  const { account, database, status } = of;
  const rounds = readRounds();
  const server = rounds.find((round) => round.server)?.server;
  const [worker, storage, tabs, records] = await Promise.all([
    within(workerState(), "unsupported" as const),
    within(storageState(), undefined),
    within(database ? tabsOf(database.name) : undefined, undefined),
    database ? within(recordsOf(database), { unread: "timeout" }) : {},
  ]);
  const workspace_id = database?.workspace_id ?? account?.workspace_id;
  const role = account?.workspaces.find(({ id }) => id === workspace_id)?.role;
  const { state, online, error, last_synced_at, offline_since } = status;
  return {
    taken_at: new Date().toISOString(),
    app: {
      version: import.meta.env.VITE_APP_VERSION ?? "",
      schema: schemaNumber,
      is_installed: matchMedia("(display-mode: standalone)").matches,
      language: document.documentElement.lang,
      // Whose server, not where in the app: an address may hold what was searched for.
      url: location.origin,
    },
    worker,
    browser: browserFacts(),
    session: {
      phase: of.phase,
      workspaces: account?.workspaces.length ?? 0,
      ...(workspace_id ? { workspace_id } : {}),
      ...(role ? { role } : {}),
      ...(database ? { node: database.clock.node } : {}),
    },
    ...(server ? { server } : {}),
    sync: {
      state,
      online,
      browser_online: navigator.onLine,
      ...(error ? { error } : {}),
      ...(last_synced_at ? { last_synced_at } : {}),
      ...(offline_since ? { offline_since } : {}),
      ...(of.live ? { live: of.live } : {}),
    },
    ...(database ? { clock_offset_ms: database.clockOffset() } : {}),
    ...(tabs ? { tabs } : {}),
    ...(storage ? { storage } : {}),
    queue: [],
    rows: [],
    ...records,
    rounds,
    events: readJournal(),
  };
}

/** The answer, or this where none comes. */
async function within<T, U>(work: Promise<T> | undefined, otherwise: U): Promise<T | U> {
  const late = new Promise<U>((resolve) => setTimeout(resolve, patienceMs, otherwise));
  return Promise.race([work ?? otherwise, late]).catch(() => otherwise);
}

async function workerState(): Promise<Diagnosis["worker"]> {
  if (!navigator.serviceWorker) return "unsupported";
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration?.waiting) return "waiting";
  if (registration?.installing) return "installing";
  return registration?.active ? "active" : "none";
}

function browserFacts(): Diagnosis["browser"] {
  const { userAgent, languages, hardwareConcurrency } = navigator;
  const memory = Reflect.get(navigator, "deviceMemory") as number | undefined;
  return {
    agent: userAgent,
    languages: languages.join(", "),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    screen: `${innerWidth} × ${innerHeight} @ ${devicePixelRatio}`,
    ...(hardwareConcurrency ? { cores: hardwareConcurrency } : {}),
    ...(memory ? { memory_gb: memory } : {}),
  };
}

async function storageState(): Promise<Diagnosis["storage"]> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { used_bytes: usage, quota_bytes: quota, persisted: await navigator.storage.persisted() };
}

/** Each tab of the account and workspace holds the lock of the leader or waits for it. */
async function tabsOf(database: string): Promise<Diagnosis["tabs"]> {
  const name = `${database}-sync`;
  const probe = `${database}-diagnostic-${crypto.randomUUID()}`;
  const { held = [], pending = [] } = await navigator.locks.request(probe, () => navigator.locks.query());
  const here = held.find((lock) => lock.name === probe)?.clientId;
  const leaders = held.filter((lock) => lock.name === name);
  const waiting = pending.filter((lock) => lock.name === name);
  return {
    count: leaders.length + waiting.length,
    leader: leaders.length === 0 ? "nobody" : leaders[0]!.clientId === here ? "here" : "elsewhere",
  };
}

async function recordsOf(
  database: Database,
): Promise<Pick<Diagnosis, "queue" | "rows" | "drafts"> | { unread: string }> {
  try {
    const queue: QueueReport[] = [];
    const rows: Diagnosis["rows"] = [];
    const checkpoints = await Checkpoints.load(database);
    for (const table of tableNames) {
      const replica = database.replicas[table];
      rows.push({ table, rows: await replica.size(), complete: checkpoints.isComplete(table) });
      if (!replica.record.readonly) queue.push(await queueOf(database, table));
    }
    return { queue, rows, drafts: await database.device.drafts.count() };
  } catch (error) {
    return { unread: String(factsOf(error).error) };
  }
}

async function queueOf(database: Database, table: QueueReport["table"]): Promise<QueueReport> {
  const pending = await database.replicas[table].count({ pending: { $gt: 0 } });
  const [oldest] = await outbox(database, table, 1);
  const refused: Partial<Record<ErrorCode, number>> = {};
  for (const held of await refusedIn(database, table)) {
    const code = held.refused?.code ?? "unknown";
    refused[code] = (refused[code] ?? 0) + 1;
  }
  return { table, pending, refused, ...(oldest ? { oldest_ms: database.now() - oldest.pending } : {}) };
}
