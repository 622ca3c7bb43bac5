// Access tokens as the Auth service signs them (HS256).

import { createHmac, timingSafeEqual } from "node:crypto";

export type Claims = { sub?: string; role?: string; exp?: number } & Record<string, unknown>;

/** Signs a token as the Auth service does; tests use it for expired or forged ones. */
export function signToken(claims: Claims, secret: string): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const body = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}`;
  return `${body}.${signatureOf(body, secret).toString("base64url")}`;
}

/** What a token says, or why it says nothing. */
export function readToken(token: string, secret: string, now = Date.now()): Claims | "invalid" | "expired" {
  const [head = "", body = "", signature = ""] = token.split(".");
  const given = Buffer.from(signature, "base64url");
  const expected = signatureOf(`${head}.${body}`, secret);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return "invalid";
  try {
    const { alg }: { alg?: string } = JSON.parse(Buffer.from(head, "base64url").toString());
    const claims: Claims = JSON.parse(Buffer.from(body, "base64url").toString());
    if (alg !== "HS256") return "invalid";
    return (claims.exp ?? 0) * 1000 <= now ? "expired" : claims;
  } catch {
    return "invalid";
  }
}

function signatureOf(body: string, secret: string): Buffer {
  return createHmac("sha256", secret).update(body).digest();
}
