import ListChecks from "lucide-solid/icons/list-checks";
import Plus from "lucide-solid/icons/plus";
import { createMemo, createSignal, For, Show, Suspense } from "solid-js";
import { useTeamDirectory } from "#data/team/index.ts";
import { type AgendaGroup, isNextWeek } from "#domain/team/agenda.ts";
import type { Task } from "#domain/team/task.ts";
import { NothingReceived, useCanWrite, useHasReceived, useSettled } from "#features/artists/index.ts";
import { createSelection } from "#features/lists/index.ts";
import { useLogSheet } from "#features/logging/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, IconButton } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Kbd } from "#ui/kbd/kbd.tsx";
import { Page } from "#ui/page/page.tsx";
import { List } from "#ui/row/row.tsx";
import { createShortcuts } from "#ui/shortcuts/shortcuts.ts";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { MemberChoiceSheet } from "./member-choice-sheet.tsx";
import { OpenTaskSheet } from "./open-task-sheet.tsx";
import { TaskLine } from "./task-line.tsx";
import { TaskSelection } from "./task-selection.tsx";
import { TaskTools } from "./task-tools.tsx";
import { useTaskWords } from "./task-words.ts";
import { useTaskActions } from "./use-task-actions.ts";
import { useTasks } from "./use-tasks.ts";
import "./tasks.css";

/** « Tâches »: what is to be done, by when; mine, the team’s, or what artists do themselves. */
export default function TasksPage() {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  const isSettled = useSettled();
  const logSheet = useLogSheet();
  const team = useTeamDirectory();
  const tasks = useTasks();
  const words = useTaskWords();
  const actions = useTaskActions();
  const selection = createSelection(tasks.shown);
  const [leaver, setLeaver] = createSignal<string>();
  const isKnown = () => tasks.isKnown() && (tasks.shown().length > 0 || isSettled());
  const count = (group: AgendaGroup) => tasks.groups().find((one) => one.group === group)?.tasks.length ?? 0;
  const add = () => {
    const member = tasks.member();
    logSheet.open({ task: { note: "", ...(member ? { assignee_id: member } : {}) } });
  };

  /** The row that has the focus, or held it last. */
  const rows = () => [...document.querySelectorAll<HTMLElement>("[data-task]")];
  const held = () => rows().find((row) => row.contains(document.activeElement));
  const step = (by: 1 | -1) => {
    const [all, current] = [rows(), held()];
    const next = current ? all.indexOf(current) + by : 0;
    all[next]?.querySelector<HTMLElement>("button.row__title")?.focus();
  };
  createShortcuts({
    j: () => step(1),
    k: () => step(-1),
    x: () => {
      const id = held()?.dataset.task;
      if (id && canWrite()) selection.toggle(id);
    },
  });

  return (
    <Page
      title={t("shell.tasks")}
      overline={t("tasks.overline", { late: count("late"), today: count("today") })}
      class="tasks stack"
      actions={
        <Show when={canWrite()}>
          <IconButton
            icon={ListChecks}
            label={t("tasks.select")}
            aria-pressed={selection.isOn()}
            onClick={() => (selection.isOn() ? selection.stop() : selection.start())}
          />
          <span class="only-desktop">
            <Button variant="primary" icon={Plus} aria-keyshortcuts="T" onClick={add}>
              {t("tasks.new")} <Kbd keys="T" />
            </Button>
          </span>
          <span class="only-mobile">
            <IconButton icon={Plus} label={t("tasks.new")} onClick={add} />
          </span>
        </Show>
      }
    >
      <TaskTools tasks={tasks} canWrite={canWrite()} onReassign={setLeaver} />
      <Show when={isKnown()} fallback={<ListSkeleton rows={6} avatar={false} />}>
        <Show
          when={tasks.groups().length > 0}
          fallback={<NothingToDo isNarrowed={tasks.isNarrowed()} canWrite={canWrite()} />}
        >
          <div class="card tasks__list">
            <div class="tasks__columns only-desktop" aria-hidden="true">
              <For each={["task", "artist", "link", "due"] as const}>
                {(column) => <span>{t(`tasks.column.${column}`)}</span>}
              </For>
            </div>
            <For each={tasks.groups().map(({ group }) => group)}>
              {(group) => (
                <TaskGroup
                  group={group}
                  of={tasks.groups().find((one) => one.group === group)?.tasks ?? []}
                  line={(task) => (
                    <TaskLine
                      task={task()}
                      words={words}
                      canEdit={canWrite()}
                      showAssignee={tasks.scope() !== "mine"}
                      selection={selection}
                      onOpen={() => tasks.open(task().id)}
                    />
                  )}
                />
              )}
            </For>
          </div>
          <Show when={canWrite()}>
            <p class="muted small only-desktop">{t("tasks.keys")}</p>
          </Show>
        </Show>
      </Show>
      <TaskSelection selection={selection} shown={tasks.shown} actions={actions} />
      <Suspense>
        <Show when={tasks.opened()} keyed>
          {(id) => <OpenTaskSheet taskId={id} onClose={tasks.close} />}
        </Show>
        <Show when={leaver()} keyed>
          {(id) => (
            <MemberChoiceSheet
              title={t("tasks.reassign", { name: team.byId(id)?.display_name ?? "" })}
              action={t("tasks.bulk.assignAction", { count: tasks.ofMember(id).length })}
              except={id}
              onPick={(to, name) => {
                setLeaver(undefined);
                void actions.assign(
                  tasks.ofMember(id).map((task) => task.id),
                  to,
                  name,
                );
              }}
              onClose={() => setLeaver(undefined)}
            />
          )}
        </Show>
      </Suspense>
    </Page>
  );
}

/** Rows drawn at first: a team that has not cleaned up for years still opens at once. */
const drawnFirst = 30;

function TaskGroup(props: {
  group: AgendaGroup;
  of: readonly Task[];
  line: (task: () => Task) => ReturnType<typeof TaskLine>;
}) {
  const { t, format } = useI18n();
  const [drawn, setDrawn] = createSignal(drawnFirst);
  const byId = createMemo(() => new Map(props.of.slice(0, drawn()).map((task) => [task.id, task])));
  const left = () => props.of.length - byId().size;
  const title = () =>
    props.group === "week" && isNextWeek(format.today())
      ? t("tasks.group.nextWeek")
      : t(`tasks.group.${props.group}`);
  return (
    <section>
      <h2 class="list__label">
        <b>{title()}</b> {format.number(props.of.length)}
      </h2>
      <List label={title()} plain>
        <For each={[...byId().keys()]}>
          {(id) => <Show when={byId().get(id)}>{(task) => props.line(task)}</Show>}
        </For>
      </List>
      <Show when={left() > 0}>
        <Button variant="quiet" block onClick={() => setDrawn(drawn() + drawnFirst)}>
          {t("tasks.more", { count: Math.min(left(), drawnFirst) })}
        </Button>
      </Show>
    </section>
  );
}

function NothingToDo(props: { isNarrowed: boolean; canWrite: boolean }) {
  const { t } = useI18n();
  const hasReceived = useHasReceived();
  const text = () =>
    props.isNarrowed ? t("tasks.emptyFiltered") : t(props.canWrite ? "tasks.emptyText" : "tasks.emptyReader");
  return (
    <Card>
      <Show when={hasReceived()} fallback={<NothingReceived />}>
        <EmptyState level={2} title={t("tasks.empty")} text={text()} />
      </Show>
    </Card>
  );
}
