import Plus from "lucide-solid/icons/plus";
import X from "lucide-solid/icons/x";
import { createSignal, For, Show } from "solid-js";
import { checklistProgress } from "#domain/applications/checklist.ts";
import { type Task, taskRecord } from "#domain/team/task.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, IconButton } from "#ui/button/button.tsx";
import { TextField } from "#ui/field/field.tsx";
import { Section } from "#ui/section/section.tsx";
import { Tick } from "#ui/tick/tick.tsx";
import { useTaskActions } from "./use-task-actions.ts";

/** What a task is made of: ticked, added and taken away. */
export function TaskChecklist(props: { task: Task; canEdit: boolean }) {
  const { t, format } = useI18n();
  const actions = useTaskActions();
  const [typed, setTyped] = createSignal("");
  const lines = () => [...props.task.checklist].sort(format.compare);
  const isDone = (name: string) => props.task.checklist_done.includes(name);
  const problem = () => {
    const name = typed().trim();
    const found = name && taskRecord.fields.checklist.problem([...props.task.checklist, name]);
    return found ? t(found === "too_many" ? "tasks.checklistFull" : "tasks.checklistLong") : undefined;
  };
  const change = (patch: Parameters<typeof actions.change>[1], said: string) =>
    actions.change([props.task.id], patch, () => said);

  async function add() {
    const name = typed().trim();
    if (!name || problem()) return;
    if (await change({ checklist: { add: [name] } }, t("tasks.checklistAdded", { name }))) setTyped("");
  }

  return (
    <Section
      title={t("tasks.checklist")}
      note={lines().length > 0 ? t("tasks.checklistProgress", checklistProgress(props.task)) : undefined}
    >
      <Show when={lines().length > 0} fallback={<p class="muted small">{t("tasks.checklistEmpty")}</p>}>
        <ul class="task-parts" aria-label={t("tasks.checklist")}>
          <For each={lines()}>
            {(name) => (
              <li data-done={isDone(name) ? "" : undefined}>
                <Tick
                  label={t("tasks.checklistTick", { name })}
                  checked={isDone(name)}
                  disabled={!props.canEdit}
                  onCheck={(checked) =>
                    void change(
                      { checklist_done: checked ? { add: [name] } : { remove: [name] } },
                      t(checked ? "tasks.checklistTicked" : "tasks.checklistUnticked", { name }),
                    )
                  }
                />
                <span>{name}</span>
                <Show when={props.canEdit}>
                  <IconButton
                    size="sm"
                    icon={X}
                    label={t("tasks.checklistRemove", { name })}
                    onClick={() =>
                      void change(
                        { checklist: { remove: [name] }, checklist_done: { remove: [name] } },
                        t("tasks.checklistRemoved", { name }),
                      )
                    }
                  />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.canEdit}>
        <form
          class="task-add"
          novalidate
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <TextField
            label={t("tasks.checklistAdd")}
            autocomplete="off"
            value={typed()}
            error={problem()}
            onText={setTyped}
          />
          <Button variant="secondary" type="submit" icon={Plus}>
            {t("tasks.add")}
          </Button>
        </form>
      </Show>
    </Section>
  );
}
