// What of web push this browser itself keeps: its subscription. It goes with the account, at the sign-out.

import { within } from "../within.ts";

const storageKey = "coulisses.push";
/** A browser that does not answer holds nobody up. */
const patience = 1500;

/** The subscription of this browser; nothing when no reminder comes here. */
export async function pushHere(): Promise<PushSubscription | undefined> {
  if (typeof navigator === "undefined" || !navigator.serviceWorker) return undefined;
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager?.getSubscription()) ?? undefined;
}

/** Ends it here: nothing more is shown, whatever is sent. */
export async function endPushHere(): Promise<void> {
  noteKept(undefined);
  const ended = pushHere().then((subscription) => subscription?.unsubscribe());
  await within(
    ended.catch(() => undefined),
    patience,
  );
}

/** Tells the server, before a sign-out, that this device is to be reminded no more; waits for little. */
export async function withdrawPushHere(drop: (endpoint: string) => Promise<unknown>): Promise<void> {
  const dropped = pushHere().then((subscription) => subscription && drop(subscription.endpoint));
  await within(
    dropped.catch(() => undefined),
    patience,
  );
}

/** The address that the server was given last, to see when the browser changes it. */
export function keptEndpoint(): string | undefined {
  try {
    return localStorage.getItem(storageKey) ?? undefined;
  } catch {
    return undefined;
  }
}

export function noteKept(endpoint: string | undefined): void {
  try {
    if (endpoint) localStorage.setItem(storageKey, endpoint);
    else localStorage.removeItem(storageKey);
  } catch {
    // Storage blocked: a changed address is found in the settings.
  }
}
