import type { ErrorCode } from "#domain/errors.ts";
import type { PatchOf } from "#domain/record/edit.ts";
import type { RecordOf } from "#domain/record/record.ts";
import { codeOf } from "../failure.ts";
import type { Edited, RecordStore } from "../store/record-store.ts";

/** What one action did to many records; given back to `undoBulkEdit`. */
export interface BulkEdit<R> {
  edited: Edited<R>[];
  /** Why it stopped before its end: a full disk, most of all. What was done stays, and can be undone. */
  code?: ErrorCode;
}

/** Records written at once: the screen stays alive between two chunks. */
const chunk = 200;

type Progress = (done: number, total: number) => void;

/** One change to many records, a few at a time; it leaves with the network. Never throws. */
export async function bulkEdit<R>(
  store: RecordStore<R>,
  ids: readonly string[],
  patchOf: (current: RecordOf<R>) => PatchOf<R>,
  onProgress?: Progress,
): Promise<BulkEdit<R>> {
  const edited: Edited<R>[] = [];
  try {
    for (let from = 0; from < ids.length; from += chunk) {
      for (const one of await store.editMany(ids.slice(from, from + chunk), patchOf)) edited.push(one);
      onProgress?.(Math.min(from + chunk, ids.length), ids.length);
      await nextTurn();
    }
  } catch (error) {
    return { edited, code: codeOf(error) };
  }
  return { edited };
}

/** Puts back what one action changed, save what somebody wrote since. Answers of how many something was left. */
export async function undoBulkEdit<R>(
  store: RecordStore<R>,
  { edited }: BulkEdit<R>,
  onProgress?: Progress,
): Promise<number> {
  let undone = 0;
  for (let from = 0; from < edited.length; from += chunk) {
    undone += await store.undoMany(edited.slice(from, from + chunk));
    onProgress?.(Math.min(from + chunk, edited.length), edited.length);
    await nextTurn();
  }
  return undone;
}

const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 0));
