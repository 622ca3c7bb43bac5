// What the functions of Calendly rest on: signatures of the raw body, and secrets that are sealed.

import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { makeSealer, randomSecret } from "../../../supabase/functions/_shared/seal.ts";
import { readAsked } from "../../../supabase/functions/calendly-connect/asked.ts";
import { isSigned } from "../../../supabase/functions/calendly-webhook/signature.ts";
import { hasPayloads, type Json, payloads } from "../../fixtures/calendly.ts";
import { sharedDataNote } from "../../fixtures/shared-data.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const body = '{"payload":{"name":"Élodie"}}';
const sign = (t: number, text: string, key = "clé") =>
  `t=${t},v1=${createHmac("sha256", key).update(`${t}.${text}`).digest("hex")}`;

describe("[P3.3] a signature of Calendly", () => {
  const t = 1_795_186_931;
  const now = t * 1000;

  test("is of the raw body, to the byte, with this key, within three minutes", async () => {
    expect(await isSigned(sign(t, body), bytes(body), "clé", now)).toBe(true);
    expect(await isSigned(sign(t, body), bytes(`${body} `), "clé", now)).toBe(false);
    expect(await isSigned(sign(t, body), bytes(body), "cle", now)).toBe(false);
    expect(await isSigned(sign(t, body), bytes(body), "clé", now + 180_000)).toBe(true);
    expect(await isSigned(sign(t, body), bytes(body), "clé", now + 181_000)).toBe(false);
    expect(await isSigned(sign(t, body), bytes(body), "clé", now - 181_000)).toBe(false);
    // Of another moment than it says.
    const moved = sign(t, body).replace(String(t), String(t + 1));
    expect(await isSigned(moved, bytes(body), "clé", now)).toBe(false);
  });

  test("may be one of several, while a key is replaced", async () => {
    const [, v1 = ""] = sign(t, body).split(",");
    expect(await isSigned(`t=${t},v1=${"0".repeat(64)},${v1}`, bytes(body), "clé", now)).toBe(true);
  });

  test("is looked for among a few, not as often as somebody has us hash", async () => {
    const [, v1 = ""] = sign(t, body).split(",");
    const many = Array.from({ length: 500 }, () => `v1=${"0".repeat(64)}`).join(",");
    expect(await isSigned(`t=${t},${many},${v1}`, bytes(body), "clé", now)).toBe(false);
  });

  test.each(["", "t=", "v1=", "t=1", "t=x,v1=y", `t=${t},v1=zz`, `t=${t},v0=${"0".repeat(64)}`, ",,,=,"])(
    "is not « %s »",
    async (header) => {
      expect(await isSigned(header, bytes(body), "clé", now)).toBe(false);
    },
  );

  test.runIf(hasPayloads)(`is the one of the vectors${sharedDataNote}`, async () => {
    const vectors = payloads(/signature[-_]vector/).map(([, vector]: [string, Json]) => ({
      t: Number(vector.t),
      key: vector.signing_key,
      body: vector.raw_body ?? vector.body,
      header: vector.header?.["Calendly-Webhook-Signature"] ?? `t=${vector.t},v1=${vector.v1}`,
    }));
    expect(vectors).toHaveLength(2);
    for (const vector of vectors) {
      expect(await isSigned(vector.header, bytes(vector.body), vector.key, vector.t * 1000)).toBe(true);
      expect(await isSigned(vector.header, bytes(`${vector.body}\n`), vector.key, vector.t * 1000)).toBe(
        false,
      );
    }
  });
});

describe("[P3.3] what is sealed", () => {
  test("opens with its key alone, and unaltered; never twice the same", async () => {
    const [mine, theirs] = [makeSealer(randomSecret()), makeSealer(randomSecret())];
    const sealed = await mine.seal("jeton d’accès");
    expect(sealed).not.toContain("jeton");
    expect(await mine.seal("jeton d’accès")).not.toBe(sealed);
    expect(await mine.open(sealed)).toBe("jeton d’accès");
    await expect(theirs.open(sealed)).rejects.toThrow();
    const altered = sealed.slice(0, -2) + (sealed.endsWith("AA") ? "BB" : "AA");
    await expect(mine.open(altered)).rejects.toThrow();
    await expect(mine.open("en clair")).rejects.toThrow();
  });

  test("wants a key of its length", () => expect(() => makeSealer("abcd")).toThrow("SEAL_KEY"));
});

test("[P3.3] what an admin asks is read, or refused whole", () => {
  const workspace = "0d5b6a3e-0b0c-4d64-9f6a-6f2c3f0f8a11";
  const read = (value: unknown) => readAsked(bytes(JSON.stringify(value)));
  expect(read({ workspace, action: "connect", token: " abc " })).toEqual({
    workspace,
    action: "connect",
    token: "abc",
  });
  expect(read({ workspace, action: "begin" })).toEqual({ workspace, action: "begin" });
  for (const wrong of [
    undefined,
    null,
    [],
    { action: "begin" },
    { workspace: "x", action: "begin" },
    { workspace, action: "connect", token: "a\nb" },
    { workspace, action: "connect", token: "é" },
    { workspace, action: "finish", code: "x" },
    { workspace, action: "disconnect", connection: "x" },
    { workspace, action: "__proto__" },
  ])
    expect(read(wrong)).toBeUndefined();
  expect(readAsked(undefined)).toBeUndefined();
});
