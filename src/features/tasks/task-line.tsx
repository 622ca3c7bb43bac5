import ChevronsUp from "lucide-solid/icons/chevrons-up";
import MessageSquare from "lucide-solid/icons/message-square";
import Repeat from "lucide-solid/icons/repeat";
import { Show } from "solid-js";
import { useTeamDirectory } from "#data/team/index.ts";
import { checklistProgress } from "#domain/checklist.ts";
import type { Task } from "#domain/team/task.ts";
import { commentsInOrder } from "#domain/team/task-comment.ts";
import { type createSelection, SelectTick } from "#features/lists/index.ts";
import { RefusedTag } from "#features/sync/index.ts";
import { DueTag, TaskTick } from "#features/today/index.ts";
import { useI18n } from "#i18n/index.ts";
import { TeamAvatar } from "#ui/avatar/avatar.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Row } from "#ui/row/row.tsx";
import type { TaskWords } from "./task-words.ts";

/** One task of the list: columns on a wide screen, two lines on a phone. */
export function TaskLine(props: {
  task: Task;
  words: TaskWords;
  canEdit: boolean;
  showAssignee: boolean;
  selection: ReturnType<typeof createSelection>;
  onOpen: () => void;
}) {
  const { t } = useI18n();
  const team = useTeamDirectory();
  const assignee = () => (props.showAssignee ? team.byId(props.task.assignee_id) : undefined);
  const progress = () => checklistProgress(props.task);
  const comments = () => commentsInOrder(props.task.comments).length;
  return (
    <Row
      top
      data-task={props.task.id}
      current={props.selection.has(props.task.id)}
      start={
        <Show when={props.canEdit}>
          <Show when={props.selection.isOn()} fallback={<TaskTick task={props.task} />}>
            <SelectTick
              fills
              selection={props.selection}
              id={props.task.id}
              label={t("tasks.selectOne", { title: props.task.title })}
            />
          </Show>
        </Show>
      }
      onPress={props.onOpen}
      title={
        <>
          <Show when={props.task.priority === "high"}>
            <span class="prio">
              <Icon of={ChevronsUp} size="sm" label={t("tasks.high")} />
            </span>
          </Show>
          {props.task.title}
        </>
      }
      meta={
        <>
          <span class="task-who">{props.words.who(props.task)}</span>
          <Show when={props.words.link(props.task)}>
            {(link) => <span class="task-link">{link().text}</span>}
          </Show>
        </>
      }
      end={
        <>
          <Show when={props.words.rhythm(props.task)}>
            {(rhythm) => <Icon of={Repeat} size="sm" label={`${t("tasks.rhythm")}\u00a0: ${rhythm()}`} />}
          </Show>
          <Show when={progress().total > 0}>
            <span class="xs num">{t("tasks.checklistProgress", progress())}</span>
          </Show>
          <Show when={comments() > 0}>
            <Icon of={MessageSquare} size="sm" label={t("tasks.comments")} />
          </Show>
          <RefusedTag table="tasks" id={props.task.id} />
          <Show when={assignee()}>
            {(member) => <TeamAvatar name={member().display_name} tape={member().tape} size="xs" label />}
          </Show>
          <DueTag task={props.task} dated />
        </>
      }
    />
  );
}
