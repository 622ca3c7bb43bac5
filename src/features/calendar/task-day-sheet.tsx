import Check from "lucide-solid/icons/check";
import { createSignal, For, Show } from "solid-js";
import { usePeopleNamed } from "#data/artists/index.ts";
import { useTask } from "#data/team/index.ts";
import { isDay } from "#domain/record/values.ts";
import type { Task } from "#domain/team/task.ts";
import { useCanWrite } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { TextField } from "#ui/field/field.tsx";
import { oneAtATime } from "#ui/press/one-at-a-time.ts";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { useCalendarActions } from "./use-calendar-actions.ts";

/** A task of the calendar: done, or put on another day. */
export function TaskDaySheet(props: { taskId: string; onClose: () => void }) {
  const task = useTask(() => props.taskId);
  return <Show when={task()}>{(found) => <TaskDay task={found()} onClose={props.onClose} />}</Show>;
}

function TaskDay(props: { task: Task; onClose: () => void }) {
  const { t, format } = useI18n();
  const canWrite = useCanWrite();
  const actions = useCalendarActions();
  const named = usePeopleNamed();
  const [day, setDay] = createSignal(props.task.due_on ?? format.today());

  const move = oneAtATime(async () => {
    if (!isDay(day())) return;
    const item = { type: "task" as const, key: props.task.id, task: props.task };
    if (day() === props.task.due_on || (await actions.move(item, props.task.due_on ?? "", day())))
      props.onClose();
  });
  const finish = oneAtATime(async () => {
    if (await actions.finish(props.task)) props.onClose();
  });

  return (
    <Sheet
      open
      routed
      title={props.task.title}
      onClose={props.onClose}
      foot={
        <Show when={canWrite()}>
          <Button variant="secondary" icon={Check} onClick={() => void finish()}>
            {t("calendar.taskDay.done")}
          </Button>
          <Button variant="primary" class="grow-mobile" onClick={() => void move()}>
            {t("calendar.taskDay.move")}
          </Button>
        </Show>
      }
    >
      <Show when={named(props.task.people).length > 0}>
        <p class="cluster">
          <For each={named(props.task.people)}>
            {(person) => (
              <a class="link" href={`/artistes/${person.id}`}>
                {person.display_name}
              </a>
            )}
          </For>
        </p>
      </Show>
      <Show
        when={canWrite()}
        fallback={
          <p>
            {t("calendar.taskDay.due")} {format.day(day(), "full")}
          </p>
        }
      >
        <TextField
          type="date"
          label={t("calendar.taskDay.due")}
          value={day()}
          error={isDay(day()) ? undefined : t("calendar.form.dayWrong")}
          onText={setDay}
        />
      </Show>
      <Show when={props.task.note}>{(note) => <p class="event-text">{note()}</p>}</Show>
      <p>
        <a class="link" href={`/taches?tache=${props.task.id}`}>
          {t("calendar.taskDay.open")}
        </a>
      </p>
    </Sheet>
  );
}
