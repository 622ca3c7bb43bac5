/** Whether this browser can be reminded: not at all, not as long as it is refused, or yes. */
type PushState = "unsupported" | "denied" | "ready";

/** What this browser says now; nothing is asked of anybody. */
export function pushState(): PushState {
  if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window))
    return "unsupported";
  return Notification.permission === "denied" ? "denied" : "ready";
}
