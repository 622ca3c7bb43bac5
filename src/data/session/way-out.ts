// How a device lets go of an account, or of one of its workspaces. Marked first; told to the other tabs, which close
// their databases at once; and only when all is gone is the way in shown. Nothing here waits for the network.

import { type Accessor, batch, createSignal } from "solid-js";
import type { ErrorCode } from "#domain/errors.ts";
import type { Backend } from "../backend.ts";
import type { BrowserDevice } from "../store/device.ts";
import { emptyTab } from "../store/wipe.ts";
import { within } from "../within.ts";
import { type Account, withoutWorkspace } from "./account.ts";
import {
  type Farewell,
  finishLeaving,
  forgetAccount,
  forgetFarewell,
  type Leaving,
  markLeaving,
  readFarewell,
  readLeaving,
} from "./leaving.ts";
import type { Opened } from "./opened.ts";
import { joinAccountTabs, oneAtATime, untilClosed } from "./tabs-of-account.ts";
import { unsentWork } from "./unsent.ts";

/** Longest wait for databases to close, here and in the other tabs, before their files are deleted. */
const closingMs = 500;
/** Longest wait for the count of what a loss of access drops. */
const countingMs = 500;

export interface WayOutOptions {
  backend: Backend;
  browser: BrowserDevice;
  restart: (() => boolean) | undefined;
  opened: Opened;
  account: Accessor<Account | undefined>;
  /** Reads again who uses this device. */
  load(): Promise<void>;
}

export interface WayOut {
  isLeaving: Accessor<boolean>;
  /** What is to be said of what nobody asked for. */
  notice: Accessor<Farewell | undefined>;
  /** `dropped`: how many changes that were never sent went with it. */
  say(code: ErrorCode, dropped?: number): void;
  dismiss(): void;
  /** Goes on with what the last start left unfinished. */
  resume(): Promise<void>;
  signOut(): Promise<void>;
  /** The server said twice that this account is no longer of the workspace: nothing of it stays here. */
  loseAccess(workspaceId: string): Promise<void>;
  /** Tells the other tabs to read again who uses this device. */
  announce(): void;
  close(): void;
}

export function createWayOut(options: WayOutOptions): WayOut {
  const { backend, browser, opened, account, load } = options;
  const [isLeaving, setLeaving] = createSignal(false);
  const [notice, setNotice] = createSignal<Farewell>();
  const tabs = joinAccountTabs({
    changed: () => void load().catch(() => undefined),
    leaving: (leaving) => void follow(leaving).catch(() => undefined),
  });

  const concernsThisTab = ({ user_id, workspace_id }: Leaving) =>
    account()?.user_id === user_id && (!workspace_id || opened.database()?.workspace_id === workspace_id);

  async function leave(leaving: Leaving, stays?: Account): Promise<void> {
    const isShown = concernsThisTab(leaving);
    if (isShown) setLeaving(true);
    await markLeaving(browser, leaving, stays).catch(async (error: unknown) => {
      if (stays) throw error;
      await forgetAccount(browser);
    });
    if (!stays) await backend.signOut().catch(() => undefined);
    tabs.warn(leaving);
    await empty(leaving, isShown, leaving);
  }

  /** Another tab is emptying this device. Should it be killed on the way, this one goes on. */
  async function follow(leaving: Leaving): Promise<void> {
    if (isLeaving()) return;
    if (!concernsThisTab(leaving)) return load();
    setLeaving(true);
    if (!leaving.workspace_id) await backend.forget().catch(() => undefined);
    await empty(leaving, true);
  }

  async function empty(leaving: Leaving, isShown: boolean, asked?: Leaving): Promise<void> {
    const { user_id, workspace_id } = leaving;
    const ids = workspace_id ? [workspace_id] : (account()?.workspaces ?? []).map(({ id }) => id);
    const owners = ids.map((id) => ({ user_id, workspace_id: id }));
    if (isShown) {
      // A write that does not end must not keep the files: their deletion closes them.
      await within(opened.close(), closingMs);
      emptyTab();
    }
    await oneAtATime(async () => {
      await untilClosed(owners, closingMs);
      // What it says at the end may not fit on a full disk: it is said once.
      await finishLeaving(browser, asked).catch((error: unknown) => {
        if (!asked || workspace_id) throw error;
      });
    });
    if (isShown && options.restart?.()) return;
    await load();
    const farewell = (await readFarewell(browser)) ?? asked?.farewell;
    batch(() => {
      setNotice(farewell);
      setLeaving(false);
    });
  }

  return {
    isLeaving,
    notice,
    say: (code, dropped = 0) => setNotice({ code, dropped }),
    dismiss() {
      setNotice(undefined);
      void forgetFarewell(browser).catch(() => undefined);
    },
    async resume() {
      const leaving = await readLeaving(browser);
      if (leaving) {
        setLeaving(true);
        tabs.warn(leaving);
        await oneAtATime(() => finishLeaving(browser)).finally(() => setLeaving(false));
      }
      setNotice(await readFarewell(browser));
    },
    async signOut() {
      const known = account();
      if (known) await leave({ user_id: known.user_id });
    },
    async loseAccess(workspaceId) {
      const known = account();
      if (!known || isLeaving()) return;
      const { user_id } = known;
      const lost = await within(unsentWork({ user_id, workspaces: [{ id: workspaceId }] }), countingMs);
      const farewell: Farewell = { code: "access_lost", dropped: lost?.count ?? 0 };
      const stays = { ...known, workspaces: known.workspaces.filter(({ id }) => id !== workspaceId) };
      if (stays.workspaces.length === 0) return leave({ user_id, farewell });
      const isOpen = known.workspace_id === workspaceId;
      await leave({ user_id, workspace_id: workspaceId, farewell }, isOpen ? withoutWorkspace(stays) : stays);
    },
    announce: tabs.announce,
    close: tabs.close,
  };
}
