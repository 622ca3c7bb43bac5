// What the device remembers of who uses it, and of the way out: a mark, so that what is cut short is finished at the
// next start, and what is to be said once all is gone.

import type { ErrorCode } from "#domain/errors.ts";
import { type BrowserDevice, keepSetting, readSetting } from "../store/device.ts";
import { emptyDevice, wipe } from "../store/wipe.ts";
import type { Account } from "./account.ts";

/** What is let go of. */
export interface Leaving {
  user_id: string;
  /** One workspace; all that the account has when absent. */
  workspace_id?: string;
  /** Why, when nobody asked for it. */
  farewell?: Farewell;
}

/** What is said once the device is empty, and again at each start until somebody signs in. */
export interface Farewell {
  code: ErrorCode;
  /** Changes that were never sent, and went with the rest. */
  dropped: number;
}

const settings = { account: "account", leaving: "leaving", farewell: "farewell" } as const;

/** Who uses this device, as the last session left it. */
export function readAccount(browser: BrowserDevice): Promise<Account | undefined> {
  return readSetting<Account>(browser, settings.account);
}

/**
 * Keeps what is new of the account. An answer of the server that comes after a sign-out, here or in another tab, must
 * not bring the account back: answers whether it was still there.
 */
export function keepAccount(browser: BrowserDevice, account: Account, isArriving = false): Promise<boolean> {
  return browser.transaction("rw", browser.settings, async () => {
    const known = await readAccount(browser);
    if (known?.user_id !== account.user_id && !(isArriving && !known)) return false;
    await keepSetting(browser, settings.account, account);
    return true;
  });
}

/** What was begun and not finished. */
export function readLeaving(browser: BrowserDevice): Promise<Leaving | undefined> {
  return readSetting<Leaving>(browser, settings.leaving);
}

export function readFarewell(browser: BrowserDevice): Promise<Farewell | undefined> {
  return readSetting<Farewell>(browser, settings.farewell);
}

export function forgetFarewell(browser: BrowserDevice): Promise<void> {
  return keepSetting(browser, settings.farewell, undefined);
}

/** From here on the account, or its workspace, is no longer of this device, whatever happens next. */
export function markLeaving(
  browser: BrowserDevice,
  leaving: Leaving,
  stays: Account | undefined,
): Promise<void> {
  return browser.transaction("rw", browser.settings, async () => {
    await keepSetting(browser, settings.leaving, leaving);
    await keepSetting(browser, settings.account, stays);
  });
}

/** Where a full disk takes no mark, what can be deleted is: without its account, the next start empties the rest. */
export async function forgetAccount(browser: BrowserDevice): Promise<void> {
  await keepSetting(browser, settings.account, undefined);
}

/** Deletes all of what was marked, or asked for without a mark. Done twice, the second finds nothing. */
export async function finishLeaving(browser: BrowserDevice, asked?: Leaving): Promise<void> {
  const leaving = (await readLeaving(browser)) ?? asked;
  if (!leaving) return;
  await wipe(leaving);
  if (!leaving.workspace_id) await emptyDevice();
  await browser.transaction("rw", browser.settings, async () => {
    await keepSetting(browser, settings.farewell, leaving.farewell);
    await keepSetting(browser, settings.leaving, undefined);
  });
}
