import ArrowDown from "lucide-solid/icons/arrow-down";
import ArrowUp from "lucide-solid/icons/arrow-up";
import ChevronDown from "lucide-solid/icons/chevron-down";
import ChevronUp from "lucide-solid/icons/chevron-up";
import CircleCheck from "lucide-solid/icons/circle-check";
import CircleMinus from "lucide-solid/icons/circle-minus";
import GripVertical from "lucide-solid/icons/grip-vertical";
import Pencil from "lucide-solid/icons/pencil";
import Plus from "lucide-solid/icons/plus";
import RotateCcw from "lucide-solid/icons/rotate-ccw";
import Trash from "lucide-solid/icons/trash";
import { createMemo, createSignal, createUniqueId, For, Show, Suspense } from "solid-js";
import type { TeamDirectory } from "#data/team/index.ts";
import type { Person } from "#domain/artists/person.ts";
import { type PlannedGoal, progressOfGoal } from "#domain/support/plan.ts";
import { RefusedTag } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, IconButton } from "#ui/button/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Menu, type MenuItem } from "#ui/menu/menu.tsx";
import { Ring } from "#ui/ring/ring.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { GoalSheet } from "./goal-sheet.tsx";
import { usePlanActions } from "./plan-actions.ts";
import { StepRow } from "./step-row.tsx";
import { StepSheet } from "./step-sheet.tsx";

/** One goal: how far along, by when, and its steps. */
export function GoalCard(props: {
  planned: PlannedGoal;
  plan: readonly PlannedGoal[];
  /** From 0, among the goals of the plan. */
  place: number;
  person: Person;
  team: TeamDirectory;
  canEdit: boolean;
}) {
  const { t, format } = useI18n();
  const actions = usePlanActions();
  const titleId = createUniqueId();
  const goal = () => props.planned.goal;
  const title = () => goal().title;
  const [folded, setFolded] = createSignal(goal().status !== "open");
  const [sheet, setSheet] = createSignal<"goal" | "step">();
  const progress = () => progressOfGoal(props.planned);
  const byId = createMemo(() => new Map(props.planned.steps.map((step) => [step.id, step])));
  const move = (by: number) => {
    const at = props.place + by;
    if (at >= 0 && at < props.plan.length) actions.moveGoal(props.planned, at);
  };

  const items = (): MenuItem[] => [
    { label: t("plan.goal.edit"), icon: Pencil, run: () => setSheet("goal") },
    ...(goal().status === "open"
      ? [
          {
            label: t("plan.goal.achieve"),
            icon: CircleCheck,
            run: () => actions.setGoalStatus(props.planned, "achieved"),
          },
          {
            label: t("plan.goal.drop"),
            icon: CircleMinus,
            run: () => actions.setGoalStatus(props.planned, "dropped"),
          },
        ]
      : [
          {
            label: t("plan.goal.reopen"),
            icon: RotateCcw,
            run: () => actions.setGoalStatus(props.planned, "open"),
          },
        ]),
    ...(props.place > 0 ? [{ label: t("plan.move.up"), icon: ArrowUp, run: () => move(-1) }] : []),
    ...(props.place < props.plan.length - 1
      ? [{ label: t("plan.move.down"), icon: ArrowDown, run: () => move(1) }]
      : []),
    {
      label: t("plan.goal.remove"),
      icon: Trash,
      danger: true,
      run: () => actions.removeGoal(props.planned),
    },
  ];

  return (
    <section
      class="card goal"
      aria-labelledby={titleId}
      data-status={goal().status}
      data-reorder-item={goal().id}
    >
      <div class="goal__head">
        <Show when={props.canEdit}>
          <span class="reorder__grip" title={t("plan.goal.grip", { title: title() })}>
            <Icon of={GripVertical} size="sm" />
          </span>
        </Show>
        <Ring {...progress()} label={t("plan.progressOf", progress())} />
        <div class="grow">
          <p class="goal__n">{t("plan.goal.number", { n: props.place + 1 })}</p>
          <h2 id={titleId}>{title()}</h2>
          <p class="row__meta cluster">
            <Show when={goal().status !== "open"}>
              <Tag tone={goal().status === "achieved" ? "success" : undefined}>
                {t(`plan.goal.status.${goal().status}`)}
              </Tag>
            </Show>
            <Show when={goal().horizon_on}>
              {(day) => <span>{t("plan.goal.horizon", { day: format.day(day(), "long") })}</span>}
            </Show>
            <RefusedTag table="goals" id={goal().id} />
          </p>
          <Show when={goal().note}>
            <p class="row__meta goal__note">{goal().note}</p>
          </Show>
        </div>
        <div class="goal__acts">
          <Show when={props.canEdit}>
            <Menu label={t("plan.goal.actions", { title: title() })} items={items()} />
          </Show>
          <IconButton
            icon={folded() ? ChevronDown : ChevronUp}
            label={t("plan.goal.fold", { title: title() })}
            aria-expanded={!folded()}
            onClick={() => setFolded(!folded())}
          />
        </div>
      </div>
      <Show when={!folded()}>
        <div class="goal__body">
          <Show when={props.planned.steps.length === 0}>
            <p class="muted small">{t("plan.goal.noSteps")}</p>
          </Show>
          <ol
            class="list plan-tasks"
            aria-label={t("plan.step.list", { title: title() })}
            data-reorder-list={goal().id}
            data-reorder-kind="step"
          >
            <For each={[...byId().keys()]}>
              {(id, n) => (
                <Show when={byId().get(id)}>
                  {(step) => (
                    <StepRow
                      step={step()}
                      place={n()}
                      planned={props.planned}
                      plan={props.plan}
                      person={props.person}
                      team={props.team}
                      canEdit={props.canEdit}
                    />
                  )}
                </Show>
              )}
            </For>
          </ol>
          <Show when={props.canEdit}>
            <Button variant="ghost" size="sm" class="btn--start" icon={Plus} onClick={() => setSheet("step")}>
              {t("plan.step.add")}
            </Button>
          </Show>
        </div>
      </Show>
      <Suspense>
        <Show when={sheet() === "goal"}>
          <GoalSheet
            person={props.person}
            plan={props.plan}
            goal={goal()}
            onClose={() => setSheet(undefined)}
          />
        </Show>
        <Show when={sheet() === "step"}>
          <StepSheet person={props.person} planned={props.planned} onClose={() => setSheet(undefined)} />
        </Show>
      </Suspense>
    </section>
  );
}
