import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { servePglite } from "./pglite-wire.ts";
import type { DatabaseOptions, LocalDatabase } from "./postgres.ts";

/** The fall-back: PostgreSQL compiled to WebAssembly, in this process, behind the same protocol. */
export async function startPglite(options: DatabaseOptions): Promise<LocalDatabase> {
  const { PGlite } = await import("@electric-sql/pglite");
  const { pgcrypto } = await import("@electric-sql/pglite/contrib/pgcrypto");
  const { unaccent } = await import("@electric-sql/pglite/contrib/unaccent");
  const { pg_trgm } = await import("@electric-sql/pglite/contrib/pg_trgm");
  const folder = join(options.folder, "pglite");
  mkdirSync(options.folder, { recursive: true });
  // Written once the first start went to its end: what was cut before is made anew, it held nothing yet.
  const whole = join(options.folder, "pglite.whole");
  if (!existsSync(whole)) rmSync(folder, { recursive: true, force: true });
  const db = await PGlite.create({
    ...(options.ephemeral ? {} : { dataDir: folder }),
    extensions: { pgcrypto, unaccent, pg_trgm },
  });
  await db.exec("set timezone to 'UTC'");
  writeFileSync(whole, "");
  const listeners = new Map<string, ((payload: string) => void)[]>();
  const wire = await servePglite(db, {
    password: options.password,
    notified: (channel, payload) => {
      for (const heard of listeners.get(channel) ?? []) heard(payload);
    },
  });
  const url = `postgresql://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${wire.port}/postgres`;
  const sql = postgres(url, { max: 3, onnotice: () => {} });
  return {
    kind: "pglite",
    url,
    sql,
    poolSize: 4,
    // It lives in this process: it cannot end before us.
    ended: new Promise(() => {}),
    async listen(channel, heard) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), heard]);
      await sql`listen ${sql(channel)}`;
    },
    async stop() {
      await sql.end({ timeout: 2 });
      await wire.stop();
      await db.close();
    },
  };
}
