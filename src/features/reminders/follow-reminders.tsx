import { useNavigate } from "@solidjs/router";
import { onCleanup } from "solid-js";
import { followPushHere, pushState } from "#data/reminders/index.ts";
import { useSession } from "#data/session/index.ts";
import { useI18n } from "#i18n/index.ts";

/** Goes where a reminder leads when it is clicked, and keeps this device’s address up to date. */
export default function FollowReminders() {
  const navigate = useNavigate();
  const session = useSession();
  const { locale } = useI18n();
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  const follow = ({ data, ports }: MessageEvent) => {
    if (data?.type !== "OPEN" || typeof data.path !== "string") return;
    ports[0]?.postMessage("followed");
    navigate(data.path);
  };
  container?.addEventListener("message", follow);
  onCleanup(() => container?.removeEventListener("message", follow));
  if (pushState() === "ready") void followPushHere(session, locale()).catch(() => undefined);
  return null;
}
