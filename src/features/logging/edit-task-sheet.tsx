import { createSignal } from "solid-js";
import { usePeopleNamed } from "#data/artists/index.ts";
import { createDraft } from "#data/drafts.ts";
import { type PatchOf, patchBetween } from "#domain/record/edit.ts";
import { rhythmOf, ruleOf } from "#domain/team/rhythm.ts";
import { type Task, taskRecord } from "#domain/team/task.ts";
import { FormSheet } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { problemsOfTask, type TaskValues } from "./task-draft.ts";
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
  const [draft, setDraft, kept] = createDraft<TaskValues>(
    () => `edited task ${props.task.id}`,
    () => ({
      title: props.task.title,
      due_on: props.task.due_on ?? "",
      isHigh: props.task.priority === "high",
      rhythm: rhythmOf(props.task.recurrence) ?? (props.task.recurrence ? "other" : ""),
      note: props.task.note ?? "",
    }),
  );
  const people = () =>
    draft.people ?? named(props.task.people).map(({ id, display_name }) => ({ id, name: display_name }));
  const assignee = () => draft.assignee_id ?? props.task.assignee_id ?? "";
  const problems = () => problemsOfTask(draft, people());

  function ruleNow(): string | undefined {
    if (draft.rhythm === "other") return props.task.recurrence;
    if (!draft.rhythm) return undefined;
    const isSame = draft.rhythm === rhythmOf(props.task.recurrence) && draft.due_on === props.task.due_on;
    return isSame ? props.task.recurrence : ruleOf(draft.rhythm, draft.due_on);
  }
  async function save() {
    setTried(true);
    if (problems().length > 0) return;
    const patch = patchBetween(taskRecord, props.task, {
      title: draft.title.trim(),
      due_on: draft.due_on || undefined,
      priority: draft.isHigh ? "high" : "normal",
      assignee_id: assignee() || undefined,
      note: draft.note?.trim() || undefined,
      recurrence: ruleNow(),
      // Untouched, files merged since stay as they were named.
      ...(draft.people ? { people: people().flatMap(({ id }) => id ?? []) } : {}),
    });
    if (Object.keys(patch).length > 0 && !(await props.onSave(patch))) return;
    await kept.discard();
    props.onClose();
  }

  return (
    <FormSheet title={t("tasks.editTitle")} kept={kept} onSave={() => void save()} onClose={props.onClose}>
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
