import ChevronsUp from "lucide-solid/icons/chevrons-up";
import ClockAlert from "lucide-solid/icons/clock-alert";
import { createSignal, Match, Show, Switch } from "solid-js";
import { usePeopleNamed } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import { useSession } from "#data/session/index.ts";
import { completeTasks, type TaskChange, takeBackTasks, useTeamDirectory } from "#data/team/index.ts";
import { dueOf } from "#domain/team/agenda.ts";
import type { Task } from "#domain/team/task.ts";
import { useAttempt, useUndo } from "#features/artists/index.ts";
import { RefusedTag } from "#features/sync/index.ts";
import { capitalized } from "#i18n/capitalized.ts";
import { useI18n } from "#i18n/index.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { Row } from "#ui/row/row.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { Tick } from "#ui/tick/tick.tsx";
import { useToast } from "#ui/toast/toast.tsx";

/** One thing to do: ticked to finish it, with a way back; its day at the end, late ones in words and in red. */
export function TaskRow(props: {
  task: Task;
  canEdit: boolean;
  /** The person on whose file it stands, whose name need not be said. */
  about?: string;
  /** Says whose it is, in a list of the whole team. */
  showAssignee?: boolean;
}) {
  const { t, format } = useI18n();
  const named = usePeopleNamed();
  const team = useTeamDirectory();
  const others = () => named(props.task.people, props.about);
  const names = () => others().map((one) => one.display_name);
  const assignee = () => team.byId(props.task.assignee_id);
  const meta = () =>
    [
      names().length > 0 ? format.list(names()) : props.about ? undefined : t("today.internal"),
      props.showAssignee && assignee()
        ? t("today.assignedTo", { name: assignee()?.display_name ?? "" })
        : undefined,
    ]
      .filter(Boolean)
      .join(" · ");
  const href = () => {
    // A step of a plan is read beside the others.
    const [first] = props.task.goal_id ? others() : [];
    if (first) return `/artistes/${first.id}/plan`;
    return props.task.goal_id && props.about ? undefined : `/taches?tache=${props.task.id}`;
  };

  return (
    <Row
      top
      href={href()}
      start={
        <Show when={props.canEdit}>
          <TaskTick task={props.task} />
        </Show>
      }
      title={props.task.title}
      meta={meta()}
      end={
        <>
          <Show when={props.task.priority === "high"}>
            <Icon of={ChevronsUp} size="sm" label={t("today.priority")} />
          </Show>
          <RefusedTag table="tasks" id={props.task.id} />
          <DueTag task={props.task} />
        </>
      }
    />
  );
}

/** Ends a task, with a way back. */
export function TaskTick(props: { task: Task }) {
  const { t } = useI18n();
  const database = useDatabase();
  const session = useSession();
  const toast = useToast();
  const attempt = useAttempt();
  const undo = useUndo();
  const [isDone, setDone] = createSignal(false);

  async function complete() {
    const { id, title } = props.task;
    let change: TaskChange | undefined;
    setDone(true);
    const write = async () => {
      change = await completeTasks(database, [id], session.workspace()?.member_id);
    };
    if (!(await attempt(write)) || !change) {
      setDone(false);
      return;
    }
    const made = change;
    toast.show({
      text: t("today.completed", { title }),
      undo: () => undo(() => takeBackTasks(database, made)),
    });
  }

  return (
    <Tick
      label={t("today.complete", { title: props.task.title })}
      checked={isDone()}
      onCheck={(checked) => checked && void complete()}
    />
  );
}

/** By when it is to be done; `dated` says the day of a late one too. */
export function DueTag(props: { task: Task; dated?: boolean }) {
  const { t, format } = useI18n();
  const due = () => dueOf(props.task, format.today());
  return (
    <Switch fallback={<Tag>{capitalized(format.relativeDay(props.task.due_on ?? ""))}</Tag>}>
      <Match when={due() === "undated"}>{null}</Match>
      <Match when={due() === "late"}>
        <Tag tone="danger" icon={ClockAlert}>
          {props.dated ? capitalized(format.relativeDay(props.task.due_on ?? "")) : t("today.late")}
        </Tag>
      </Match>
      <Match when={due() === "today"}>
        <Tag tone="light">{t("today.dueToday")}</Tag>
      </Match>
      <Match when={due() === "tomorrow"}>
        <Tag>{t("today.tomorrow")}</Tag>
      </Match>
    </Switch>
  );
}
