// Child processes that cannot outlive us.
//
// A clean stop is easy; the hard case is the parent killed with -9, or its terminal closed. Each
// child therefore gets a guardian: a tiny shell that reads a pipe held by us alone. When we die, for
// whatever reason, the pipe ends and the guardian stops the child and removes its temporary folder.

import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export type GuardedProcess = {
  pid: number;
  child: ChildProcess;
  /** Resolves with a sentence once the process has ended, by itself or stopped. */
  ended: Promise<string>;
  /** Sends the signal, waits, and kills when the process does not end in time. */
  stop(signal?: NodeJS.Signals, patienceMs?: number): Promise<void>;
};

const guardianScript = `
while read -r _; do :; done
kill -s "$2" "$1" 2>/dev/null
for _ in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$1" 2>/dev/null || break; sleep 0.5; done
kill -s KILL "$1" 2>/dev/null
[ -n "$3" ] || exit 0
rm -rf "$3"
rmdir "$(dirname "$3")" "$(dirname "$(dirname "$3")")" 2>/dev/null
`;

/**
 * Starts a process that ends when this one does. `removeAfter` is a temporary folder that dies with it, and the
 * two folders above it when they are empty.
 */
export function spawnGuarded(
  command: string,
  args: readonly string[],
  options: SpawnOptions & { signal?: never; stopSignal?: NodeJS.Signals; removeAfter?: string } = {},
): GuardedProcess {
  const { stopSignal = "SIGTERM", removeAfter = "", ...spawnOptions } = options;
  const child = spawn(command, args, { ...spawnOptions, detached: true });
  const pid = child.pid;
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(`${command} did not start: ${error.message}`));
    child.once("exit", (code, signal) => resolve(`${command} ended (${signal ?? `code ${code}`})`));
  });
  if (pid === undefined) {
    return { pid: 0, child, ended, stop: async () => {} };
  }
  const dismiss = spawnGuardian(pid, stopSignal, removeAfter);
  void ended.then(dismiss);
  return {
    pid,
    child,
    ended,
    async stop(signal = stopSignal, patienceMs = 10_000) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        const killer = setTimeout(() => child.kill("SIGKILL"), patienceMs);
        await ended;
        clearTimeout(killer);
      }
      await dismiss();
    },
  };
}

/** Starts the guardian of a process; answers how to send it away, once there is nothing left to guard. */
function spawnGuardian(pid: number, signal: NodeJS.Signals, removeAfter: string): () => Promise<void> {
  if (process.platform === "win32") return async () => {};
  const args = ["-c", guardianScript, "guardian", String(pid), signal.replace(/^SIG/, ""), removeAfter];
  const guardian = spawn("/bin/sh", args, { detached: true, stdio: ["pipe", "ignore", "ignore"] });
  const gone = new Promise<void>((resolve) => {
    guardian.once("exit", () => resolve());
    guardian.once("error", () => resolve());
  });
  guardian.unref();
  return () => {
    guardian.ref();
    guardian.kill("SIGKILL");
    return gone;
  };
}

/** Whether a process with this id runs now. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The command line of a process, empty when it cannot be known. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

/** Stops a process that is not our child: asks, waits, then kills. */
export async function endProcess(pid: number, signal: NodeJS.Signals, patienceMs = 10_000): Promise<void> {
  const limit = Date.now() + patienceMs;
  try {
    process.kill(pid, signal);
    while (isAlive(pid) && Date.now() < limit) await new Promise((resolve) => setTimeout(resolve, 50));
    if (isAlive(pid)) process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself between the look and the signal.
  }
}
