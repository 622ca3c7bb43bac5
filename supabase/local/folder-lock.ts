// One stack at a time on a data folder: two servers on the same files would ruin them.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "./processes.ts";

type Holder = { pid: number; started: string; url?: string };

/** The folder is in use by another stack, which still runs. */
export class FolderInUseError extends Error {
  readonly holder: Holder;
  constructor(folder: string, holder: Holder) {
    const where = holder.url ? ` at ${holder.url}` : "";
    super(`Coulisses already runs on ${folder}${where} (process ${holder.pid}). Stop it first.`);
    this.name = "FolderInUseError";
    this.holder = holder;
  }
}

/** Takes the folder for this process; what a dead process left behind is taken over. */
export function lockFolder(folder: string): { tell(url: string): void; release(): void } {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "stack.lock");
  const mine: Holder = { pid: process.pid, started: startOf(process.pid) };
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: "wx" });
      break;
    } catch (error) {
      const holder = readHolder(file);
      if (holder && isSameProcess(holder)) throw new FolderInUseError(folder, holder);
      if (attempt === 3) throw error;
      rmSync(file, { force: true });
    }
  }
  return {
    tell: (url) => writeFileSync(file, JSON.stringify({ ...mine, url })),
    release: () => rmSync(file, { force: true }),
  };
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function isSameProcess(holder: Holder): boolean {
  return isAlive(holder.pid) && startOf(holder.pid) === holder.started;
}

/** When a process started, in the kernel's own count: a pid used again has another. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")")).split(" ")[20] ?? "";
  } catch {
    return "";
  }
}
