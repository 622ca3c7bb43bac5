import { Dexie, type Table } from "dexie";
import type { DocumentDraft } from "#domain/documents/document.ts";
import type { ErrorCode } from "#domain/errors.ts";
import type { StorageEngine } from "./device.ts";

/** `removed`: its document was taken away before it was sent; kept for a while, so that this can be undone. */
export type SendingState = "waiting" | "paused" | "refused" | "removed";

/** A file that the server does not have yet. Its bytes are on this device, and perhaps nowhere else. */
export interface OutgoingFile {
  /** Of its document. */
  id: string;
  state: SendingState;
  added_at: number;
  /** Bytes that left, of the attempt under way. */
  sent: number;
  /** Why the server refused it. */
  reason?: ErrorCode;
  /** When it was taken away. */
  removed_at?: number;
  /** What is said of it: makes the document anew when the tab was killed between the two. */
  draft: DocumentDraft;
}

/** A copy of a file that the server has. */
export interface FileCopy {
  id: string;
  bytes: number;
  used_at: number;
}

/** What was asked to be kept offline: a document, by its first version, or all the documents of a person. */
export interface KeptOffline {
  key: string;
  kept_at: number;
}

/** The bytes, apart from what is said of them: lists never read them. */
export interface FileBytes {
  id: string;
  blob: Blob;
}

/** What the database of an account's files is called: as its records are, so that a wipe takes both. */
export const filesName = (database: string) => `${database}-files`;

/** The files of one account in one workspace on this device, beside its records. */
export class DeviceFiles extends Dexie {
  declare readonly outgoing: Table<OutgoingFile, string>;
  declare readonly copies: Table<FileCopy, string>;
  declare readonly offline: Table<KeptOffline, string>;
  declare readonly blobs: Table<FileBytes, string>;

  constructor(database: string, engine: StorageEngine = {}) {
    super(filesName(database), engine);
    this.version(1).stores({
      outgoing: "id, state",
      copies: "id, used_at",
      offline: "key",
      blobs: "id",
    });
  }

  /** Lets go of all copies; those that are asked for come again. */
  forgetCopies(): Promise<void> {
    return this.transaction("rw", this.copies, this.blobs, async () => {
      await this.blobs.bulkDelete(await this.copies.toCollection().primaryKeys());
      await this.copies.clear();
    });
  }
}
