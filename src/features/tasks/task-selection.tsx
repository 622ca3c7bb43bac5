import BellOff from "lucide-solid/icons/bell-off";
import CalendarDays from "lucide-solid/icons/calendar-days";
import Check from "lucide-solid/icons/check";
import ChevronsUp from "lucide-solid/icons/chevrons-up";
import Trash from "lucide-solid/icons/trash";
import UserRound from "lucide-solid/icons/user-round";
import { createSignal, Match, Suspense, Switch } from "solid-js";
import type { Task } from "#domain/team/task.ts";
import { type BulkAction, type createSelection, SelectionBar } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { DayChoiceSheet } from "./day-choice-sheet.tsx";
import { MemberChoiceSheet } from "./member-choice-sheet.tsx";
import { useTaskWords } from "./task-words.ts";
import type { TaskActions } from "./use-task-actions.ts";

/** What can be done with the tasks chosen: ended, moved, given, put off, deleted, each with one way back. */
export function TaskSelection(props: {
  selection: ReturnType<typeof createSelection>;
  shown: () => readonly Task[];
  actions: TaskActions;
}) {
  const { t } = useI18n();
  const words = useTaskWords();
  const [asked, setAsked] = createSignal<{ what: "day" | "member"; ids: readonly string[] }>();
  const close = () => setAsked(undefined);
  const ends = (run: (ids: readonly string[]) => Promise<boolean>) => (ids: readonly string[]) =>
    void run(ids).then((isKept) => isKept && props.selection.stop());

  const actions = (): BulkAction[] => [
    { label: t("tasks.done"), icon: Check, first: true, run: ends(props.actions.complete) },
    {
      label: t("tasks.bulk.move"),
      icon: CalendarDays,
      first: true,
      run: (ids) => setAsked({ what: "day", ids }),
    },
    { label: t("tasks.bulk.assign"), icon: UserRound, run: (ids) => setAsked({ what: "member", ids }) },
    ...words.snoozes().map(({ label, day }) => ({
      label,
      icon: BellOff,
      run: ends((ids) => props.actions.snooze(ids, day)),
    })),
    {
      label: t("tasks.makeHigh"),
      icon: ChevronsUp,
      run: ends((ids) => props.actions.setPriority(ids, true)),
    },
    { label: t("tasks.remove"), icon: Trash, danger: true, run: ends(props.actions.remove) },
  ];

  return (
    <>
      <SelectionBar
        listing={{ selection: props.selection, shown: props.shown }}
        actions={actions()}
        progress={undefined}
      />
      <Suspense>
        <Switch>
          <Match when={asked()?.what === "day" && asked()}>
            {(one) => (
              <DayChoiceSheet
                count={one().ids.length}
                onPick={(day) => {
                  const { ids } = one();
                  close();
                  ends((chosen) => props.actions.move(chosen, day))(ids);
                }}
                onClose={close}
              />
            )}
          </Match>
          <Match when={asked()?.what === "member" && asked()}>
            {(one) => (
              <MemberChoiceSheet
                title={t("tasks.bulk.assign")}
                action={t("tasks.bulk.assignAction", { count: one().ids.length })}
                onPick={(id, name) => {
                  const { ids } = one();
                  close();
                  ends((chosen) => props.actions.assign(chosen, id, name))(ids);
                }}
                onClose={close}
              />
            )}
          </Match>
        </Switch>
      </Suspense>
    </>
  );
}
