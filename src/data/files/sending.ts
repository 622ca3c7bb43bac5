// What becomes of the files that wait. A file is sent whole (docs/decisions/0010), then read back: it counts as stored
// once what the server gives is, byte for byte, what was added.

import { storagePath } from "#domain/documents/file-rules.ts";
import type { ErrorCode } from "#domain/errors.ts";
import type { OutgoingFile } from "../store/device-files.ts";
import type { Database } from "../store/open.ts";
import { backOffMs } from "../sync/back-off.ts";
import { RemoteError } from "../sync/remote.ts";
import { dropCopies, fitBudget } from "./copies.ts";
import { sha256Of } from "./hash.ts";
import type { FileStore } from "./storage.ts";

/** How an attempt ended: sent, stopped by somebody, refused for good, or to be tried again. */
export type Attempt = "stored" | "stopped" | "refused" | { again: RemoteError };

const progressEveryMs = 200;

/** Sends one file that waits. Stopped as soon as it no longer does. */
export async function sendFile(
  database: Database,
  store: FileStore,
  file: OutgoingFile,
  signal: AbortSignal,
): Promise<Attempt> {
  const { files, user_id, workspace_id } = database;
  const kept = await files.blobs.get(file.id);
  if (!kept) return refuse(database, file.id, "document_damaged");
  const path = storagePath(workspace_id, file.id);
  const { media_type, sha256 } = file.draft;
  let toldAt = 0;
  const onProgress = (sent: number) => {
    if (Date.now() - toldAt < progressEveryMs && sent < file.draft.bytes) return;
    toldAt = Date.now();
    void files.outgoing.update(file.id, { sent }).catch(() => undefined);
  };
  try {
    // A disk can spoil what it keeps.
    if ((await hashOf(kept.blob)) !== sha256) return await refuse(database, file.id, "document_damaged");
    let isWhole = false;
    for (const replace of [false, true]) {
      const sent = store.send(user_id, path, kept.blob, { media_type, replace, signal, onProgress });
      // It may have arrived, and its answer been lost; or another device may have filed the same message.
      await sent.catch((error: unknown) => {
        if (!(error instanceof RemoteError) || error.reason !== "duplicate") throw error;
      });
      isWhole = (await hashOf(await store.fetch(user_id, path, signal))) === sha256;
      if (isWhole) break;
    }
    if (!isWhole) return await refuse(database, file.id, "document_damaged");
    await noteStored(database, file, kept.blob.size);
    return "stored";
  } catch (error) {
    if (signal.aborted) return "stopped";
    if (!(error instanceof RemoteError)) throw error;
    if (error.problem !== "refused") return { again: error };
    // A file that was just taken is there: the next reading finds it.
    if (error.reason === "document_missing") return { again: new RemoteError("server", "404") };
    return refuse(database, file.id, error.reason as ErrorCode);
  }
}

const hashOf = async (blob: Blob) => sha256Of(await blob.arrayBuffer());

async function refuse({ files }: Database, id: string, reason: ErrorCode): Promise<"refused"> {
  await files.outgoing.update(id, { state: "refused", reason, sent: 0 });
  return "refused";
}

/** The record says it first: were the tab killed in between, the file would be sent again and found to be there. */
async function noteStored(database: Database, file: OutgoingFile, bytes: number): Promise<void> {
  const { files, documents } = database;
  const stored_at = new Date(database.now()).toISOString();
  const [known] = await documents.getMany([file.id]);
  if (!known) await documents.create({ ...file.draft, stored_at }, file.id);
  else if (!known.stored_at) await documents.edit(file.id, { stored_at });
  await files.transaction("rw", files.outgoing, files.copies, async () => {
    await files.outgoing.delete(file.id);
    await files.copies.put({ id: file.id, bytes, used_at: Date.now() });
  });
  await fitBudget(database);
}

/** How long to wait before the next attempt, in milliseconds. */
export function waitAfter(error: RemoteError, failures: number): number {
  return Math.max(backOffMs(failures), error.wait_ms);
}

/** Days after which a file taken away before it was sent is let go of. */
const removedForMs = 30 * 86_400_000;

/** Lets go of what was taken away long ago. */
export async function forgetRemoved(database: Database, now = Date.now()): Promise<void> {
  const { files } = database;
  const removed = await files.outgoing.where("state").equals("removed").toArray();
  const ids = removed.filter(({ removed_at = 0 }) => now - removed_at > removedForMs).map(({ id }) => id);
  await files.outgoing.bulkDelete(ids);
  await dropCopies(database, ids);
}
