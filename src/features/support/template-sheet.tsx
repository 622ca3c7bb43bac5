import Trash from "lucide-solid/icons/trash";
import { createMemo, createSignal, createUniqueId, For, Show } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { useSession } from "#data/session/index.ts";
import { applyTemplate, removeTemplate, restoreTemplate, usePlanTemplates } from "#data/support/index.ts";
import type { Person } from "#domain/artists/person.ts";
import { isDay } from "#domain/record/values.ts";
import type { PlannedGoal } from "#domain/support/plan.ts";
import { datedGoals, type PlanTemplate } from "#domain/support/plan-template.ts";
import { useAttempt } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, IconButton } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { TextField } from "#ui/field/field.tsx";
import { oneAtATime } from "#ui/press/one-at-a-time.ts";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { usePlanActions } from "./plan-actions.ts";

const stepsOf = ({ goals }: PlanTemplate) => goals.reduce((sum, { steps }) => sum + steps.length, 0);

/** Adds the goals and steps of a template, dated from a day; shown before they are added. */
export function TemplateSheet(props: { person: Person; plan: readonly PlannedGoal[]; onClose: () => void }) {
  const { t, format } = useI18n();
  const database = useDatabase();
  const session = useSession();
  const actions = usePlanActions();
  const templates = usePlanTemplates();
  const name = createUniqueId();
  const [picked, setPicked] = createSignal<string>();
  const [start, setStart] = createSignal(format.today());
  const chosen = createMemo(() => templates()?.find(({ item }) => item.id === picked()) ?? templates()?.[0]);
  const dated = createMemo(() => {
    const one = chosen();
    return one && isDay(start()) ? datedGoals(one.template, start()) : undefined;
  });

  const apply = oneAtATime(async () => {
    const goals = dated();
    const one = chosen();
    if (!goals || !one) return;
    const to = {
      person_id: props.person.id,
      adviser_id: props.person.adviser_id ?? session.workspace()?.member_id,
      plan: props.plan,
    };
    const said = t("plan.template.applied", { goals: goals.length, steps: stepsOf(one.template) });
    if (await actions.change(() => applyTemplate(database, goals, to), said)) props.onClose();
  });

  return (
    <Sheet
      open
      title={t("plan.template.title")}
      onClose={props.onClose}
      foot={
        <Show when={chosen()}>
          <Button variant="ghost" onClick={() => props.onClose()}>
            {t("shell.cancel")}
          </Button>
          <Button variant="primary" class="grow-mobile" disabled={!dated()} onClick={() => void apply()}>
            {t("plan.template.apply", { goals: chosen()?.template.goals.length ?? 0 })}
          </Button>
        </Show>
      }
    >
      <Show
        when={chosen()}
        fallback={
          <Show when={templates()}>
            <EmptyState title={t("plan.template.empty")} text={t("plan.template.emptyText")} />
          </Show>
        }
      >
        <fieldset class="field">
          <legend class="field__label">{t("plan.template.choose")}</legend>
          <For each={templates()}>
            {({ item, template }) => (
              <div class="template">
                <label class="template__choice">
                  <input
                    type="radio"
                    class="template__radio"
                    name={name}
                    checked={chosen()?.item.id === item.id}
                    onChange={() => setPicked(item.id)}
                  />
                  <span class="grow">
                    <b>{item.name}</b>
                    <small class="muted">
                      {t("plan.template.holds", { goals: template.goals.length, steps: stepsOf(template) })}
                    </small>
                  </span>
                </label>
                <RemoveTemplate id={item.id} name={item.name} />
              </div>
            )}
          </For>
        </fieldset>
        <TextField
          type="date"
          label={t("plan.template.start")}
          hint={t("plan.template.startHint")}
          value={start()}
          error={isDay(start()) ? undefined : t("plan.template.startMissing")}
          onText={setStart}
        />
        <Show when={dated()}>
          {(goals) => (
            <section class="stack" aria-label={t("plan.template.preview")}>
              <h3 class="field__label">{t("plan.template.preview")}</h3>
              <For each={goals()}>
                {(goal) => (
                  <div class="template__goal">
                    <p class="strong">{goal.title}</p>
                    <Show when={goal.horizon_on}>
                      {(day) => (
                        <p class="muted small">
                          {t("plan.goal.horizon", { day: format.day(day(), "long") })}
                        </p>
                      )}
                    </Show>
                    <ul class="template__steps">
                      <For each={goal.steps}>
                        {(step) => (
                          <li>
                            <span class="grow">{step.title}</span>
                            <span class="muted small">{step.due_on ? format.day(step.due_on) : ""}</span>
                          </li>
                        )}
                      </For>
                    </ul>
                  </div>
                )}
              </For>
            </section>
          )}
        </Show>
      </Show>
    </Sheet>
  );
}

function RemoveTemplate(props: { id: string; name: string }) {
  const { t } = useI18n();
  const database = useDatabase();
  const attempt = useAttempt();
  const toast = useToast();

  async function remove() {
    const { id, name } = props;
    if (!(await attempt(() => removeTemplate(database, id)))) return;
    toast.show({
      text: t("plan.template.removed", { name }),
      undo: () => attempt(() => restoreTemplate(database, id)),
    });
  }

  return (
    <IconButton
      icon={Trash}
      label={t("plan.template.remove", { name: props.name })}
      onClick={() => void remove()}
    />
  );
}
