import type { Document } from "#domain/documents/document.ts";
import { storagePath } from "#domain/documents/file-rules.ts";
import type { ErrorCode, Result } from "#domain/errors.ts";
import { codeOf } from "../failure.ts";
import { remoteCode } from "../session/answer.ts";
import type { Session } from "../session/session.ts";
import type { Database } from "../store/open.ts";
import { RemoteError } from "../sync/remote.ts";
import { bytesHere, keepCopy, noteUsed } from "./copies.ts";
import { sha256Of } from "./hash.ts";
import type { FileStore } from "./storage.ts";

type Read = Result<{ file: Blob }>;

/** The bytes of a document: those of this device, else the server's, of which a copy is kept for a while. */
export async function readFile(database: Database, session: Session, document: Document): Promise<Read> {
  try {
    const here = await bytesHere(database, document.id);
    if (here) {
      await noteUsed(database, document.id);
      return { ok: true, file: here };
    }
    const read = await readStored(database, await session.files(), document);
    // A disk that has no room shows it all the same.
    if (read.ok) await keepCopy(database, document.id, read.file).catch(() => undefined);
    return read;
  } catch (error) {
    return { ok: false, code: codeOf(error) };
  }
}

/** What the server has, once it is known to be what was added. */
export async function readStored(database: Database, store: FileStore, document: Document): Promise<Read> {
  const { user_id, workspace_id } = database;
  try {
    const given = await store.fetch(user_id, storagePath(workspace_id, document.id));
    const bytes = await given.arrayBuffer();
    if ((await sha256Of(bytes)) !== document.sha256) return { ok: false, code: "document_damaged" };
    // Under the type that was judged when it was added, whatever the server says.
    return { ok: true, file: new Blob([bytes], { type: document.media_type }) };
  } catch (error) {
    return { ok: false, code: readCode(error) };
  }
}

function readCode(error: unknown): ErrorCode {
  const isRefused = error instanceof RemoteError && error.problem === "refused";
  return isRefused ? (error.reason as ErrorCode) : remoteCode(error);
}
