// One message to one device: encrypted for it (RFC 8291), signed with the server's key (RFC 8292), and what the push
// service made of it.

import webPush from "web-push";
import { isPushService } from "./push-service.ts";

/** Where a device is reached, and the keys it reads with. */
export interface PushDevice {
  endpoint: string;
  p256dh: string;
  auth: string;
}

export interface PushMessage {
  /** At most some 3 kB. */
  text: string;
  /** Of no use after that. */
  seconds: number;
  urgency: "normal" | "high";
  /** Of those that still wait with the same topic, the last one stands: 32 letters at the most. */
  topic: string;
}

export interface PushResult {
  /** Taken; to be tried later; never; or the device is no more. */
  outcome: "sent" | "later" | "refused" | "gone";
  /** How many seconds the service asks to wait. */
  wait?: number;
  error?: string;
}

export interface VapidKeys {
  /** A `mailto:` or `https:` address, for the people of the push service. */
  subject: string;
  publicKey: string;
  privateKey: string;
}

export type Pusher = (device: PushDevice, message: PushMessage) => Promise<PushResult>;

const silenceMs = 10_000;
const longestWait = 3600;

export function makePusher(vapid: VapidKeys, localOrigin?: string): Pusher {
  return async ({ endpoint, p256dh, auth }, message) => {
    if (!isPushService(endpoint, localOrigin)) return { outcome: "gone", error: "No push service there." };
    let request: ReturnType<typeof webPush.generateRequestDetails>;
    try {
      request = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, message.text, {
        vapidDetails: vapid,
        contentEncoding: "aes128gcm",
        TTL: Math.max(1, Math.floor(message.seconds)),
        urgency: message.urgency,
        topic: message.topic,
      });
    } catch (error) {
      // Keys that are none.
      return { outcome: "gone", error: messageOf(error) };
    }
    try {
      const answer = await fetch(endpoint, {
        method: "POST",
        headers: headersOf(request.headers),
        body: new Uint8Array(request.body ?? []),
        // A push service answers where it was asked.
        redirect: "manual",
        signal: AbortSignal.timeout(silenceMs),
      });
      await answer.body?.cancel();
      return resultOf(answer);
    } catch (error) {
      return { outcome: "later", error: messageOf(error) };
    }
  };
}

function resultOf({ status, headers, ok }: Response): PushResult {
  if (ok) return { outcome: "sent" };
  const error = `The push service answered ${status}.`;
  if (status === 404 || status === 410) return { outcome: "gone", error };
  if (status !== 429 && status < 500) return { outcome: "refused", error };
  const asked = Number(headers.get("retry-after"));
  return { outcome: "later", error, ...(asked > 0 ? { wait: Math.min(asked, longestWait) } : {}) };
}

/** `fetch` counts the bytes itself. */
const headersOf = (headers: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name.toLowerCase() !== "content-length")
      .map(([name, value]) => [name, String(value)]),
  );

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
