import ArrowDown from "lucide-solid/icons/arrow-down";
import ArrowUp from "lucide-solid/icons/arrow-up";
import ArrowUpDown from "lucide-solid/icons/arrow-up-down";
import ClockAlert from "lucide-solid/icons/clock-alert";
import GripVertical from "lucide-solid/icons/grip-vertical";
import Pencil from "lucide-solid/icons/pencil";
import Trash from "lucide-solid/icons/trash";
import { createSignal, Match, Show, Suspense, Switch } from "solid-js";
import type { TeamDirectory } from "#data/team/index.ts";
import type { Person } from "#domain/artists/person.ts";
import { daysBetween } from "#domain/days.ts";
import type { PlannedGoal } from "#domain/support/plan.ts";
import type { Task } from "#domain/team/task.ts";
import { RefusedTag } from "#features/sync/index.ts";
import { capitalized } from "#i18n/capitalized.ts";
import { useI18n } from "#i18n/index.ts";
import { Avatar, TeamAvatar } from "#ui/avatar/avatar.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Menu, type MenuItem } from "#ui/menu/menu.tsx";
import { Row } from "#ui/row/row.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { Tick } from "#ui/tick/tick.tsx";
import { MoveSheet } from "./move-sheet.tsx";
import { usePlanActions } from "./plan-actions.ts";
import { StepSheet } from "./step-sheet.tsx";

/** One step: ticked when it is done, by when, and whose it is: round for the artist, square for the team. */
export function StepRow(props: {
  step: Task;
  /** From 0, among the steps of its goal. */
  place: number;
  planned: PlannedGoal;
  plan: readonly PlannedGoal[];
  person: Person;
  team: TeamDirectory;
  canEdit: boolean;
}) {
  const { t } = useI18n();
  const actions = usePlanActions();
  const [sheet, setSheet] = createSignal<"step" | "move">();
  const isDone = () => props.step.status === "done";
  const last = () => props.planned.steps.length - 1;
  let row: HTMLElement | undefined;

  async function move(by: number) {
    const at = props.place + by;
    if (at < 0 || at > last()) return;
    const focused = document.activeElement;
    if (await actions.moveStep(props.step, props.planned, at)) giveFocusBack(focused);
  }

  const items = (): MenuItem[] => [
    { label: t("plan.step.edit"), icon: Pencil, run: () => setSheet("step") },
    ...(props.place > 0 ? [{ label: t("plan.move.up"), icon: ArrowUp, run: () => void move(-1) }] : []),
    ...(props.place < last()
      ? [{ label: t("plan.move.down"), icon: ArrowDown, run: () => void move(1) }]
      : []),
    ...(last() > 0 || props.plan.length > 1
      ? [{ label: t("plan.move.to"), icon: ArrowUpDown, run: () => setSheet("move") }]
      : []),
    { label: t("plan.step.remove"), icon: Trash, danger: true, run: () => actions.removeStep(props.step) },
  ];

  return (
    <>
      <Row
        ref={(element: HTMLElement) => {
          row = element;
        }}
        data-reorder-item={props.step.id}
        done={isDone()}
        start={
          <Show when={props.canEdit}>
            <span class="reorder__grip">
              <Icon of={GripVertical} size="sm" />
            </span>
            <Tick
              label={t("plan.step.complete", { title: props.step.title })}
              checked={isDone()}
              onCheck={(checked) => actions.setDone(props.step, checked)}
            />
          </Show>
        }
        title={props.step.title}
        onPress={props.canEdit ? () => setSheet("step") : undefined}
        end={
          <>
            <RefusedTag table="tasks" id={props.step.id} />
            <StepDay step={props.step} />
            <Doer step={props.step} person={props.person} team={props.team} />
            <Show when={props.canEdit}>
              <Menu label={t("plan.step.actions", { title: props.step.title })} items={items()} />
            </Show>
          </>
        }
        onKeyDown={(event: KeyboardEvent) => {
          if (!props.canEdit || !event.altKey || !row?.contains(event.target as Node)) return;
          const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
          if (by === 0) return;
          event.preventDefault();
          void move(by);
        }}
      />
      <Suspense>
        <Show when={sheet() === "step"}>
          <StepSheet
            person={props.person}
            planned={props.planned}
            step={props.step}
            onClose={() => setSheet(undefined)}
          />
        </Show>
        <Show when={sheet() === "move"}>
          <MoveSheet step={props.step} plan={props.plan} onClose={() => setSheet(undefined)} />
        </Show>
      </Suspense>
    </>
  );
}

/** A line that changes place loses the focus it held: it is given back once the line is there, within half a second. */
function giveFocusBack(held: Element | null): void {
  let frames = 30;
  const look = () => {
    if (held instanceof HTMLElement && held.isConnected && document.activeElement === document.body)
      held.focus();
    else if (frames-- > 0) requestAnimationFrame(look);
  };
  look();
}

/** The day it was done, or is due: late ones in words and in red, today and tomorrow in the light. */
function StepDay(props: { step: Task }) {
  const { t, format } = useI18n();
  const due = () => props.step.due_on;
  const left = () => (due() ? daysBetween(format.today(), due()!) : undefined);
  return (
    <Switch>
      <Match when={props.step.status === "done"}>
        <Show when={props.step.done_at}>{(instant) => <span class="xs">{format.day(instant())}</span>}</Show>
      </Match>
      <Match when={left() !== undefined && left()! < 0}>
        <Tag tone="danger" icon={ClockAlert}>
          {t("plan.step.late", { day: format.day(due()!) })}
        </Tag>
      </Match>
      <Match when={left() !== undefined}>
        <Tag tone={left()! < 2 ? "light" : undefined}>{capitalized(format.relativeDay(due()!))}</Tag>
      </Match>
    </Switch>
  );
}

function Doer(props: { step: Task; person: Person; team: TeamDirectory }) {
  const { t } = useI18n();
  const member = () => props.team.byId(props.step.assignee_id);
  return (
    <Switch>
      <Match when={props.step.by_artist}>
        <span title={t("plan.step.artist", { name: props.person.display_name })}>
          <Avatar name={props.person.display_name} size="sm" label />
        </span>
      </Match>
      <Match when={member()}>
        {(one) => <TeamAvatar name={one().display_name} tape={one().tape} size="sm" label />}
      </Match>
    </Switch>
  );
}
