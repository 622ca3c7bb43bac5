import { createPublicKey, verify } from "node:crypto";

const longestSeconds = 24 * 3600;

/** Why a push service refuses an `Authorization` (RFC 8292); nothing when this key signed it for this service. */
export function whyNotSigned(authorization: string, audience: string, key: string): string | undefined {
  const [, token, named] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
  if (!token || named !== key) return "The device knows another key.";
  const [head = "", claims = "", signature = ""] = token.split(".");
  const point = Buffer.from(key, "base64url");
  const publicKey = createPublicKey({
    format: "jwk",
    key: {
      kty: "EC",
      crv: "P-256",
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    },
  });
  const isSigned = verify(
    "sha256",
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  if (!isSigned) return "The signature is wrong.";
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, "base64url").toString("utf8"));
  const left = exp - Date.now() / 1000;
  if (aud !== audience) return "Signed for another service.";
  if (!(left > 0 && left <= longestSeconds)) return "Signed for too long, or long ago.";
  if (!/^(mailto:|https:)/.test(sub)) return "Nobody to write to.";
  return undefined;
}
