import { createMemo, createSignal } from "solid-js";
import type { Failure, Result } from "#domain/errors.ts";
import type { TableName } from "#domain/records.ts";
import { hasRole, type Role } from "#domain/team/member.ts";
import type { Backend, SignedIn } from "../backend.ts";
import { codeOf } from "../failure.ts";
import { logger } from "../logger.ts";
import type { BrowserDevice } from "../store/device.ts";
import { wipeStrangers } from "../store/wipe.ts";
import { hasHeldAny } from "../store/witness.ts";
import { makeRemote } from "../sync/supabase-remote.ts";
import { type Account, cleanEmail, type WorkspaceSummary, withoutWorkspace } from "./account.ts";
import { answerOf } from "./answer.ts";
import { keepAccount, readAccount } from "./leaving.ts";
import { createOpened } from "./opened.ts";
import type { Phase, Session } from "./session.ts";
import { unsentWork } from "./unsent.ts";
import { createWayOut } from "./way-out.ts";

export interface SessionOptions {
  backend: Backend;
  browser: BrowserDevice;
  /** Takes a fresh page, which has nothing of this one in memory; answers false where none could be had. */
  restart?: () => boolean;
}

export interface RunningSession extends Session {
  /** Reads who uses this device; the app shows nothing before. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const closed: Failure = { ok: false, code: "workspace_unknown" };

export function createSession({ backend, browser, restart }: SessionOptions): RunningSession {
  const [account, setAccount] = createSignal<Account>();
  const [isLoaded, setLoaded] = createSignal(false);
  let isStopped = false;

  const opened = createOpened(backend, {
    // A workspace renamed, an invitation to another one.
    contact: () => void session.refreshWorkspaces(),
    dropped(count) {
      const told = wayOut.notice();
      // With a role goes what it read; else a record has become somebody's own. What another workspace lost is not counted.
      const isTold = told?.code === "role_lowered" || told?.code === "withdrawn";
      wayOut.say(isTold ? told.code : "withdrawn", (isTold ? told.dropped : 0) + count);
    },
    role: (workspaceId, role) =>
      void learnRole(workspaceId, role).catch((error: Error) =>
        logger.warn("a role could not be kept", { error: error.name }),
      ),
    end: (workspaceId) => void wayOut.loseAccess(workspaceId),
  });
  const { database } = opened;
  const wayOut = createWayOut({ backend, browser, restart, opened, account, load });

  const workspaces = () => account()?.workspaces ?? [];
  // Another tab may have chosen another workspace since.
  const workspace = () =>
    workspaces().find(({ id }) => id === (database()?.workspace_id ?? account()?.workspace_id));
  const phase = createMemo<Phase>(() => {
    if (wayOut.isLeaving()) return "leaving";
    if (opened.version.isOutdated()) return "outdated";
    if (!isLoaded()) return "loading";
    if (!account()) return "signed_out";
    return database() ? "open" : "choosing";
  });

  async function keep(next: Account, isArriving = false): Promise<void> {
    if (await keepAccount(browser, next, isArriving)) setAccount(next);
  }

  const openAs = (known: Account, workspaceId: string) =>
    opened.open({ user_id: known.user_id, workspace_id: workspaceId });

  async function learnRole(workspaceId: string, role: Role): Promise<void> {
    const known = account();
    const before = known?.workspaces.find(({ id }) => id === workspaceId);
    if (!known || !before || before.role === role) return;
    if (!hasRole(role, before.role)) wayOut.say("role_lowered");
    await keep({
      ...known,
      workspaces: known.workspaces.map((one) => (one === before ? { ...one, role } : one)),
    });
    wayOut.announce();
  }

  /** Takes in the workspaces that the server names. Another is let go of once the server says it a second way. */
  async function learnWorkspaces(user: SignedIn, named: WorkspaceSummary[]): Promise<void> {
    const known = account();
    const unnamed = (known?.workspaces ?? []).filter(({ id }) => !named.some((one) => one.id === id));
    await keep({ ...known, ...user, workspaces: [...named, ...unnamed] }, !known);
    for (const { id } of unnamed) {
      const asked = await answerOf(makeRemote(backend, { ...user, workspace_id: id }).state());
      if (!asked.ok && asked.code === "access_lost") await wayOut.loseAccess(id);
    }
  }

  async function welcome({ user_id, email }: SignedIn): Promise<Result> {
    const known = account();
    if (known && known.user_id !== user_id) {
      // Somebody else's changes are on this device: they are neither sent nor shown under another name.
      await backend.signOut().catch(() => undefined);
      return { ok: false, code: "other_account" };
    }
    const asked = await answerOf(backend.rpc<WorkspaceSummary[]>(user_id, "my_workspaces"));
    if (!asked.ok) return asked;
    if (asked.value.length === 0 && !known) {
      await backend.signOut().catch(() => undefined);
      return { ok: false, code: "not_invited" };
    }
    await learnWorkspaces({ user_id, email }, asked.value);
    if (!account()) return { ok: false, code: "access_lost" };
    wayOut.dismiss();
    wayOut.announce();
    if (database()) {
      void session.syncNow();
      return { ok: true };
    }
    return workspaces().length === 1 ? session.openWorkspace(workspaces()[0]!.id) : { ok: true };
  }

  /** Takes in who uses this device, as another tab or the last session left it. */
  async function load(): Promise<void> {
    const known = await readAccount(browser);
    const isMemberOf = (id: string | undefined) => known?.workspaces.some((one) => one.id === id) ?? false;
    const [here, before] = [database(), workspace()];
    if (here && !(here.user_id === known?.user_id && isMemberOf(here.workspace_id))) await opened.close();
    setAccount(known);
    const now = workspace();
    if (before && now?.id === before.id && !hasRole(now.role, before.role)) wayOut.say("role_lowered");
    if (known?.workspace_id && isMemberOf(known.workspace_id) && !database())
      await openAs(known, known.workspace_id);
  }

  const session: RunningSession = {
    phase,
    account,
    workspaces,
    workspace,
    database,
    notice: () => wayOut.notice()?.code,
    dropped: () => wayOut.notice()?.dropped ?? 0,
    dismissNotice: wayOut.dismiss,
    upgrade: opened.version.upgrade,
    syncStatus: opened.syncStatus,
    async start() {
      try {
        await wayOut.resume();
        await load();
        // A sign-out leaves no trace of what was held: the browser erased it.
        if (!account() && !wayOut.notice() && hasHeldAny()) wayOut.say("storage_evicted");
        void wipeStrangers(account()).catch(() => undefined);
      } catch (error) {
        const code = codeOf(error);
        if (code !== "app_outdated") wayOut.say(code === "storage_full" ? "storage_full" : "storage_failed");
        logger.warn("the device's data could not be opened", { error: (error as Error).name });
      }
      setLoaded(true);
    },
    async stop() {
      isStopped = true;
      wayOut.close();
      await opened.close();
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
      if (!known?.workspaces.some((one) => one.id === id)) return closed;
      if (database()?.workspace_id === id) return { ok: true };
      try {
        await opened.close();
        await keep({ ...known, workspace_id: id });
        await openAs(known, id);
        return { ok: true };
      } catch (error) {
        return { ok: false, code: codeOf(error) };
      }
    },
    async leaveWorkspace() {
      const known = account();
      await opened.close();
      if (known) await keep(withoutWorkspace(known));
    },
    async refreshWorkspaces() {
      const known = account();
      if (!known) return { ok: false, code: "session_expired" };
      const asked = await answerOf(backend.rpc<WorkspaceSummary[]>(known.user_id, "my_workspaces"));
      if (!asked.ok) return asked;
      // The one that is open is left only when synchronisation has made sure of it.
      const open = database()?.workspace_id;
      const found = asked.value.find(({ id }) => id === open);
      try {
        // What another role may not see leaves with the next round: it is not waited for.
        const isOtherRole = found && found.role !== workspace()?.role;
        if (found) await learnRole(found.id, found.role);
        if (isOtherRole) void session.syncNow();
        if (account() && !isStopped && (!open || found)) await learnWorkspaces(account()!, asked.value);
        return { ok: true };
      } catch (error) {
        return { ok: false, code: codeOf(error) };
      }
    },
    unsentWork: () => unsentWork(account()),
    async exportWork(passphrase) {
      const known = account();
      if (!known) return { ok: false, code: "session_expired" };
      const { exportWork } = await import("../export/export-work.ts");
      return exportWork(known, passphrase);
    },
    async signOut() {
      const known = account();
      if (known) await withdrawReminders(backend, known.user_id).catch(() => undefined);
      await wayOut.signOut();
      return { ok: true };
    },
    syncNow: async () => (await opened.running())?.syncNow() ?? closed,
    retryRefused: async () => (await opened.running())?.retryRefused() ?? closed,
    discardRefused: async (table, id) =>
      (await opened.running())?.discardRefused(table as TableName, id) ?? closed,
    files: backend.files,
    async diagnose() {
      const { diagnose } = await import("../diagnostic/diagnose.ts");
      const of = { phase: phase(), account: account(), database: database(), status: opened.syncStatus() };
      return diagnose({ ...of, live: backend.live() });
    },
    async call<T>(name: string, args: Record<string, unknown>) {
      const known = account();
      if (!known) return { ok: false, code: "session_expired" };
      return answerOf(backend.rpc<T>(known.user_id, name, args));
    },
    async invoke<T>(name: string, body: Record<string, unknown>) {
      const known = account();
      if (!known) return { ok: false, code: "session_expired" };
      return answerOf(backend.invoke<T>(known.user_id, name, body));
    },
  };
  return session;
}

/** This device is reminded no more; told to the server while it still knows who speaks. */
async function withdrawReminders(backend: Backend, userId: string): Promise<void> {
  const { withdrawPushHere } = await import("../reminders/push-here.ts");
  await withdrawPushHere((p_endpoint) => backend.rpc(userId, "drop_push_device", { p_endpoint }));
}
