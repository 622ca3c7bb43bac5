// The whole backend on one machine and one port: what hosted Supabase gives, started from npm packages.

import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type postgres from "postgres";
import { makeBackend } from "./backend.ts";
import { distFolder } from "./build.ts";
import { type LocalCalendly, openCalendly } from "./calendly/calendly.ts";
import { lockFolder } from "./folder-lock.ts";
import { functionEnvironment } from "./function-environment.ts";
import { serveFunctions } from "./functions.ts";
import { type NodeHandler, openGateway, type Route } from "./gateway.ts";
import { loadKeys, makeKeys, type StackKeys } from "./keys.ts";
import { type Mailbox, openMailbox } from "./mail.ts";
import { mailPage } from "./mail-page.ts";
import { applyMigrations } from "./migrations.ts";
import { freePort, freePortFrom } from "./ports.ts";
import { type LocalDatabase, startDatabase } from "./postgres.ts";
import { type LocalPushService, openPushService } from "./push/push-service.ts";
import { type Realtime, serveRealtime } from "./realtime.ts";
import { startScheduler } from "./scheduler.ts";
import { staticFiles } from "./static-files.ts";
import { startVite } from "./vite-server.ts";

export type StackOptions = {
  /** Where data lasts; a temporary folder that goes with the stack when absent. */
  folder?: string;
  /** The port wanted, or the next one free; any when absent. */
  port?: number;
  host?: string;
  database?: "postgres" | "pglite";
  migrations?: string;
  /** What else the origin serves: the built application, Vite's development server, or nothing. */
  serve?: "dist" | "vite" | "none";
  functions?: string;
  /** What functions find in their environment beside what the stack gives, in tests. */
  functionSettings?: Record<string, string>;
  /** Seconds that an access token lasts. */
  tokenSeconds?: number;
  /** Seconds between two ticks; by default none is made but by `stack.tick()`. */
  tickSeconds?: number;
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
  calendly: LocalCalendly;
  push: LocalPushService;
  /** Set to answer, delay or spoil any request before the stack sees it. */
  onRequest: Route | undefined;
  /** What the scheduler does at each turn, now, by one of its functions. */
  tick(name?: string): Promise<Response>;
  /** Ends the process of a function at once, as a crash does; its next request starts another. */
  killFunction(name: string): Promise<void>;
  /** Resolves with a sentence if the database ends by itself. */
  ended: Promise<string>;
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
  const lock = ephemeral ? undefined : lockFolder(folder);
  const keys = ephemeral ? { ...makeKeys(), database: "postgres" } : loadKeys(join(folder, "keys.json"));
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const step of stops.splice(0).reverse()) await step();
    lock?.release();
    if (ephemeral) rmSync(folder, { recursive: true, force: true });
  };
  try {
    return await assemble();
  } catch (error) {
    await stop();
    throw error;
  }

  async function assemble(): Promise<Stack> {
    const { database: kind, ...rest } = options;
    const database = await startDatabase({
      folder: join(folder, "database"),
      password: keys.database,
      ephemeral,
      ...(kind ? { kind } : {}),
      say,
    });
    stops.push(() => database.stop());
    const mail = await openMailbox();
    stops.push(() => mail.stop());
    // Known before it is opened: Auth writes it in its messages, functions call it.
    const port = rest.port ? await freePortFrom(rest.port) : await freePort();
    const url = `http://localhost:${port}`;
    const backend = await makeBackend({
      database,
      keys,
      siteUrl: url,
      tokenSeconds: rest.tokenSeconds ?? 3600,
      smtpPort: mail.port,
      filesFolder: join(folder, "files"),
    });
    stops.push(() => backend.stop());
    await database.sql.unsafe(readFileSync(join(here, "bootstrap.sql"), "utf8"));
    await backend.prepare();
    await applyMigrations(database.sql, rest.migrations ?? join(here, "../migrations"));
    await backend.open();

    const calendly = openCalendly({ url, file: ephemeral ? undefined : join(folder, "calendly.json") });
    stops.push(() => calendly.stop());
    const push = openPushService(url);
    const functionsFolder = rest.functions ?? join(here, "../functions");
    const functions = serveFunctions({
      folder: functionsFolder,
      cache: join(here, "../../node_modules/.cache/deno"),
      environment: {
        ...functionEnvironment({ url, port, databaseUrl: database.url, keys, mail, calendly }),
        ...rest.functionSettings,
      },
      watch: rest.serve === "vite",
      say,
    });
    stops.push(() => functions.stop());
    let development: NodeHandler | undefined;
    let onRequest: Route | undefined;
    const gateway = await openGateway({
      routes: [
        (request) => (isBackendPath(request) ? backend.fetch(request) : undefined),
        functions.route,
        mailPage(mail),
        calendly.route,
        push.route,
        ...(rest.serve === "dist" ? [staticFiles(distFolder)] : []),
      ],
      intercept: () => onRequest,
      ...(rest.serve === "vite"
        ? { otherwise: (incoming, outgoing) => development?.(incoming, outgoing) }
        : {}),
      port,
      host: rest.host ?? "127.0.0.1",
      say,
    });
    stops.push(() => gateway.stop());
    if (rest.serve === "vite") {
      const vite = await startVite(gateway.server);
      development = vite.handle;
      stops.push(() => vite.stop());
    }
    const realtime = await serveRealtime({ server: gateway.server, database, keys, say });
    stops.push(() => realtime.stop());
    const scheduler = startScheduler({
      origin: `http://127.0.0.1:${port}`,
      secret: keys.tick,
      names: ["reminders", "tick", "calendly-sync"].filter((name) =>
        existsSync(join(functionsFolder, name, "index.ts")),
      ),
      everySeconds: rest.tickSeconds ?? 0,
      say,
    });
    stops.push(async () => scheduler.stop());

    lock?.tell(url);
    return {
      url,
      db: database.url,
      sql: database.sql,
      databaseKind: database.kind,
      anonKey: keys.publishable,
      serviceKey: keys.secret,
      keys,
      mail,
      realtime,
      calendly,
      push,
      get onRequest() {
        return onRequest;
      },
      set onRequest(route) {
        onRequest = route;
      },
      ended: database.ended,
      tick: scheduler.tick,
      killFunction: functions.kill,
      reloadSchema: () => backend.open(),
      stop,
    };
  }
}

function isBackendPath(request: Request): boolean {
  return /^\/(rest|auth|storage)\/v1(\/|$)/.test(new URL(request.url).pathname);
}
