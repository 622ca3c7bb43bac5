import Plus from "lucide-solid/icons/plus";
import SquareCheckBig from "lucide-solid/icons/square-check-big";
import X from "lucide-solid/icons/x";
import { For, Show } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Button, IconButton } from "#ui/button/button.tsx";
import { TextField } from "#ui/field/field.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { addDays } from "./days.ts";
import { DueChips } from "./due-chips.tsx";
import type { FollowUp } from "./log-draft.ts";

/** « Et ensuite? »: the tasks that follow, each with a day; the one being written counts too. */
export function FollowUps(props: {
  tasks: readonly FollowUp[];
  writing: FollowUp | undefined;
  error?: string;
  onTasks: (tasks: FollowUp[]) => void;
  onWriting: (task: FollowUp | undefined) => void;
}) {
  const { t, format } = useI18n();
  const inAWeek = () => addDays(format.today(), 7);

  const keep = (task: FollowUp) => {
    const title = task.title.trim();
    if (title === "") return;
    props.onTasks([...props.tasks, { ...task, title }]);
    props.onWriting(undefined);
  };

  return (
    <fieldset class="field">
      <legend class="field__label">{t("interactions.next")}</legend>
      <For each={props.tasks}>
        {(task) => (
          <div class="follow">
            <Icon of={SquareCheckBig} />
            <div class="grow">
              <p class="strong">{task.title}</p>
              <p class="muted small">{t("interactions.taskDue", { day: format.relativeDay(task.due_on) })}</p>
            </div>
            <IconButton
              size="sm"
              icon={X}
              label={t("interactions.removeTask", { title: task.title })}
              onClick={() => props.onTasks(props.tasks.filter((one) => one !== task))}
            />
          </div>
        )}
      </For>
      <Show
        when={props.writing}
        fallback={
          <Button
            variant="ghost"
            class="btn--start"
            icon={Plus}
            onClick={() => props.onWriting({ title: "", due_on: inAWeek() })}
          >
            {t("interactions.addTask")}
          </Button>
        }
      >
        {(task) => (
          <TaskWriter
            task={task()}
            error={props.error}
            onChange={props.onWriting}
            onKeep={() => keep(task())}
            onCancel={() => props.onWriting(undefined)}
          />
        )}
      </Show>
    </fieldset>
  );
}

function TaskWriter(props: {
  task: FollowUp;
  error?: string;
  onChange: (task: FollowUp) => void;
  onKeep: () => void;
  onCancel: () => void;
}) {
  const { t, format } = useI18n();
  return (
    <div class="follow-new stack">
      <TextField
        ref={(input) => queueMicrotask(() => input.focus())}
        label={t("interactions.task")}
        placeholder={t("interactions.taskPlaceholder")}
        autocomplete="off"
        value={props.task.title}
        error={props.error}
        onText={(title) => props.onChange({ ...props.task, title })}
        onKeyDown={(event) => {
          // Enter keeps the task; with ⌘ or Ctrl it saves the whole, as everywhere.
          if (event.key !== "Enter" || event.metaKey || event.ctrlKey || event.isComposing) return;
          event.preventDefault();
          props.onKeep();
        }}
      />
      <DueChips value={props.task.due_on} onPick={(due_on) => props.onChange({ ...props.task, due_on })} />
      <TextField
        type="date"
        label={t("interactions.onDate")}
        min={format.today()}
        value={props.task.due_on}
        onText={(due_on) => props.onChange({ ...props.task, due_on })}
      />
      <div class="btn-row">
        <Button variant="secondary" size="sm" onClick={() => props.onKeep()}>
          {t("interactions.keepTask")}
        </Button>
        <Button variant="ghost" size="sm" onClick={() => props.onCancel()}>
          {t("shell.cancel")}
        </Button>
      </div>
    </div>
  );
}
