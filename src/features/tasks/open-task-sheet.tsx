import BellOff from "lucide-solid/icons/bell-off";
import BellRing from "lucide-solid/icons/bell-ring";
import Check from "lucide-solid/icons/check";
import ChevronsUp from "lucide-solid/icons/chevrons-up";
import Pencil from "lucide-solid/icons/pencil";
import RotateCcw from "lucide-solid/icons/rotate-ccw";
import Trash from "lucide-solid/icons/trash";
import { createSignal, For, Match, Show, Suspense, Switch } from "solid-js";
import { useTask, useTeamDirectory } from "#data/team/index.ts";
import { isSnoozed } from "#domain/team/agenda.ts";
import type { Task } from "#domain/team/task.ts";
import { useCanWrite } from "#features/artists/index.ts";
import { EditTaskSheet } from "#features/logging/index.ts";
import { RefusedTag } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Fact, Facts } from "#ui/facts/facts.tsx";
import { Menu, type MenuItem } from "#ui/menu/menu.tsx";
import { oneAtATime } from "#ui/press/one-at-a-time.ts";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { TaskChecklist } from "./task-checklist.tsx";
import { TaskComments } from "./task-comments.tsx";
import { useTaskWords } from "./task-words.ts";
import { useTaskActions } from "./use-task-actions.ts";

/** One task: what, about whom, by when, what it is made of, what was said of it, and what can be done with it. */
export function OpenTaskSheet(props: { taskId: string; onClose: () => void }) {
  const { t } = useI18n();
  const task = useTask(() => props.taskId);
  const isGone = () => task() === null || task()?.deleted === true;
  return (
    <Switch>
      <Match when={isGone()}>
        <Sheet open routed title={t("tasks.open")} onClose={props.onClose}>
          <EmptyState title={t("tasks.missing")} text={t("tasks.missingText")} />
        </Sheet>
      </Match>
      <Match when={task()}>{(found) => <Found task={found()} onClose={props.onClose} />}</Match>
      <Match when={task() === undefined}>
        <Sheet open routed title={t("shell.loading")} onClose={props.onClose}>
          <ListSkeleton rows={3} />
        </Sheet>
      </Match>
    </Switch>
  );
}

function Found(props: { task: Task; onClose: () => void }) {
  const { t, format } = useI18n();
  const canWrite = useCanWrite();
  const actions = useTaskActions();
  const words = useTaskWords();
  const [isEdited, setEdited] = createSignal(false);
  const one = () => props.task;
  const isDone = () => one().status === "done";
  const menu = (): MenuItem[] => [
    ...(isDone() ? [] : snoozeItems()),
    {
      label: t(one().priority === "high" ? "tasks.makeNormal" : "tasks.makeHigh"),
      icon: ChevronsUp,
      run: () => void actions.setPriority([one().id], one().priority !== "high"),
    },
    {
      label: t("tasks.remove"),
      icon: Trash,
      danger: true,
      run: async () => {
        props.onClose();
        await actions.remove([one().id]);
      },
    },
  ];
  const snoozeItems = (): MenuItem[] =>
    isSnoozed(one(), format.today())
      ? [{ label: t("tasks.unsnooze"), icon: BellRing, run: () => void actions.unsnooze([one().id]) }]
      : words.snoozes().map(({ label, day }) => ({
          label,
          icon: BellOff,
          run: () => void actions.snooze([one().id], day),
        }));
  const end = oneAtATime(async () => {
    if (await actions.complete([one().id])) props.onClose();
  });

  return (
    <Show
      when={!isEdited()}
      fallback={
        <Suspense>
          <EditTaskSheet
            task={one()}
            onSave={(patch) => actions.change([one().id], patch, () => t("tasks.saved"))}
            onClose={() => setEdited(false)}
          />
        </Suspense>
      }
    >
      <Sheet
        open
        routed
        title={one().title}
        onClose={props.onClose}
        actions={
          <Show when={canWrite()}>
            <Menu label={t("tasks.options")} items={menu()} />
          </Show>
        }
        foot={
          <Show when={canWrite()}>
            <Button variant="secondary" icon={Pencil} onClick={() => setEdited(true)}>
              {t("tasks.edit")}
            </Button>
            <Show
              when={isDone()}
              fallback={
                <Button variant="primary" class="grow-mobile" icon={Check} onClick={() => void end()}>
                  {t("tasks.done")}
                </Button>
              }
            >
              <Button variant="secondary" icon={RotateCcw} onClick={() => void actions.reopen(one().id)}>
                {t("tasks.reopen")}
              </Button>
            </Show>
          </Show>
        }
      >
        <RefusedTag table="tasks" id={one().id} />
        <TaskFacts task={one()} />
        <Show when={one().note}>{(note) => <p class="prewrap">{note()}</p>}</Show>
        <TaskChecklist task={one()} canEdit={canWrite()} />
        <TaskComments task={one()} canEdit={canWrite()} />
      </Sheet>
    </Show>
  );
}

function TaskFacts(props: { task: Task }) {
  const { t, format } = useI18n();
  const team = useTeamDirectory();
  const words = useTaskWords();
  return (
    <Facts>
      <Fact name={t("tasks.dueOn")}>
        {props.task.due_on ? format.day(props.task.due_on, "full") : t("tasks.group.undated")}
      </Fact>
      <Fact name={t("tasks.assignee")}>
        {team.byId(props.task.assignee_id)?.display_name ?? t("tasks.nobody")}
      </Fact>
      <Fact name={t("tasks.about")}>
        <span class="cluster">
          <For each={words.people(props.task)} fallback={t("tasks.team")}>
            {(person) => (
              <a class="link" href={`/artistes/${person.id}`}>
                {person.display_name}
              </a>
            )}
          </For>
        </span>
      </Fact>
      <Show when={words.link(props.task)}>
        {(link) => (
          <Fact name={t("tasks.link")}>
            <Show when={link().href} fallback={link().text}>
              <a class="link" href={link().href}>
                {link().text}
              </a>
            </Show>
          </Fact>
        )}
      </Show>
      <Show when={props.task.priority === "high"}>
        <Fact name={t("tasks.priority")}>{t("tasks.high")}</Fact>
      </Show>
      <Show when={words.rhythm(props.task)}>
        {(rhythm) => <Fact name={t("tasks.rhythm")}>{rhythm()}</Fact>}
      </Show>
      <Show when={isSnoozed(props.task, format.today()) && props.task.snoozed_until}>
        {(day) => (
          <Fact name={t("tasks.snooze")}>{t("tasks.snoozedUntil", { day: format.day(day(), "full") })}</Fact>
        )}
      </Show>
      <Show when={props.task.done_at}>
        {(instant) => (
          <Fact name={t("search.done")}>
            {t("tasks.doneBy", {
              name: team.byId(props.task.done_by)?.display_name ?? t("tasks.someone"),
              when: format.instant(instant()),
            })}
          </Fact>
        )}
      </Show>
    </Facts>
  );
}
