// PGlite behind the protocol of a PostgreSQL server, so that the rest of the stack need not know.
//
// PGlite is one session; callers are many. A caller keeps the session from its first message until
// PostgreSQL says « ready, and not in a transaction »; the others wait their turn.

import { createServer, type Socket } from "node:net";
import type { PGlite } from "@electric-sql/pglite";
import {
  type BackendMessage,
  MessageReader,
  makeMessage,
  startupReplies,
  walkMessages,
} from "./pglite-messages.ts";

export type WireServer = { port: number; stop(): Promise<void> };

export type WireOptions = {
  password: string;
  /** Hears each NOTIFY on the channels that the session listens to. */
  notified: (channel: string, payload: string) => void;
};

/** Opens a port on which PGlite answers like a server. */
export async function servePglite(db: PGlite, options: WireOptions): Promise<WireServer> {
  const turns = new Turns();
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    socket.setNoDelay(true);
    open.add(socket);
    socket.once("close", () => open.delete(socket));
    socket.on("error", () => {});
    converse(socket);
  });

  function converse(socket: Socket): void {
    const reader = new MessageReader();
    let chain = Promise.resolve();
    let isKnown = false;

    socket.on("data", (chunk) => {
      for (const message of reader.push(chunk)) {
        chain = chain
          .then(() => take(message))
          .catch((error: unknown) => void socket.destroy(asError(error)));
      }
    });
    socket.once("close", () => {
      chain = chain.then(leave).catch(() => {});
    });

    async function take(message: Buffer): Promise<void> {
      if (!isKnown) {
        const { replies, known } = startupReplies(message, reader, options.password);
        isKnown = known;
        socket.write(replies);
        return;
      }
      if (message[0] === 0x58) return void socket.end();
      await turns.take(socket);
      const answer = await run(message);
      if (socket.writable) socket.write(answer.bytes);
      if (answer.isIdle) turns.give(socket);
    }

    /** A caller that hangs up in the middle leaves the session clean for the next. */
    async function leave(): Promise<void> {
      if (!turns.has(socket)) return;
      await run(makeMessage("S"));
      await run(makeMessage("Q", "rollback\0"));
      turns.give(socket);
    }
  }

  async function run(message: Buffer): Promise<{ bytes: Buffer; isIdle: boolean }> {
    const raw = Buffer.from(await db.execProtocolRaw(message, { syncToFs: false }));
    const kept: Buffer[] = [];
    let isIdle = false;
    for (const reply of walkMessages(raw)) {
      if (reply.type === "A") hear(reply);
      else kept.push(reply.bytes);
      if (reply.type === "Z") isIdle = reply.bytes[5] === 0x49;
    }
    return { bytes: Buffer.concat(kept), isIdle };
  }

  function hear({ bytes }: BackendMessage): void {
    const [channel = "", payload = ""] = bytes.subarray(9).toString().split("\0");
    options.notified(channel, payload);
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    async stop() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Who may speak to the session now, and who waits. */
class Turns {
  #holder: object | undefined;
  readonly #waiting: { who: object; go: () => void }[] = [];

  has(who: object): boolean {
    return this.#holder === who;
  }

  async take(who: object): Promise<void> {
    if (this.#holder === who) return;
    if (this.#holder === undefined) {
      this.#holder = who;
      return;
    }
    await new Promise<void>((go) => this.#waiting.push({ who, go }));
  }

  give(who: object): void {
    if (this.#holder !== who) return;
    const next = this.#waiting.shift();
    this.#holder = next?.who;
    next?.go();
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
