import { createSignal } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { createDraft } from "#data/drafts.ts";
import { removeTemplate, saveTemplate } from "#data/support/index.ts";
import { libraryRecord } from "#domain/library/library-item.ts";
import type { PlannedGoal } from "#domain/support/plan.ts";
import { beginningOf, templateOf } from "#domain/support/plan-template.ts";
import { useAttempt } from "#features/artists/index.ts";
import { FormSheet } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { TextField } from "#ui/field/field.tsx";
import { useToast } from "#ui/toast/toast.tsx";

/** Keeps the plan in sight as a template of the team. */
export function SaveTemplateSheet(props: { plan: readonly PlannedGoal[]; onClose: () => void }) {
  const { t, format } = useI18n();
  const database = useDatabase();
  const attempt = useAttempt();
  const toast = useToast();
  const [tried, setTried] = createSignal(false);
  const [draft, setDraft, kept] = createDraft(
    () => "plan template",
    () => ({ name: "" }),
  );
  const nameError = () => {
    const problem = libraryRecord.fields.name.problem(draft.name);
    return problem && t(problem === "too_long" ? "plan.template.nameLong" : "plan.template.nameMissing");
  };

  async function save() {
    setTried(true);
    if (nameError()) return;
    const name = draft.name.trim();
    const template = templateOf(props.plan, beginningOf(props.plan, format.dayOf) ?? format.today());
    let id = "";
    const write = async () => {
      id = (await saveTemplate(database, name, template)).id;
    };
    if (!(await attempt(write))) return;
    toast.show({
      text: t("plan.template.saved", { name }),
      undo: () => attempt(() => removeTemplate(database, id)),
    });
    await kept.discard();
    props.onClose();
  }

  return (
    <FormSheet title={t("plan.template.saveTitle")} kept={kept} onSave={save} onClose={props.onClose}>
      <p class="muted">{t("plan.template.saveText")}</p>
      <TextField
        autofocus
        label={t("plan.template.name")}
        placeholder={t("plan.template.namePlaceholder")}
        autocomplete="off"
        value={draft.name}
        error={tried() ? nameError() : undefined}
        onText={(name) => setDraft("name", name)}
      />
    </FormSheet>
  );
}
