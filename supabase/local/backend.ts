// REST, Auth and Storage: @supabase/lite over our database, with its differences from hosted mended.

import { join } from "node:path";
import postgres from "postgres";
import type { StackKeys } from "./keys.ts";
import type { LocalDatabase } from "./postgres.ts";
import { storedFiles } from "./stored-files.ts";

export type Backend = {
  fetch(request: Request): Promise<Response>;
  /** Makes the schemas that hosted Supabase has before the first migration (auth, storage). */
  prepare(): Promise<void>;
  /** Reads the catalogue; call it once the migrations are applied, and again when tables change. */
  open(): Promise<void>;
  stop(): Promise<void>;
};

export type BackendOptions = {
  database: LocalDatabase;
  keys: StackKeys;
  siteUrl: string;
  smtpPort: number;
  /** Where Storage keeps the objects. */
  filesFolder: string;
  /** Seconds that an access token lasts. */
  tokenSeconds: number;
};

/** Builds the handler; nothing is read from the database before `prepare` and `open`. */
export async function makeBackend(options: BackendOptions): Promise<Backend> {
  // Read by lite when it is imported: hence the late import.
  process.env.EXPERIMENTAL_STORAGE = "1";
  process.env.DO_NOT_TRACK = "1";
  const { App, SmtpEmailDriver } = await import("@supabase/lite");
  const { PostgresConnection } = await import("@supabase/lite/postgres");
  const connection = new PostgresConnection({
    url: options.database.url,
    postgresOptions: { max: options.database.poolSize, onnotice: () => {} },
  });
  keepGrantsAsWritten(connection);
  keepOwnErrorCodes(connection);
  keepRefusalsQuiet();
  const from = { name: "Coulisses", address: "coulisses@localhost.test" };
  const mail = new SmtpEmailDriver({ host: "127.0.0.1", port: options.smtpPort, from });
  const app = new App({
    connection,
    api: { enabled: true, schemas: ["public"], max_rows: 1000 },
    auth: {
      enabled: true,
      enable_signup: true,
      jwt_secret: options.keys.jwt,
      jwt_expiry: options.tokenSeconds,
      publishable_key: options.keys.publishable,
      secret_key: options.keys.secret,
      site_url: options.siteUrl,
      enable_refresh_token_rotation: true,
      refresh_token_reuse_interval: 10,
      minimum_password_length: 8,
      email: {
        enable_signup: true,
        enable_confirmations: true,
        otp_length: 6,
        otp_expiry: 3600,
        template: { magic_link: codeMessage, confirmation: codeMessage },
      },
    },
    storage: { enabled: true },
    options: { server: { admin: false, disableStudio: true }, drivers: { email: mail } },
  });
  app._storageAdapter = storedFiles(options.filesFolder);
  return {
    async fetch(request) {
      return app.fetch(await asLiteSaysIt(request));
    },
    async prepare() {
      await app.ensureSystemSchema();
      await options.database.sql.unsafe(storageGrants);
    },
    async open() {
      await app.init();
      await connection.introspect();
    },
    async stop() {
      // A request cut in the middle leaves its transaction open, and lite would wait for it for ever; the server,
      // which stops next, ends it.
      const closed = connection.close().catch(() => undefined);
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 2_000))]);
    },
  };
}

/** The message that carries a code; on hosted the same file is set for both kinds (docs/deploy.md). */
const codeMessage = {
  subject: "{{ .Token }} est votre code Coulisses",
  content_path: join(import.meta.dirname, "../templates/code.html"),
};

/**
 * A code is verified with the type « email » on hosted, the only one good for a first sign-in and for the
 * next ones. lite calls it « magiclink ».
 */
async function asLiteSaysIt(request: Request): Promise<Request> {
  if (request.method !== "POST" || new URL(request.url).pathname !== "/auth/v1/verify") return request;
  const text = await request.text();
  const body = text.replace(/"type"\s*:\s*"email"/, '"type":"magiclink"');
  const headers = new Headers(request.headers);
  headers.delete("content-length");
  return new Request(request.url, { method: "POST", headers, body });
}

/**
 * At its first request lite grants everything in every schema with RLS to anon, authenticated and
 * service_role. Hosted does not: our migrations say who may touch what, so that step is skipped.
 */
function keepGrantsAsWritten(connection: object): void {
  Object.assign(connection, { rlsState: "active" });
}

/**
 * Hosted answers an error code of ours (CS001…) and a failed check as raised, with status 400; lite makes it an unknown
 * failure (500), save for the form that PostgREST reserves to errors written whole by the database.
 */
function keepOwnErrorCodes(connection: object): void {
  const normalizeDbError = (error: unknown): unknown => {
    if (!(error instanceof postgres.PostgresError) || !/^(CS\d{3}|23514)$/.test(error.code)) return error;
    const { code, message, detail = null, hint = null } = error;
    return Object.assign(Object.create(Object.getPrototypeOf(error)), {
      code: "PGRST",
      message: JSON.stringify({ code, message, details: detail, hint }),
      detail: JSON.stringify({ status: 400, headers: {} }),
    });
  };
  Object.assign(connection, { normalizeDbError });
}

/** Hosted opens the tables of Storage to its API roles; their policies decide. */
const storageGrants = `
  grant usage on schema storage to anon, authenticated, service_role;
  grant select, insert, update, delete on storage.objects to anon, authenticated, service_role;
  grant select on storage.buckets to anon, authenticated, service_role;`;

let isQuiet = false;

/** lite prints every query that PostgreSQL refused, with its stack; the caller has it in the answer. */
function keepRefusalsQuiet(): void {
  if (isQuiet) return;
  isQuiet = true;
  const print = console.error;
  console.error = (...words: unknown[]) => {
    if (!words.some((word) => word instanceof postgres.PostgresError)) print(...words);
  };
}
