import type { ErrorCode, Result } from "#domain/errors.ts";
import type { Session } from "../session/session.ts";
import { deviceLabel } from "./device-label.ts";
import { endPushHere, keptEndpoint, noteKept, pushHere } from "./push-here.ts";

/** A device that is reminded. */
export interface PushDevice {
  id: string;
  label: string;
  /** Whether its locked screen says what a reminder is of. */
  titles: boolean;
  created_at: string;
  last_sent_at: string | null;
  is_here: boolean;
}

/** What became of asking this browser: `denied` by the person, `no_service` by the browser; the rest by the server. */
export type PushOutcome = "kept" | "denied" | "no_service" | "not_offered" | "full" | ErrorCode;

/** One's own devices, the newest first. Online. */
export async function listPushDevices(session: Session): Promise<Result<{ value: PushDevice[] }>> {
  const here = await pushHere().catch(() => undefined);
  return session.call<PushDevice[]>("list_push_devices", here ? { p_endpoint: here.endpoint } : {});
}

/** Asks the person, then the browser, then the server, to remind this device. To be called from a click. Online. */
export async function remindHere(
  session: Session,
  choices: { locale: string; titles: boolean },
): Promise<PushOutcome> {
  if ((await Notification.requestPermission()) !== "granted") return "denied";
  const asked = await session.invoke<{ key: string | null }>("push-key", {});
  if (!asked.ok) return asked.code;
  const { key } = asked.value;
  if (!key) return "not_offered";
  const subscription = await subscribe(key).catch(() => undefined);
  if (!subscription) return "no_service";
  const { endpoint, keys } = subscription.toJSON();
  const kept = await session.call<{ state: "kept" | "full" }>("keep_push_device", {
    p_endpoint: endpoint,
    p_p256dh: keys?.p256dh,
    p_auth: keys?.auth,
    p_label: deviceLabel(navigator.userAgent),
    p_locale: choices.locale,
    p_titles: choices.titles,
  });
  if (kept.ok && kept.value.state === "kept") {
    noteKept(endpoint);
    return "kept";
  }
  // What the server has already goes on as it was.
  if (endpoint !== keptEndpoint()) await endPushHere();
  return kept.ok ? "full" : kept.code;
}

/** Tells the server the new address when the browser changed it by itself. */
export async function followPushHere(session: Session, locale: string): Promise<void> {
  const before = keptEndpoint();
  if (!before || Notification.permission !== "granted" || !navigator.onLine) return;
  if ((await pushHere())?.endpoint === before) return;
  // The old address says whether titles were wanted, as long as the server remembers it.
  const known = await session.call<PushDevice[]>("list_push_devices", { p_endpoint: before });
  if (!known.ok) return;
  const old = known.value.find(({ is_here }) => is_here);
  if (old) await dropPushDevice(session, old.id);
  await remindHere(session, { locale, titles: old?.titles ?? false });
}

/** Reminds one of one's devices no more. Online. */
export async function dropPushDevice(session: Session, id: string): Promise<Result<{ value: null }>> {
  return session.call<null>("drop_push_device", { p_id: id });
}

/** Reminds this device no more: the browser forgets at once, the server is told. Online. */
export async function stopHere(session: Session, id: string): Promise<Result<{ value: null }>> {
  const dropped = await dropPushDevice(session, id);
  if (dropped.ok) await endPushHere();
  return dropped;
}

async function subscribe(key: string): Promise<PushSubscription> {
  const registration = await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey: bytesOf(key) };
  return registration.pushManager.subscribe(options).catch(async (error: unknown) => {
    // Made for another key, that of a server before this one.
    const old = await registration.pushManager.getSubscription();
    if (!old) throw error;
    await old.unsubscribe();
    return registration.pushManager.subscribe(options);
  });
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64url.replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
    letter.charCodeAt(0),
  );
}
