// The whole backend on one machine and one port: what hosted Supabase gives, started from npm packages.

import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type postgres from "postgres";
import { makeBackend } from "./backend.ts";
import { type Gateway, openGateway, type Route } from "./gateway.ts";
import { loadKeys, makeKeys, type StackKeys } from "./keys.ts";
import { type Mailbox, openMailbox } from "./mail.ts";
import { applyMigrations } from "./migrations.ts";
import { freePort } from "./ports.ts";
import { type LocalDatabase, startDatabase } from "./postgres.ts";
import { type Realtime, serveRealtime } from "./realtime.ts";

export type StackOptions = {
  /** Where data lasts; a temporary folder that goes with the stack when absent. */
  folder?: string;
  /** 0 for any free port. */
  port?: number;
  host?: string;
  database?: "postgres" | "pglite";
  migrations?: string;
  /** Seconds that an access token lasts. */
  tokenSeconds?: number;
  say?: (line: string) => void;
};

export type Stack = {
  /** The one origin: application, REST, Auth, Storage, functions, Realtime, mailbox. */
  url: string;
  /** Connection string of the superuser. */
  db: string;
  sql: postgres.Sql;
  databaseKind: LocalDatabase["kind"];
  anonKey: string;
  serviceKey: string;
  keys: StackKeys;
  mail: Mailbox;
  realtime: Realtime;
  /** Set to answer, delay or spoil any request before the stack sees it. */
  onRequest: Route | undefined;
  /** Reads the catalogue again, after a test made tables by hand. */
  reloadSchema(): Promise<void>;
  stop(): Promise<void>;
};

const here = import.meta.dirname;

/** Starts every part and resolves when requests are answered. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const say = options.say ?? (() => {});
  const ephemeral = options.folder === undefined;
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), "coulisses-"));
  mkdirSync(folder, { recursive: true });
  // A temporary folder is closed to others by default, and PostgreSQL may run as another user.
  if (ephemeral) chmodSync(folder, 0o755);
  const keys = ephemeral ? { ...makeKeys(), database: "postgres" } : loadKeys(join(folder, "keys.json"));
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const step of stops.splice(0).reverse()) await step();
    if (ephemeral) rmSync(folder, { recursive: true, force: true });
  };
  try {
    return await assemble();
  } catch (error) {
    await stop();
    throw error;
  }

  async function assemble(): Promise<Stack> {
    const database = await startDatabase({
      folder: join(folder, "database"),
      password: keys.database,
      ephemeral,
      ...(options.database ? { kind: options.database } : {}),
      say,
    });
    stops.push(() => database.stop());
    const mail = await openMailbox();
    stops.push(() => mail.stop());
    const port = options.port || (await freePort());
    const backend = await makeBackend({
      database,
      keys,
      siteUrl: `http://localhost:${port}`,
      tokenSeconds: options.tokenSeconds ?? 3600,
      smtpPort: mail.port,
    });
    stops.push(() => backend.stop());
    await database.sql.unsafe(readFileSync(join(here, "bootstrap.sql"), "utf8"));
    await backend.prepare();
    await applyMigrations(database.sql, options.migrations ?? join(here, "../migrations"));
    await backend.open();
    const gateway: Gateway = await openGateway({
      routes: [
        (request) =>
          /^\/(rest|auth|storage)\/v1(\/|$)/.test(new URL(request.url).pathname)
            ? backend.fetch(request)
            : undefined,
      ],
      intercept: () => stack.onRequest,
      port,
      orAnother: !ephemeral,
      host: options.host ?? "127.0.0.1",
      say,
    });
    stops.push(() => gateway.stop());
    const realtime = await serveRealtime({ server: gateway.server, database, keys, say });
    stops.push(() => realtime.stop());
    const stack: Stack = {
      url: gateway.url,
      db: database.url,
      sql: database.sql,
      databaseKind: database.kind,
      anonKey: keys.publishable,
      serviceKey: keys.secret,
      keys,
      mail,
      realtime,
      onRequest: undefined,
      reloadSchema: () => backend.open(),
      stop,
    };
    return stack;
  }
}
