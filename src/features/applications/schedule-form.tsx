import Plus from "lucide-solid/icons/plus";
import X from "lucide-solid/icons/x";
import { createSignal, Index, Show } from "solid-js";
import { type NamedSchedule, saveSchedule } from "#data/applications/index.ts";
import { useDatabase } from "#data/database.ts";
import { createDraft } from "#data/drafts.ts";
import { parseSchedule, scheduleLimits, writeSchedule } from "#domain/applications/schedule.ts";
import { useAttempt, useUndo } from "#features/artists/index.ts";
import { FormSheet } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, IconButton } from "#ui/button/button.tsx";
import { TextField } from "#ui/field/field.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { useStartingSteps } from "./use-starting-steps.ts";
import "./applications.css";

/** A reverse calendar of the team: its name, and each step with its days before the deadline. */
export default function ScheduleForm(props: { schedule: NamedSchedule | undefined; onClose: () => void }) {
  const { t } = useI18n();
  const database = useDatabase();
  const toast = useToast();
  const attempt = useAttempt();
  const undo = useUndo();
  const starting = useStartingSteps();
  const [tried, setTried] = createSignal(false);
  // As it was when opened: a colleague's change must not shake what is typed.
  const before = props.schedule;
  const typed = (before?.template ?? starting()).map((step) => ({
    title: step.title,
    before: `${step.before}`,
  }));
  const [draft, setDraft, kept] = createDraft(
    () => `schedule ${before?.item.id ?? "new"}`,
    () => ({ name: before?.item.name ?? "", steps: typed }),
  );
  const nameError = () => {
    const name = draft.name.trim();
    return tried() && (name === "" || [...name].length > 160)
      ? t("applications.schedule.nameMissing")
      : undefined;
  };
  const steps = () => {
    const filled = draft.steps.filter(({ title, before }) => title.trim() || before.trim());
    const given = filled.map(({ title, before }) => ({
      title: title.trim(),
      before: before.trim() === "" ? Number.NaN : Number(before),
    }));
    return parseSchedule(writeSchedule(given));
  };

  async function save() {
    setTried(true);
    const given = steps();
    if (nameError() || !given) return;
    let after = before?.item;
    const isKept = await attempt(async () => {
      after = await saveSchedule(database, draft.name.trim(), given, before?.item.id);
    });
    if (!isKept || !after) return;
    const made = after;
    toast.show({
      text: t("applications.schedule.saved"),
      undo: () =>
        before
          ? undo(() => database.library.undo(before.item, made))
          : attempt(() => database.library.remove(made.id)),
    });
    await kept.discard();
    props.onClose();
  }

  return (
    <FormSheet
      title={t(before ? "applications.schedule.settings" : "applications.schedule.newTemplate")}
      kept={kept}
      onSave={save}
      onClose={props.onClose}
    >
      <TextField
        autofocus
        label={t("applications.schedule.name")}
        placeholder={t("applications.schedule.starting")}
        autocomplete="off"
        value={draft.name}
        error={nameError()}
        onText={(name) => setDraft("name", name)}
      />
      <Index each={draft.steps}>
        {(step, n) => (
          <div class="schedule__step">
            <TextField
              label={t("applications.schedule.step", { n: n + 1 })}
              autocomplete="off"
              value={step().title}
              onText={(title) => setDraft("steps", n, "title", title)}
            />
            <TextField
              label={t("applications.schedule.daysShort")}
              aria-label={t("applications.schedule.days", { n: n + 1 })}
              inputmode="numeric"
              autocomplete="off"
              value={step().before}
              onText={(days) => setDraft("steps", n, "before", days)}
            />
            <IconButton
              icon={X}
              label={t("applications.schedule.removeStep", { n: n + 1 })}
              onClick={() =>
                setDraft(
                  "steps",
                  draft.steps.filter((_, at) => at !== n),
                )
              }
            />
          </div>
        )}
      </Index>
      <Show when={tried() && !steps()}>
        <p class="field__error" role="alert">
          {t("applications.schedule.stepsMissing")}
        </p>
      </Show>
      <Show when={draft.steps.length < scheduleLimits.steps}>
        <div>
          <Button
            variant="ghost"
            size="sm"
            icon={Plus}
            onClick={() => setDraft("steps", draft.steps.length, { title: "", before: "" })}
          >
            {t("applications.schedule.addStep")}
          </Button>
        </div>
      </Show>
    </FormSheet>
  );
}
