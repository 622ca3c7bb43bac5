import { batch, createMemo, createSignal } from "solid-js";
import type { ErrorCode, Failure, Result } from "#domain/errors.ts";
import type { TableName } from "#domain/records.ts";
import { hasRole, type Role } from "#domain/team/member.ts";
import type { Backend, SignedIn } from "../backend.ts";
import { codeOf } from "../failure.ts";
import { afterFirstScreen } from "../first-screen.ts";
import { logger } from "../logger.ts";
import { type BrowserDevice, keepSetting, readSetting } from "../store/device.ts";
import { type Database, openDatabase } from "../store/open.ts";
import { deleteDataCaches, wipe, wipeStrangers } from "../store/wipe.ts";
import { countWaiting } from "../sync/outbox-watch.ts";
import { initialStatus, type SyncStatus } from "../sync/status.ts";
import { makeRemote } from "../sync/supabase-remote.ts";
import { type Sync, type SyncOptions, startSync } from "../sync/sync.ts";
import { type Account, cleanEmail, type WorkspaceSummary, withoutWorkspace } from "./account.ts";
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

const closed: Failure = { ok: false, code: "workspace_unknown" };

/** Longest wait for a database to close before its files are deleted. */
const closingMs = 500;

export function createSession({ backend, browser }: SessionOptions): RunningSession {
  const [account, setAccount] = createSignal<Account>();
  const [database, setDatabase] = createSignal<Database>();
  const [isLoaded, setLoaded] = createSignal(false);
  const [notice, setNotice] = createSignal<ErrorCode>();
  const [syncStatus, setSyncStatus] = createSignal<SyncStatus>(initialStatus);
  const tabs =
    typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("coulisses-session");
  let sync: Sync | undefined;
  let begun: Promise<void> = Promise.resolve();
  let isStopped = false;

  const workspaces = () => account()?.workspaces ?? [];
  // Another tab may have chosen another workspace since.
  const workspace = () =>
    workspaces().find(({ id }) => id === (database()?.workspace_id ?? account()?.workspace_id));
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
    const stopping = sync;
    sync = undefined;
    batch(() => {
      setDatabase(undefined);
      setSyncStatus(initialStatus);
    });
    await stopping?.stop();
    await open?.close();
  }

  async function open(workspaceId: string): Promise<void> {
    const owner = { user_id: account()!.user_id, workspace_id: workspaceId };
    const opened = await openDatabase(owner);
    setDatabase(opened);
    // What is on the device is shown before the server is thought of.
    begun = afterFirstScreen().then(() => {
      if (database() === opened) sync = startSync(syncOptions(opened));
    });
  }

  const syncOptions = (opened: Database): SyncOptions => ({
    database: opened,
    remote: makeRemote(backend, opened),
    onStatus(status) {
      // Once a session: a workspace renamed, an invitation to another one.
      if (status.online && !syncStatus().online) void session.refreshWorkspaces();
      setSyncStatus(status);
    },
    onRole: (role) => void learnRole(opened.workspace_id, role),
    onEnd: () => void loseAccess(opened.workspace_id),
  });

  /** The synchronisation of the open workspace, once it has begun. */
  async function running(): Promise<Sync | undefined> {
    await begun;
    return sync;
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
    const left = known.workspaces.filter(({ id }) => id !== workspaceId);
    setNotice("access_lost");
    if (left.length === 0) return forget(known);
    await keep(withoutWorkspace({ ...known, workspaces: left }));
    announce();
    await close();
    await wipe({ user_id: known.user_id, workspace_id: workspaceId });
  }

  /** Empties this device of an account. Forgotten first: what a crash leaves behind is swept at the next start. */
  async function forget(known: Account): Promise<void> {
    await backend.signOut().catch(() => undefined);
    await keep(undefined);
    announce();
    // A write that does not end must not keep the files: their deletion closes them.
    await Promise.race([close(), new Promise((resolve) => setTimeout(resolve, closingMs))]);
    await wipe({ user_id: known.user_id });
    await deleteDataCaches();
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
    if (database()) {
      void session.syncNow();
      return { ok: true };
    }
    return asked.value.length === 1 ? session.openWorkspace(asked.value[0]!.id) : { ok: true };
  }

  async function load(): Promise<void> {
    const known = await readSetting<Account>(browser, "account");
    const isMemberOf = (id: string | undefined) => known?.workspaces.some((one) => one.id === id) ?? false;
    const here = database();
    if (here && !(here.user_id === known?.user_id && isMemberOf(here.workspace_id))) await close();
    setAccount(known);
    if (known?.workspace_id && isMemberOf(known.workspace_id) && !database()) await open(known.workspace_id);
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
        void wipeStrangers(account()).catch(() => undefined);
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
      if (!asked.ok) return asked;
      // A workspace that is no longer of the list is left only when synchronisation has made sure of it.
      const open = database()?.workspace_id;
      const found = asked.value.find(({ id }) => id === open);
      if (found) await learnRole(found.id, found.role);
      if (account() && !isStopped && (!open || found)) await keep({ ...account()!, workspaces: asked.value });
      return { ok: true };
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
      if (known) await forget(known);
      return { ok: true };
    },
    syncNow: async () => (await running())?.syncNow() ?? closed,
    retryRefused: async () => (await running())?.retryRefused() ?? closed,
    discardRefused: async (table, id) => (await running())?.discardRefused(table as TableName, id) ?? closed,
    async call<T>(name: string, args: Record<string, unknown>) {
      const known = account();
      if (!known) return { ok: false, code: "session_expired" };
      return answerOf(backend.rpc<T>(known.user_id, name, args));
    },
  };
  return session;
}
