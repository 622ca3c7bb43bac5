import { createMemo, createSignal, For, Show } from "solid-js";
import { useSession } from "#data/session/index.ts";
import { useOpenTasks } from "#data/team/index.ts";
import { inOrder, isSnoozed } from "#domain/team/agenda.ts";
import { useSettled } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { List } from "#ui/row/row.tsx";
import { Section } from "#ui/section/section.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { TaskRow } from "./task-row.tsx";

const shownFirst = 6;
/** Past that, the page of tasks. */
const shownMost = 60;

/** What is left to do: mine first, the late ones on top; the team's behind a press. */
export function TaskList(props: { scope: "mine" | "team"; canEdit: boolean }) {
  const { t, format } = useI18n();
  const session = useSession();
  const [all, setAll] = createSignal(false);
  const open = useOpenTasks(() =>
    props.scope === "mine" ? { assignee_id: session.workspace()?.member_id ?? "" } : {},
  );
  const isSettled = useSettled();
  /** During the first synchronisation, tasks not here yet may be on their way: nothing says there are none. */
  const isKnown = () => open() !== undefined && (tasks().length > 0 || isSettled());
  // What an artist does in their plan is not for the team to do.
  const tasks = createMemo(() =>
    inOrder(open()?.filter((task) => !task.by_artist && !isSnoozed(task, format.today())) ?? []),
  );
  const shown = createMemo(
    () =>
      new Map(
        tasks()
          .slice(0, all() ? shownMost : shownFirst)
          .map((task) => [task.id, task]),
      ),
  );

  return (
    <Section
      title={t("today.tasks")}
      note={
        tasks().length > 0 ? t("today.tasksShown", { shown: shown().size, total: tasks().length }) : undefined
      }
      action={
        <a class="link" href={props.scope === "mine" ? "/taches" : "/taches?qui=equipe"}>
          {t("today.tasksEvery")}
        </a>
      }
    >
      <Show when={isKnown()} fallback={<ListSkeleton rows={3} avatar={false} />}>
        <Show
          when={shown().size > 0}
          fallback={
            <Card>
              <EmptyState title={t("today.tasksEmpty")} text={t("today.tasksEmptyText")} />
            </Card>
          }
        >
          <List label={t("today.tasks")}>
            <For each={[...shown().keys()]}>
              {(id) => (
                <Show when={shown().get(id)}>
                  {(task) => (
                    <TaskRow task={task()} canEdit={props.canEdit} showAssignee={props.scope === "team"} />
                  )}
                </Show>
              )}
            </For>
          </List>
          <Show when={tasks().length > shownFirst}>
            <Button variant="quiet" block aria-expanded={all()} onClick={() => setAll(!all())}>
              {all()
                ? t("today.tasksLess")
                : t("today.tasksAll", { count: Math.min(tasks().length, shownMost) })}
            </Button>
          </Show>
        </Show>
      </Show>
    </Section>
  );
}
