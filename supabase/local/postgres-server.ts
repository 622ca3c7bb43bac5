// The real PostgreSQL server, from npm, on a data folder of ours.

import { spawnSync } from "node:child_process";
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { platform, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { freePort } from "./ports.ts";
import type { PostgresBinaries, RunAs } from "./postgres-binaries.ts";
import { commandOf, endProcess, type GuardedProcess, isAlive, spawnGuarded } from "./processes.ts";

export type ServerOptions = {
  binaries: PostgresBinaries;
  runAs: RunAs;
  /** Data folder of the cluster; made when absent. */
  folder: string;
  password: string;
  /** Thrown away at the end: durability is traded for speed, and the folder goes with the process. */
  ephemeral: boolean;
  /** A folder where an empty cluster may be kept to be copied: initdb takes a second, a copy a tenth. */
  template?: string;
};

export type RunningServer = { port: number; pid: number; ended: Promise<string>; stop(): Promise<void> };

/** Makes the cluster when there is none, clears what a crash left, and starts the server. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  if (!existsSync(join(options.folder, "PG_VERSION"))) makeCluster(options);
  await clearAfterCrash(options.folder);
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const started = await launch(options, port);
    if (started.ok) return started.server;
    if (attempt === 5 || !/could not bind|Address already in use/.test(started.reason)) {
      throw new Error(`PostgreSQL did not start on ${options.folder}:\n${started.reason}`);
    }
  }
}

function makeCluster(options: ServerOptions): void {
  if (!options.template) {
    initialiseWhole(options, options.folder);
    return;
  }
  if (!existsSync(options.template)) initialiseWhole(options, options.template);
  // Its real place: a copied link would be the template itself, and the server would write in it.
  copyTree(realpathSync(options.template), options.folder);
}

/** Makes it aside, then gives it its name: what is cut in the middle never passes for a cluster. */
function initialiseWhole(options: ServerOptions, folder: string): void {
  const draft = `${folder}.${process.pid}.draft`;
  rmSync(draft, { recursive: true, force: true });
  initialise(options, draft);
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another process made the same template first.
    if (!existsSync(folder)) throw error;
  }
}

/** Copies with owners and modes, which PostgreSQL insists on. */
function copyTree(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  if (platform() === "win32") {
    cpSync(from, to, { recursive: true });
    return;
  }
  const copied = spawnSync("cp", ["-a", from, to], { encoding: "utf8" });
  if (copied.status !== 0) throw new Error(`The empty cluster could not be copied: ${copied.stderr}`);
}

function initialise(options: ServerOptions, folder: string): void {
  const { runAs } = options;
  mkdirSync(folder, { mode: 0o700 });
  const secret = mkdtempSync(join(tmpdir(), "coulisses-initdb-"));
  const passwordFile = join(secret, "password");
  writeFileSync(passwordFile, `${options.password}\n`);
  if (runAs.uid !== undefined && runAs.gid !== undefined) {
    for (const path of [folder, secret, passwordFile]) chownSync(path, runAs.uid, runAs.gid);
  }
  // The same collation as hosted Supabase, so that a comparison that forgets `collate "C"` fails here too.
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=en-US"];
  const args = [
    `--pgdata=${folder}`,
    "--username=postgres",
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile}`,
    "--no-sync",
    ...locale,
  ];
  const made = spawnSync(options.binaries.initdb, args, {
    ...runAs,
    cwd: "/",
    encoding: "utf8",
    env: plainEnvironment(),
  });
  rmSync(secret, { recursive: true, force: true });
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`initdb failed in ${folder}: ${made.error?.message ?? made.stderr}`);
  }
}

/** After kill -9 a server may still hold the folder, or a dead one's lock file may name a pid now somebody else's. */
async function clearAfterCrash(folder: string): Promise<void> {
  const lock = join(folder, "postmaster.pid");
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, "utf8").split("\n")[0]);
  const isOurs = Number.isInteger(pid) && pid > 1 && isAlive(pid) && commandOf(pid).includes(folder);
  if (isOurs) await endProcess(pid, "SIGINT");
  rmSync(lock, { force: true });
}

type Launch = { ok: true; server: RunningServer } | { ok: false; reason: string };

async function launch(options: ServerOptions, port: number): Promise<Launch> {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    max_connections: "80",
    shared_buffers: "64MB",
    ...(options.ephemeral ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
  const args = [
    "-D",
    options.folder,
    "-p",
    String(port),
    ...Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]),
  ];
  const server = spawnGuarded(options.binaries.postgres, args, {
    ...options.runAs,
    cwd: "/",
    env: plainEnvironment(),
    stdio: ["ignore", "ignore", "pipe"],
    stopSignal: "SIGINT",
    removeAfter: options.ephemeral ? options.folder : "",
  });
  const outcome = await Promise.race([whenReady(server), server.ended.then((reason) => ({ reason }))]);
  if ("reason" in outcome) return { ok: false, reason: `${lastWords(server)}${outcome.reason}` };
  return {
    ok: true,
    server: {
      port,
      pid: server.pid,
      ended: server.ended,
      async stop() {
        // Killing it would cost a recovery at the next start: a busy disk is given its time.
        await server.stop("SIGINT", 60_000);
        if (options.ephemeral) rmSync(options.folder, { recursive: true, force: true });
      },
    },
  };
}

const said = new WeakMap<GuardedProcess, string>();

function whenReady(server: GuardedProcess): Promise<{ ready: true }> {
  return new Promise((resolve) => {
    server.child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
      said.set(server, `${said.get(server) ?? ""}${chunk}`.slice(-4000));
      if (chunk.includes("ready to accept connections")) resolve({ ready: true });
    });
  });
}

function lastWords(server: GuardedProcess): string {
  return said.get(server) ?? "";
}

function plainEnvironment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    LC_ALL: "C",
    LANG: "C",
    TZ: "UTC",
    ...(process.env.SYSTEMROOT ? { SYSTEMROOT: process.env.SYSTEMROOT } : {}),
  };
}
