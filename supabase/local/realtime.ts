// Realtime for a machine of its own: supabase-js joins it unchanged. Broadcast only, from the database
// to the clients: `realtime.send` notifies, we pass on to whoever was allowed to join the topic.
//
// Who may join a private topic is asked of PostgreSQL as hosted does: a probe row of that topic is
// put in realtime.messages, and read back as the person who asks, under the policies of the table.
// What clients send to each other (broadcast, presence) is refused: nothing of ours uses it.

import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { StackKeys } from "./keys.ts";
import type { LocalDatabase } from "./postgres.ts";
import {
  type Frame,
  objectOf,
  type ProtocolVersion,
  readFrame,
  replyTo,
  writeFrame,
} from "./realtime-protocol.ts";
import { type Claims, readToken } from "./tokens.ts";

const path = "/realtime/v1/websocket";

type Channel = { topic: string; joinRef: string | null; isPrivate: boolean; expiry?: NodeJS.Timeout };
type Connection = {
  socket: WebSocket;
  version: ProtocolVersion;
  key: string;
  channels: Map<string, Channel>;
};

/** What `realtime.send` puts on the wire; `kept` is the id of a payload too long for it. */
type Notice = { topic: string; event: string; private: boolean; payload?: unknown; kept?: string };

export type RealtimeOptions = {
  server: Server;
  database: LocalDatabase;
  keys: StackKeys;
  say: (line: string) => void;
};

export type Realtime = {
  /** Set to refuse new connections, as a network that lets only plain requests through. */
  isClosed: boolean;
  /** Closes every connection as a network failure would; clients come back by themselves. */
  dropAll(): void;
  stop(): Promise<void>;
};

/** Answers the Realtime path of the server. */
export async function serveRealtime(options: RealtimeOptions): Promise<Realtime> {
  const { server, database, keys, say } = options;
  const sockets = new WebSocketServer({ noServer: true });
  const connections = new Set<Connection>();

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Anybody can send anything here: « // » is no address, and must not end the process.
    const url = URL.parse(request.url ?? "/", "http://localhost");
    if (!url) return void socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
    if (url.pathname !== path) return;
    if (realtime.isClosed) {
      socket.end("HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n");
      return;
    }
    const key = url.searchParams.get("apikey") ?? "";
    if (key !== keys.publishable && key !== keys.secret) {
      socket.end("HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n");
      return;
    }
    const version = url.searchParams.get("vsn") === "1.0.0" ? "1.0.0" : "2.0.0";
    sockets.handleUpgrade(request, socket, head, (open) =>
      welcome({ socket: open, version, key, channels: new Map() }),
    );
  };
  server.on("upgrade", upgrade);
  await database.listen("realtime", (text) => {
    passOn(JSON.parse(text)).catch((error: unknown) => say(`realtime: ${String(error)}`));
  });

  function welcome(connection: Connection): void {
    connections.add(connection);
    connection.socket.on("message", (data, isBinary) => {
      const frame = isBinary ? undefined : readFrame(data.toString());
      if (frame) answer(connection, frame).catch((error: unknown) => say(`realtime: ${String(error)}`));
    });
    connection.socket.on("error", () => {});
    connection.socket.on("close", () => {
      for (const channel of connection.channels.values()) clearTimeout(channel.expiry);
      connections.delete(connection);
    });
  }

  async function answer(connection: Connection, frame: Frame): Promise<void> {
    const reply = (status: "ok" | "error", response?: Record<string, unknown>) =>
      post(connection, replyTo(frame, status, response));
    switch (frame.event) {
      case "heartbeat":
        return reply("ok");
      case "phx_join":
        return join(connection, frame);
      case "phx_leave":
        reply("ok");
        return close(connection, frame.topic);
      case "access_token":
        return refresh(connection, frame);
      default:
        if (frame.ref) reply("error", { reason: `This channel does not take "${frame.event}"` });
    }
  }

  async function join(connection: Connection, frame: Frame): Promise<void> {
    const topic = frame.topic.replace(/^realtime:/, "");
    const isPrivate = objectOf(frame.payload.config).private === true;
    const claims = claimsOf(connection, frame.payload.access_token);
    const refusal = await whyRefused(claims, topic, isPrivate);
    if (refusal || typeof claims === "string") {
      post(connection, replyTo(frame, "error", { reason: refusal }));
      return;
    }
    const channel: Channel = { topic, joinRef: frame.join_ref ?? frame.ref, isPrivate };
    connection.channels.set(frame.topic, channel);
    expireWith(connection, frame.topic, channel, claims);
    post(connection, replyTo(frame, "ok", { postgres_changes: [] }));
    const said = { extension: "system", channel: topic, status: "ok", message: "Subscribed to Realtime" };
    post(connection, {
      join_ref: channel.joinRef,
      ref: null,
      topic: frame.topic,
      event: "system",
      payload: said,
    });
  }

  /** A new token for a channel already joined: the question is asked again with it. */
  async function refresh(connection: Connection, frame: Frame): Promise<void> {
    const channel = connection.channels.get(frame.topic);
    if (!channel) return;
    const claims = claimsOf(connection, frame.payload.access_token);
    const refusal = await whyRefused(claims, channel.topic, channel.isPrivate);
    if (refusal || typeof claims === "string")
      return turnOut(connection, frame.topic, refusal ?? "Invalid token");
    expireWith(connection, frame.topic, channel, claims);
  }

  function claimsOf(connection: Connection, token: unknown): Claims | "invalid" | "expired" {
    const given = typeof token === "string" && token !== "" ? token : connection.key;
    if (given === keys.publishable) return { role: "anon" };
    if (given === keys.secret) return { role: "service_role" };
    return readToken(given, keys.jwt);
  }

  async function whyRefused(claims: Claims | "invalid" | "expired", topic: string, isPrivate: boolean) {
    if (claims === "invalid") return "InvalidJWTToken: Invalid token";
    if (claims === "expired") return "InvalidJWTToken: Token has expired";
    if (!isPrivate || (await mayRead(database, claims, topic))) return undefined;
    return `Unauthorized: You do not have permissions to read from this Channel topic: ${topic}`;
  }

  function expireWith(connection: Connection, topic: string, channel: Channel, claims: Claims): void {
    clearTimeout(channel.expiry);
    if (!claims.exp) return;
    // A timer counts 31 bits of milliseconds; a token that lasts longer is looked at again then.
    const wait = Math.min(Math.max(claims.exp * 1000 - Date.now(), 0), 2 ** 31 - 1);
    channel.expiry = setTimeout(() => turnOut(connection, topic, "Token has expired"), wait);
    channel.expiry.unref();
  }

  function turnOut(connection: Connection, topic: string, message: string): void {
    const channel = connection.channels.get(topic);
    const payload = { extension: "system", channel: channel?.topic, status: "error", message };
    post(connection, { join_ref: channel?.joinRef ?? null, ref: null, topic, event: "system", payload });
    close(connection, topic);
  }

  function close(connection: Connection, topic: string): void {
    const channel = connection.channels.get(topic);
    if (!channel) return;
    clearTimeout(channel.expiry);
    connection.channels.delete(topic);
    post(connection, {
      join_ref: channel.joinRef,
      ref: channel.joinRef,
      topic,
      event: "phx_close",
      payload: {},
    });
  }

  async function passOn(notice: Notice): Promise<void> {
    const payload = notice.kept ? await keptPayload(database, notice.kept) : notice.payload;
    const told = { type: "broadcast", event: notice.event, payload };
    for (const connection of connections) {
      for (const [topic, channel] of connection.channels) {
        if (channel.topic !== notice.topic || channel.isPrivate !== notice.private) continue;
        post(connection, { join_ref: null, ref: null, topic, event: "broadcast", payload: told });
      }
    }
  }

  const realtime: Realtime = {
    isClosed: false,
    dropAll() {
      for (const { socket } of connections) socket.terminate();
    },
    async stop() {
      server.off("upgrade", upgrade);
      for (const { socket } of connections) socket.terminate();
      sockets.close();
    },
  };
  return realtime;
}

function post(connection: Connection, frame: Frame): void {
  if (connection.socket.readyState === connection.socket.OPEN)
    connection.socket.send(writeFrame(frame, connection.version));
}

class ProbeDone extends Error {}

async function mayRead(database: LocalDatabase, claims: Claims, topic: string): Promise<boolean> {
  const role = ["anon", "authenticated", "service_role"].find((known) => known === claims.role);
  if (!role) return false;
  let allowed = false;
  await database.sql
    .begin(async (sql) => {
      const [probe] = await sql`
        insert into realtime.messages (topic, extension, event, private)
        values (${topic}, 'broadcast', 'probe', true) returning id`;
      await sql`select
        set_config('request.jwt.claims', ${JSON.stringify(claims)}, true),
        set_config('request.jwt.claim.sub', ${claims.sub ?? ""}, true),
        set_config('request.jwt.claim.role', ${role}, true),
        set_config('realtime.topic', ${topic}, true)`;
      await sql.unsafe(`set local role ${role}`);
      const seen = await sql`select id from realtime.messages where id = ${probe?.id}`;
      allowed = seen.length === 1;
      throw new ProbeDone();
    })
    .catch((error: unknown) => {
      // A policy that fails says no, like one that refuses.
      if (!(error instanceof ProbeDone)) allowed = false;
    });
  return allowed;
}

async function keptPayload(database: LocalDatabase, id: string): Promise<unknown> {
  const [row] = await database.sql`select payload from realtime.messages where id = ${id}`;
  return row?.payload;
}
