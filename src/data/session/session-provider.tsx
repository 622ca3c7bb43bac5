import { type JSX, onCleanup, onMount, type ParentProps, Show } from "solid-js";
import { makeBackend } from "../backend.ts";
import { BrowserDevice } from "../store/device.ts";
import { SessionContext, useSession } from "./session-context.ts";
import { createSession, type SessionOptions } from "./session-state.ts";

/** Holds who uses this device. Mounted once, above everything. */
export function SessionProvider(props: ParentProps<{ options?: SessionOptions }>): JSX.Element {
  const session = createSession(props.options ?? ownOptions());
  onMount(() => void session.start());
  onCleanup(() => void session.stop());
  return <SessionContext.Provider value={session}>{props.children}</SessionContext.Provider>;
}

/** Shows its children while a workspace is open, anew for each one; everything that reads records stands below. */
export function WorkspaceScope(props: ParentProps<{ fallback?: JSX.Element }>): JSX.Element {
  const session = useSession();
  return (
    <Show when={session.database()} keyed fallback={props.fallback}>
      {(_open) => props.children}
    </Show>
  );
}

/** The backend of this build: the same origin unless told otherwise. */
function ownOptions(): SessionOptions {
  const url = import.meta.env.VITE_SUPABASE_URL || location.origin;
  return {
    backend: makeBackend({ url, key: import.meta.env.VITE_SUPABASE_KEY ?? "" }),
    browser: new BrowserDevice(),
    restart,
  };
}

/** From the address that shows nothing in particular. Without a network and a service worker there is no page to take. */
function restart(): boolean {
  if (!navigator.onLine && !navigator.serviceWorker?.controller) {
    history.replaceState(null, "", "/");
    return false;
  }
  location.replace("/");
  return true;
}
