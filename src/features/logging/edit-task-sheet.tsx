import { createSignal } from "solid-js";
import { usePeopleNamed } from "#data/artists/index.ts";
import { createDraft } from "#data/drafts.ts";
import type { PatchOf } from "#domain/record/edit.ts";
import type { Task, taskRecord } from "#domain/team/task.ts";
import { FormSheet } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { editedTask, patchOfTask, problemsOfTask } from "./task-draft.ts";
import { TaskFields } from "./task-fields.tsx";

/** A task being changed; what is typed is kept until it is saved. */
export function EditTaskSheet(props: {
  task: Task;
  /** Writes the changes; answers whether they were kept. */
  onSave: (patch: PatchOf<typeof taskRecord>) => Promise<boolean>;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const named = usePeopleNamed();
  const [tried, setTried] = createSignal(false);
  const [draft, setDraft, kept] = createDraft(
    () => `edited task ${props.task.id}`,
    () => editedTask(props.task),
  );
  const people = () =>
    draft.people ?? named(props.task.people).map(({ id, display_name }) => ({ id, name: display_name }));
  const assignee = () => draft.assignee_id ?? draft.base.assignee_id ?? "";
  const problems = () => problemsOfTask(draft, people());

  async function save() {
    setTried(true);
    if (problems().length > 0) return;
    const patch = patchOfTask(draft);
    if (Object.keys(patch).length > 0 && !(await props.onSave(patch))) return;
    await kept.discard();
    props.onClose();
  }

  return (
    <FormSheet title={t("tasks.editTitle")} kept={kept} onSave={save} onClose={props.onClose}>
      <TaskFields
        known
        draft={draft}
        set={setDraft}
        people={people()}
        assignee={assignee()}
        problems={tried() ? problems() : []}
      />
    </FormSheet>
  );
}
