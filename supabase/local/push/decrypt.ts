import { createDecipheriv, type ECDH, hkdfSync } from "node:crypto";

/** What a device reads of a message encrypted for it: RFC 8291 over RFC 8188, in one record. */
export function decrypt(body: Buffer, device: { pair: ECDH; auth: Buffer }): string {
  const salt = body.subarray(0, 16);
  const recordSize = body.readUInt32BE(16);
  const sender = body.subarray(21, 21 + body.readUInt8(20));
  const record = body.subarray(21 + sender.length);
  if (sender.length !== 65 || record.length > recordSize || record.length < 18)
    throw new Error("Not a message of one record.");
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), device.pair.getPublicKey(), sender]);
  const key = derive(device.pair.computeSecret(sender), device.auth, info, 32);
  const opener = createDecipheriv(
    "aes-128-gcm",
    derive(key, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16),
    derive(key, salt, Buffer.from("Content-Encoding: nonce\0"), 12),
  );
  opener.setAuthTag(record.subarray(-16));
  const padded = Buffer.concat([opener.update(record.subarray(0, -16)), opener.final()]);
  // The last record ends with 2, then zeros.
  const end = padded.findLastIndex((byte) => byte !== 0);
  if (padded[end] !== 2) throw new Error("The record has no end.");
  return padded.subarray(0, end).toString("utf8");
}

const derive = (secret: Buffer, salt: Buffer, info: Buffer, length: number) =>
  Buffer.from(hkdfSync("sha256", secret, salt, info, length));
