// A push service on this machine, under /_push, as the browsers' own are: it takes what is encrypted for a device and
// signed with the key the device knows, and refuses the rest. It plays the device too, and reads what came.

import { createECDH, type ECDH, randomBytes, randomUUID } from "node:crypto";
import type { Route } from "../gateway.ts";
import { decrypt } from "./decrypt.ts";
import { whyNotSigned } from "./signature.ts";

export interface PushedMessage {
  device: string;
  /** What the device reads. */
  text: string;
  ttl: number;
  urgency: string;
  topic: string;
}

/** As `PushSubscription.toJSON()` gives it. */
export interface LocalSubscription {
  endpoint: string;
  keys: { p256dh: string; auth: string };
}

export interface LocalPushService {
  route: Route;
  /** A device that takes what this key signs. */
  subscribe(applicationServerKey: string): LocalSubscription;
  /** What came to a device, the oldest first. */
  messages(endpoint: string): PushedMessage[];
  /** How often it was asked, whatever it answered. */
  asked(endpoint: string): number;
  /** What it answers next to a device, instead of 201. */
  answerNext(endpoint: string, status: number, headers?: Record<string, string>): void;
}

interface Device {
  pair: ECDH;
  auth: Buffer;
  key: string;
  asked: number;
  messages: PushedMessage[];
  answers: { status: number; headers: Record<string, string> }[];
}

const prefix = "/_push/";
const mostBytes = 4096;

export function openPushService(url: string): LocalPushService {
  const devices = new Map<string, Device>();
  const known = (endpoint: string) => {
    const device = devices.get(endpoint);
    if (!device) throw new Error(`No device has the address ${endpoint}.`);
    return device;
  };

  async function take(request: Request, endpoint: string): Promise<Response> {
    const device = devices.get(endpoint);
    if (!device) return new Response(null, { status: 410 });
    device.asked += 1;
    const { headers } = request;
    const why = whyNotSigned(headers.get("authorization") ?? "", url, device.key);
    if (why) return new Response(why, { status: 403 });
    const ttl = Number(headers.get("ttl") ?? Number.NaN);
    if (!Number.isInteger(ttl) || ttl < 0) return new Response("TTL", { status: 400 });
    const topic = headers.get("topic") ?? "";
    if (!/^[A-Za-z0-9_-]{0,32}$/.test(topic)) return new Response("Topic", { status: 400 });
    if (headers.get("content-encoding") !== "aes128gcm") return new Response("Encoding", { status: 415 });
    const body = Buffer.from(await request.arrayBuffer());
    if (body.length > mostBytes) return new Response(null, { status: 413 });
    const answer = device.answers.shift();
    if (answer) return new Response(null, answer);
    const text = decrypt(body, device);
    device.messages.push({ device: endpoint, text, ttl, urgency: headers.get("urgency") ?? "", topic });
    return new Response(null, { status: 201, headers: { location: `${endpoint}/${randomUUID()}` } });
  }

  return {
    async route(request) {
      const { pathname } = new URL(request.url);
      if (!pathname.startsWith(prefix)) return undefined;
      if (request.method !== "POST") return new Response(null, { status: 405 });
      try {
        return await take(request, `${url}${pathname}`);
      } catch (error) {
        return new Response(error instanceof Error ? error.message : String(error), { status: 400 });
      }
    },
    subscribe(key) {
      const pair = createECDH("prime256v1");
      const p256dh = pair.generateKeys("base64url");
      const auth = randomBytes(16);
      const endpoint = `${url}${prefix}${randomUUID()}`;
      devices.set(endpoint, { pair, auth, key, asked: 0, messages: [], answers: [] });
      return { endpoint, keys: { p256dh, auth: auth.toString("base64url") } };
    },
    messages: (endpoint) => known(endpoint).messages,
    asked: (endpoint) => known(endpoint).asked,
    answerNext(endpoint, status, headers = {}) {
      known(endpoint).answers.push({ status, headers });
    },
  };
}
