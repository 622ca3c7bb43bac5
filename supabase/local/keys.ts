// Keys of a local stack. Hosted Supabase gives each project its own.

import { createECDH, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** The key that the browser shows; the same on every machine, since it opens nothing by itself. */
export const localPublishableKey = "sb_publishable_coulisseslocalcoulisses_00000000";

export type StackKeys = {
  publishable: string;
  /** Acts as service_role: never leaves the machine. */
  secret: string;
  jwt: string;
  tick: string;
  /** Seals what the functions keep of other services. */
  seal: string;
  /** Signs the reminders of devices. */
  vapid: { publicKey: string; privateKey: string };
  database: string;
};

/** Reads the keys kept beside the data, or makes them: sessions then survive a restart. */
export function loadKeys(file: string): StackKeys {
  if (existsSync(file)) {
    const kept: Partial<StackKeys> = JSON.parse(readFileSync(file, "utf8"));
    const keys = { ...makeKeys(), ...kept, publishable: localPublishableKey };
    // Kept by an older version, which had fewer.
    if (!kept.seal || !kept.vapid) keep(file, keys);
    return keys;
  }
  const keys = makeKeys();
  mkdirSync(dirname(file), { recursive: true });
  keep(file, keys);
  return keys;
}

function keep(file: string, keys: StackKeys): void {
  writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
}

/** Keys for a stack that is thrown away. */
export function makeKeys(): StackKeys {
  const random = (bytes: number) => randomBytes(bytes).toString("base64url");
  return {
    publishable: localPublishableKey,
    secret: `sb_secret_${random(24)}`,
    jwt: random(48),
    tick: random(24),
    seal: random(32),
    vapid: makeVapidKeys(),
    database: random(18),
  };
}

function makeVapidKeys(): StackKeys["vapid"] {
  const pair = createECDH("prime256v1");
  const publicKey = pair.generateKeys("base64url");
  // A number: its leading zeros are left out, and the key is of 32 bytes.
  const privateKey = pair.getPrivateKey("hex").padStart(64, "0");
  return { publicKey, privateKey: Buffer.from(privateKey, "hex").toString("base64url") };
}
