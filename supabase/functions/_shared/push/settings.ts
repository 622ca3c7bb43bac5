import { optionalSetting } from "../environment.ts";
import type { VapidKeys } from "./send.ts";

/** The keys that sign reminders; nothing where none were given, and devices are then not reminded. */
export function vapidKeys(): VapidKeys | undefined {
  const [subject, publicKey, privateKey] = ["VAPID_SUBJECT", "VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY"].map(
    optionalSetting,
  );
  return subject && publicKey && privateKey ? { subject, publicKey, privateKey } : undefined;
}
