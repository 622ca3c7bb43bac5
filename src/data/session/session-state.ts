import { batch, createMemo, createSignal } from "solid-js";
import type { ErrorCode, Result } from "#domain/errors.ts";
import type { TableName } from "#domain/records.ts";
import { hasRole, type Role } from "#domain/team/member.ts";
import type { Backend, SignedIn } from "../backend.ts";
import { codeOf } from "../failure.ts";
import { logger } from "../logger.ts";
import { type BrowserDevice, keepSetting, readSetting } from "../store/device.ts";
import { type Database, openDatabase } from "../store/open.ts";
import { wipe } from "../store/wipe.ts";
import { countWaiting } from "../sync/outbox-watch.ts";
import { initialStatus, type SyncStatus } from "../sync/status.ts";
import { makeRemote } from "../sync/supabase-remote.ts";
import { type Sync, startSync } from "../sync/sync.ts";
import type { Account, WorkspaceSummary } from "./account.ts";
import { answerOf } from "./answer.ts";
import type { Phase, Session } from "./session.ts";
import { countUnsentElsewhere } from "./unsent.ts";

export interface SessionOptions {
  backend: Backend;
  browser: BrowserDevice;
}

export interface RunningSession extends Session {
  /** Reads who uses this device; the app shows nothing before. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Longest wait for the server when signing out: the device is emptied whatever it answers. */
const farewellMs = 1_500;

export function createSession({ backend, browser }: SessionOptions): RunningSession {
  const [account, setAccount] = createSignal<Account>();
  const [database, setDatabase] = createSignal<Database>();
  const [isLoaded, setLoaded] = createSignal(false);
  const [notice, setNotice] = createSignal<ErrorCode>();
  const [syncStatus, setSyncStatus] = createSignal<SyncStatus>(initialStatus);
  const tabs =
    typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("coulisses-session");
  let sync: Sync | undefined;
  let isStopped = false;

  const workspaces = () => account()?.workspaces ?? [];
  const workspace = () => workspaces().find(({ id }) => id === account()?.workspace_id);
  const phase = createMemo<Phase>(() => {
    if (!isLoaded()) return "loading";
    if (!account()) return "signed_out";
    return database() ? "open" : "choosing";
  });

  /** Tells the other tabs to read again who uses this device. */
  function announce(): void {
    if (!isStopped) tabs?.postMessage("changed");
  }

  async function keep(next: Account | undefined): Promise<void> {
    setAccount(next);
    await keepSetting(browser, "account", next);
  }

  async function close(): Promise<void> {
    const open = database();
    const running = sync;
    sync = undefined;
    batch(() => {
      setDatabase(undefined);
      setSyncStatus(initialStatus);
    });
    await running?.stop();
    await open?.close();
  }

  async function open(workspaceId: string): Promise<void> {
    const owner = { user_id: account()!.user_id, workspace_id: workspaceId };
    const opened = await openDatabase(owner);
    sync = startSync({
      database: opened,
      remote: makeRemote(backend, owner),
      onStatus: setSyncStatus,
      onRole: (role) => void learnRole(workspaceId, role),
      onEnd: () => void loseAccess(workspaceId),
    });
    setDatabase(opened);
  }

  async function learnRole(workspaceId: string, role: Role): Promise<void> {
    const known = account();
    const before = known?.workspaces.find(({ id }) => id === workspaceId);
    if (!known || !before || before.role === role) return;
    if (!hasRole(role, before.role)) setNotice("role_lowered");
    await keep({
      ...known,
      workspaces: known.workspaces.map((one) => (one === before ? { ...one, role } : one)),
    });
  }

  /** The server said twice that this account is no longer of the workspace: nothing of it stays here. */
  async function loseAccess(workspaceId: string): Promise<void> {
    const known = account();
    if (!known) return;
    await close();
    await wipe({ user_id: known.user_id, workspace_id: workspaceId });
    const left = known.workspaces.filter(({ id }) => id !== workspaceId);
    setNotice("access_lost");
    if (left.length === 0) await forget(known);
    else await keep(withoutWorkspace({ ...known, workspaces: left }));
    announce();
  }

  /** Empties this device of an account. */
  async function forget(known: Account): Promise<void> {
    await wipe({ user_id: known.user_id });
    await keep(undefined);
    await deleteDataCaches();
    await Promise.race([
      backend.signOut().catch(() => undefined),
      new Promise((resolve) => setTimeout(resolve, farewellMs)),
    ]);
  }

  async function welcome(user: SignedIn): Promise<Result> {
    const known = account();
    if (known && known.user_id !== user.user_id) {
      // Somebody else's changes are on this device: they are neither sent nor shown under another name.
      await backend.signOut().catch(() => undefined);
      return { ok: false, code: "forbidden" };
    }
    const asked = await answerOf(backend.rpc<WorkspaceSummary[]>(user.user_id, "my_workspaces"));
    if (!asked.ok) return asked;
    if (asked.value.length === 0) {
      await backend.signOut().catch(() => undefined);
      return { ok: false, code: "not_invited" };
    }
    await keep({ ...known, ...user, workspaces: asked.value });
    announce();
    if (database()) return session.syncNow();
    return asked.value.length === 1 ? session.openWorkspace(asked.value[0]!.id) : { ok: true };
  }

  async function load(): Promise<void> {
    const known = await readSetting<Account>(browser, "account");
    if (known?.user_id !== account()?.user_id && database()) await close();
    setAccount(known);
    const isMember = known?.workspaces.some(({ id }) => id === known.workspace_id);
    if (known?.workspace_id && isMember && !database()) await open(known.workspace_id);
  }

  const session: RunningSession = {
    phase,
    account,
    workspaces,
    workspace,
    database,
    notice,
    dismissNotice: () => setNotice(undefined),
    syncStatus,
    async start() {
      if (tabs) tabs.onmessage = () => void load().catch(() => undefined);
      try {
        await load();
      } catch (error) {
        logger.warn("the device's data could not be opened", { error: (error as Error).name });
        setNotice(codeOf(error) === "storage_full" ? "storage_full" : "storage_failed");
      }
      setLoaded(true);
    },
    async stop() {
      isStopped = true;
      tabs?.close();
      await close();
    },
    sendCode: (email) => backend.sendCode(cleanEmail(email)),
    async verifyCode(email, code) {
      const answer = await backend.verifyCode(cleanEmail(email), code.replace(/\D/g, ""));
      return answer.ok ? welcome(answer.user) : answer;
    },
    async signInWithPassword(email, password) {
      const answer = await backend.signInWithPassword(cleanEmail(email), password);
      return answer.ok ? welcome(answer.user) : answer;
    },
    async openWorkspace(id) {
      const known = account();
      if (!known?.workspaces.some((one) => one.id === id)) return { ok: false, code: "workspace_unknown" };
      if (database()?.workspace_id === id) return { ok: true };
      try {
        await close();
        await keep({ ...known, workspace_id: id });
        await open(id);
        return { ok: true };
      } catch (error) {
        return { ok: false, code: codeOf(error) };
      }
    },
    async leaveWorkspace() {
      const known = account();
      await close();
      if (known) await keep(withoutWorkspace(known));
    },
    async refreshWorkspaces() {
      const known = account();
      if (!known) return { ok: false, code: "session_expired" };
      const asked = await answerOf(backend.rpc<WorkspaceSummary[]>(known.user_id, "my_workspaces"));
      if (asked.ok) await keep({ ...known, workspaces: asked.value });
      return asked.ok ? { ok: true } : asked;
    },
    async unsentCount() {
      const known = account();
      if (!known) return 0;
      const here = database();
      const counted = here ? await countWaiting(here) : { pending: 0, refused: 0 };
      return counted.pending + counted.refused + (await countUnsentElsewhere(known, here?.workspace_id));
    },
    async signOut() {
      const known = account();
      if (!known) return { ok: true };
      await close();
      await forget(known);
      announce();
      return { ok: true };
    },
    syncNow: async () => (sync ? sync.syncNow() : { ok: false, code: "unknown" }),
    retryRefused: async () => (sync ? sync.retryRefused() : { ok: false, code: "unknown" }),
    discardRefused: async (table, id) =>
      sync ? sync.discardRefused(table as TableName, id) : { ok: false, code: "unknown" },
    async call<T>(name: string, args: Record<string, unknown>) {
      const known = account();
      if (!known) return { ok: false, code: "session_expired" };
      return answerOf(backend.rpc<T>(known.user_id, name, args));
    },
  };
  return session;
}

function withoutWorkspace({ workspace_id: _, ...account }: Account): Account {
  return account;
}

const cleanEmail = (email: string) => email.trim().toLowerCase();

/** Caches of data; the app itself stays, so that it opens offline to the sign-in page. */
async function deleteDataCaches(): Promise<void> {
  if (typeof caches === "undefined") return;
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith("coulisses-data")).map((name) => caches.delete(name)),
  );
}
