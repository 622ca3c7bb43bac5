import { createTypedLine } from "#data/drafts.ts";
import { checklistProgress } from "#domain/checklist.ts";
import { type Task, taskRecord } from "#domain/team/task.ts";
import { useI18n } from "#i18n/index.ts";
import { Checklist } from "#ui/checklist/checklist.tsx";
import { Section } from "#ui/section/section.tsx";
import { useTaskActions } from "./use-task-actions.ts";

/** What a task is made of: ticked, added and taken away. */
export function TaskChecklist(props: { task: Task; canEdit: boolean }) {
  const { t, format } = useI18n();
  const actions = useTaskActions();
  const [typed, setTyped] = createTypedLine(() => `task checklist ${props.task.id}`);
  const lines = () => [...props.task.checklist].sort(format.compare);
  const problem = (name: string) => {
    const found = taskRecord.fields.checklist.problem([...props.task.checklist, name]);
    return found && t(found === "too_many" ? "tasks.checklistFull" : "tasks.checklistLong");
  };
  const change = (patch: Parameters<typeof actions.change>[1], said: string) =>
    actions.change([props.task.id], patch, () => said);

  return (
    <Section
      title={t("tasks.checklist")}
      note={lines().length > 0 ? t("tasks.checklistProgress", checklistProgress(props.task)) : undefined}
    >
      <Checklist
        lines={lines()}
        done={props.task.checklist_done}
        canEdit={props.canEdit}
        struck
        words={{
          list: t("tasks.checklist"),
          empty: t("tasks.checklistEmpty"),
          tick: (name) => t("tasks.checklistTick", { name }),
          remove: (name) => t("tasks.checklistRemove", { name }),
          add: t("tasks.checklistAdd"),
          submit: t("tasks.add"),
        }}
        problem={problem}
        onTick={(name, isDone) =>
          void change(
            { checklist_done: isDone ? { add: [name] } : { remove: [name] } },
            t(isDone ? "tasks.checklistTicked" : "tasks.checklistUnticked", { name }),
          )
        }
        onRemove={(name) =>
          void change(
            { checklist: { remove: [name] }, checklist_done: { remove: [name] } },
            t("tasks.checklistRemoved", { name }),
          )
        }
        typed={typed()}
        onType={setTyped}
        onAdd={async (name) =>
          Boolean(await change({ checklist: { add: [name] } }, t("tasks.checklistAdded", { name })))
        }
      />
    </Section>
  );
}
