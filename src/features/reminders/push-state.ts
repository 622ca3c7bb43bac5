import { isIos, isStandalone } from "#features/pwa/index.ts";

/** Whether this browser can be reminded: not at all, once the app is installed, not as long as it is refused, or yes. */
export type PushState = "unsupported" | "needs_install" | "denied" | "ready";

/** What this browser says now; nothing is asked of anybody. */
export function pushState(): PushState {
  const can = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
  if (!can) return isIos() && !isStandalone() ? "needs_install" : "unsupported";
  return Notification.permission === "denied" ? "denied" : "ready";
}
