import { useNavigate } from "@solidjs/router";
import LayoutTemplate from "lucide-solid/icons/layout-template";
import Plus from "lucide-solid/icons/plus";
import Printer from "lucide-solid/icons/printer";
import Save from "lucide-solid/icons/save";
import Share2 from "lucide-solid/icons/share-2";
import { Show } from "solid-js";
import type { Person } from "#domain/artists/person.ts";
import { type PlannedGoal, progressOfPlan, ratioOf } from "#domain/support/plan.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Menu } from "#ui/menu/menu.tsx";
import { Progress } from "#ui/progress/progress.tsx";
import type { PlanSheet } from "./plan-tab.tsx";

/** How far along the plan is, and what can be done with the whole of it. */
export function PlanHead(props: {
  person: Person;
  plan: readonly PlannedGoal[];
  canEdit: boolean;
  onSheet: (sheet: PlanSheet) => void;
}) {
  const { t, format } = useI18n();
  const navigate = useNavigate();
  const ratio = () => ratioOf(progressOfPlan(props.plan));
  const changedOn = () =>
    props.plan
      .flatMap(({ goal, steps }) => [goal.modified_at, ...steps.map((step) => step.modified_at)])
      .sort()
      .at(-1);
  const name = () => props.person.given_name ?? props.person.display_name;
  const items = () => [
    ...(props.canEdit
      ? [
          { label: t("plan.fromTemplate"), icon: LayoutTemplate, run: () => props.onSheet("template") },
          { label: t("plan.saveAsTemplate"), icon: Save, run: () => props.onSheet("save") },
        ]
      : []),
    {
      label: t("plan.print"),
      icon: Printer,
      run: () => navigate(`/artistes/${props.person.id}/plan/imprimer`),
    },
  ];

  return (
    <div class="plan__top">
      <div class="grow">
        <p class="plan__title">
          <b>{t("plan.title")}</b>{" "}
          <Show when={changedOn()}>
            {(instant) => (
              <span class="muted">{t("plan.changed", { day: format.relativeDay(instant()) })}</span>
            )}
          </Show>
        </p>
        <div class="plan__bar">
          <Progress value={ratio()} label={t("plan.progress")} />
          <span class="small strong num">{format.percent(ratio())}</span>
        </div>
      </div>
      <div class="plan__acts">
        <Show when={props.canEdit}>
          <Button variant="secondary" icon={Share2} onClick={() => props.onSheet("share")}>
            <span class="only-mobile">{t("plan.share")}</span>
            <span class="only-desktop">{t("plan.shareWith", { name: name() })}</span>
          </Button>
          <Button variant="primary" icon={Plus} onClick={() => props.onSheet("goal")}>
            {t("plan.newGoal")}
          </Button>
        </Show>
        <Menu label={t("plan.more")} items={items()} />
      </div>
    </div>
  );
}
