import type { UnsentWork, Worker } from "../export/unsent-work.ts";

/** What the account has on this device and nowhere else, in all its workspaces. */
export async function unsentWork(worker: Worker | undefined): Promise<UnsentWork> {
  const { readUnsent, summaryOf } = await import("../export/unsent-work.ts");
  return summaryOf(worker ? await readUnsent(worker) : []);
}
