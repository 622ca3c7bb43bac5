import { createComputed } from "solid-js";
import type { PatchOf } from "#domain/record/edit.ts";
import type { RecordDefinition, RecordOf } from "#domain/record/record.ts";
import type { RecordForm } from "./record-form.ts";
import type { Editing, Saved } from "./section-form.tsx";

/** What saving a section of a record does: what is right of it is written under one edit, which can be taken back. */
export function createRecordEditing<R extends RecordDefinition>(
  form: RecordForm<R>,
  doc: () => RecordOf<R>,
  /** Writes the patch; answers how to take it back, and what is said of it. */
  write: (before: RecordOf<R>, patch: PatchOf<R>) => Promise<Omit<Saved, "isWhole">>,
): Editing {
  // The record may leave the screen before what was typed in it is saved.
  let latest = doc();
  createComputed(() => {
    latest = doc();
  });
  return {
    restored: form.restored,
    isTouched: form.isTouched,
    discard: form.discard,
    async save() {
      const before = latest;
      const { patch, fields, isWhole } = await form.take();
      const written = Object.keys(patch).length > 0 ? await write(before, patch) : {};
      await form.settle(fields);
      return { isWhole, ...written };
    },
  };
}
