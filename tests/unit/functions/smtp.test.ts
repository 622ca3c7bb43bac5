import { createServer } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, test } from "vitest";
import { isSameSecret } from "../../../supabase/functions/_shared/secret.ts";
import { makeSender } from "../../../supabase/functions/_shared/smtp.ts";

const stops: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A mail server that misbehaves as told. */
async function serve(options: SMTPServerOptions): Promise<number> {
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    ...options,
  });
  server.on("error", () => {});
  stops.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return new Promise((resolve) => {
    const listener = server.listen(0, "127.0.0.1", () => {
      const address = listener.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}

const refusal = (responseCode: number) => Object.assign(new Error(`${responseCode} no`), { responseCode });
const send = (port: number) =>
  makeSender({ host: "127.0.0.1", port, from: "Coulisses <coulisses@example.org>", silenceMs: 700 })({
    id: "1",
    to: "ines@example.org",
    subject: "Bonjour",
    text: "Bonjour",
  });

describe("[P0.7] what became of a message", () => {
  test("taken by the server: sent", async () => {
    const port = await serve({
      onData(stream, _, done) {
        stream.resume().on("end", () => done());
      },
    });
    expect(await send(port)).toEqual({ outcome: "sent" });
  });

  test.each([
    ["an unknown recipient", 550, "refused"],
    ["a full mailbox, for now", 452, "later"],
  ] as const)("%s (%i): %s", async (_, code, outcome) => {
    const port = await serve({ onRcptTo: (_address, _session, done) => done(refusal(code)) });
    expect(await send(port)).toMatchObject({ outcome });
  });

  test.each([
    ["refused as unwanted", 554, "refused"],
    ["put off", 451, "later"],
  ] as const)("%s once read (%i): %s", async (_, code, outcome) => {
    const port = await serve({
      onData(stream, _session, done) {
        stream.resume().on("end", () => done(refusal(code)));
      },
    });
    expect(await send(port)).toMatchObject({ outcome });
  });

  test("a sender that the server does not want is our fault: later", async () => {
    const port = await serve({ onMailFrom: (_address, _session, done) => done(refusal(550)) });
    expect(await send(port)).toMatchObject({ outcome: "later" });
  });

  test("nobody answers: later", async () => {
    const port = await serve({});
    await stops.pop()?.();
    expect(await send(port)).toMatchObject({ outcome: "later" });
  });

  test("a server that accepts and never says a word: later", async () => {
    const silent = createServer(() => {});
    const port = await new Promise<number>((resolve) => {
      silent.listen(0, "127.0.0.1", () => {
        const address = silent.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
    stops.push(() => void silent.close());
    expect(await send(port)).toMatchObject({ outcome: "later" });
  });

  test("silence after the whole message: nobody knows", async () => {
    const port = await serve({ onData: (stream) => void stream.resume() });
    expect(await send(port)).toMatchObject({ outcome: "unknown" });
  });
});

test("secrets are the same or they are not; an empty one opens nothing", async () => {
  expect(await isSameSecret("abc", "abc")).toBe(true);
  expect(await isSameSecret("abd", "abc")).toBe(false);
  expect(await isSameSecret("", "")).toBe(false);
});
