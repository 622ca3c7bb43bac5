import { createSignal } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { createDraft } from "#data/drafts.ts";
import { useSession } from "#data/session/index.ts";
import { addGoal, editGoal } from "#data/support/index.ts";
import type { Person } from "#domain/artists/person.ts";
import { patchBetween } from "#domain/record/edit.ts";
import { type Goal, goalRecord } from "#domain/support/goal.ts";
import type { PlannedGoal } from "#domain/support/plan.ts";
import { FormSheet } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { TextArea, TextField } from "#ui/field/field.tsx";
import { usePlanActions } from "./plan-actions.ts";

/** A goal being written, or changed. */
export function GoalSheet(props: {
  person: Person;
  plan: readonly PlannedGoal[];
  goal?: Goal;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const database = useDatabase();
  const session = useSession();
  const actions = usePlanActions();
  const [tried, setTried] = createSignal(false);
  const [draft, setDraft, kept] = createDraft(
    () => `plan ${props.person.id} ${props.goal?.id ?? "goal"}`,
    () => ({
      title: props.goal?.title ?? "",
      horizon_on: props.goal?.horizon_on ?? "",
      note: props.goal?.note ?? "",
    }),
  );
  const titleError = () => {
    const problem = goalRecord.fields.title.problem(draft.title);
    return problem && t(problem === "too_long" ? "plan.goal.nameLong" : "plan.goal.nameMissing");
  };
  const noteError = () => (goalRecord.fields.note.problem(draft.note) ? t("plan.goal.noteLong") : undefined);

  async function save() {
    setTried(true);
    if (titleError() || noteError()) return;
    const fields = {
      title: draft.title.trim(),
      horizon_on: draft.horizon_on || undefined,
      note: draft.note.trim() || undefined,
    };
    const known = props.goal;
    const write = () => {
      if (known) return editGoal(database, known, patchBetween(goalRecord, known, fields));
      const adviser_id = props.person.adviser_id ?? session.workspace()?.member_id;
      return addGoal(database, props.plan, {
        ...fields,
        status: "open",
        people: [props.person.id],
        ...(adviser_id && { adviser_id }),
      });
    };
    if (!(await actions.change(write, t(known ? "plan.goal.saved" : "plan.goal.added")))) return;
    await kept.discard();
    props.onClose();
  }

  return (
    <FormSheet
      title={t(props.goal ? "plan.goal.edit" : "plan.newGoal")}
      kept={kept}
      onSave={save}
      onClose={props.onClose}
    >
      <TextField
        autofocus
        label={t("plan.goal.name")}
        placeholder={t("plan.goal.namePlaceholder")}
        autocomplete="off"
        value={draft.title}
        error={tried() ? titleError() : undefined}
        onText={(title) => setDraft("title", title)}
      />
      <TextField
        type="date"
        optional
        label={t("plan.goal.horizonOn")}
        value={draft.horizon_on}
        onText={(day) => setDraft("horizon_on", day)}
      />
      <TextArea
        optional
        label={t("plan.goal.note")}
        hint={t("plan.goal.noteHint")}
        rows={3}
        value={draft.note}
        error={noteError()}
        onText={(note) => setDraft("note", note)}
      />
    </FormSheet>
  );
}
