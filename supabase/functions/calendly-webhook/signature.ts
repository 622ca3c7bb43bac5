/** Older than this, or as much ahead, a signature is a replay or a clock gone wrong. */
const toleranceMs = 180_000;

/** Time, and a key beside the one that it replaces. More would have us hash a body as often as somebody likes. */
const mostParts = 5;

/** Whether Calendly signed these bytes: `t=<seconds>,v1=<hex>`, HMAC-SHA256 of `t + "." + body`. */
export async function isSigned(
  header: string,
  body: Uint8Array<ArrayBuffer>,
  key: string,
  now: number,
): Promise<boolean> {
  const parts = header.split(",", mostParts).map((part) => part.trim().split("="));
  const t = parts.find(([name]) => name === "t")?.[1] ?? "";
  if (!/^\d{1,12}$/.test(t) || Math.abs(now - Number(t) * 1000) > toleranceMs) return false;
  const encoder = new TextEncoder();
  const imported = await crypto.subtle.importKey(
    "raw",
    encoder.encode(key),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["verify"],
  );
  const head = encoder.encode(`${t}.`);
  const signed = new Uint8Array(head.length + body.length);
  signed.set(head);
  signed.set(body, head.length);
  for (const [name, hex = ""] of parts) {
    if (name !== "v1" || !/^[\da-f]{64}$/i.test(hex)) continue;
    const mac = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    // Compared by the engine, in a time that tells nothing.
    if (await crypto.subtle.verify("HMAC", imported, mac, signed)) return true;
  }
  return false;
}
