import type { PersonDraft } from "#domain/artists/person.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { codeOf } from "../failure.ts";
import type { Database } from "../store/open.ts";

const chunk = 250;

export interface ImportOptions {
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** What an import made; given back to `undoImport`. */
export interface ImportReceipt {
  ids: string[];
  /** False when it was stopped before its end: what was made stays, and can be undone. */
  complete: boolean;
  /** Why it stopped by itself: a full disk, most of all. */
  code?: ErrorCode;
}

/** Writes many people on this device, a chunk at a time so that screens stay alive; they leave with the network. */
export async function importPeople(
  database: Database,
  drafts: readonly PersonDraft[],
  { onProgress, signal }: ImportOptions = {},
): Promise<ImportReceipt> {
  const ids: string[] = [];
  for (let from = 0; from < drafts.length; from += chunk) {
    if (signal?.aborted) return { ids, complete: false };
    try {
      const made = await database.people.createMany(drafts.slice(from, from + chunk));
      ids.push(...made.map((person) => person.id));
    } catch (error) {
      return { ids, complete: false, code: codeOf(error) };
    }
    onProgress?.(ids.length, drafts.length);
    await nextFrame();
  }
  return { ids, complete: true };
}

/** Takes an import back: its people are put aside, here and, once sent, for everybody. */
export async function undoImport(
  database: Database,
  receipt: Pick<ImportReceipt, "ids">,
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  for (let from = 0; from < receipt.ids.length; from += chunk) {
    await database.people.removeMany(receipt.ids.slice(from, from + chunk));
    onProgress?.(Math.min(from + chunk, receipt.ids.length), receipt.ids.length);
    await nextFrame();
  }
}

const nextFrame = () => new Promise((resolve) => setTimeout(resolve, 0));
