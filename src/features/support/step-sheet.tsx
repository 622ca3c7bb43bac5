import { createMemo, createSignal } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { createDraft } from "#data/drafts.ts";
import { useSession } from "#data/session/index.ts";
import { addStep, editStep } from "#data/support/index.ts";
import { useMembers } from "#data/team/index.ts";
import type { Person } from "#domain/artists/person.ts";
import { patchBetween } from "#domain/record/edit.ts";
import type { PlannedGoal } from "#domain/support/plan.ts";
import { hasRole } from "#domain/team/member.ts";
import { type Task, taskRecord } from "#domain/team/task.ts";
import { FormSheet } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Select, TextArea, TextField } from "#ui/field/field.tsx";
import { usePlanActions } from "./plan-actions.ts";

const artist = "artist";

/** A step being written, or changed: what, who, by when. */
export function StepSheet(props: { person: Person; planned: PlannedGoal; step?: Task; onClose: () => void }) {
  const { t, format } = useI18n();
  const database = useDatabase();
  const session = useSession();
  const members = useMembers();
  const actions = usePlanActions();
  const [tried, setTried] = createSignal(false);
  const [draft, setDraft, kept] = createDraft(
    () => `plan ${props.person.id} ${props.step?.id ?? `step ${props.planned.goal.id}`}`,
    () => ({
      title: props.step?.title ?? "",
      doer: props.step
        ? props.step.by_artist
          ? artist
          : (props.step.assignee_id ?? "")
        : (session.workspace()?.member_id ?? ""),
      due_on: props.step?.due_on ?? "",
      note: props.step?.note ?? "",
    }),
  );
  const titleError = () => {
    const problem = taskRecord.fields.title.problem(draft.title);
    return problem && t(problem === "too_long" ? "plan.step.nameLong" : "plan.step.nameMissing");
  };
  const noteError = () => (taskRecord.fields.note.problem(draft.note) ? t("plan.goal.noteLong") : undefined);
  const doers = createMemo(() => [
    { value: artist, label: t("plan.step.artist", { name: props.person.display_name }) },
    ...(members() ?? [])
      .filter(({ id, status, role }) =>
        // Whoever has it now stays in sight, also once they have left.
        id === props.step?.assignee_id ? true : status === "active" && hasRole(role, "adviser"),
      )
      .map(({ id, display_name }) => ({ value: id, label: display_name }))
      .sort((a, b) => format.compare(a.label, b.label)),
    { value: "", label: t("plan.step.team") },
  ]);

  async function save() {
    setTried(true);
    if (titleError() || noteError()) return;
    const isArtist = draft.doer === artist;
    const fields = {
      title: draft.title.trim(),
      due_on: draft.due_on || undefined,
      note: draft.note.trim() || undefined,
      by_artist: isArtist,
      assignee_id: isArtist ? undefined : draft.doer || undefined,
    };
    const known = props.step;
    const write = () =>
      known
        ? editStep(database, known, patchBetween(taskRecord, known, fields))
        : addStep(database, props.planned, { ...fields, people: [props.person.id] });
    if (!(await actions.change(write, t(known ? "plan.step.saved" : "plan.step.added")))) return;
    await kept.discard();
    props.onClose();
  }

  return (
    <FormSheet
      title={t(props.step ? "plan.step.edit" : "plan.step.new")}
      kept={kept}
      onSave={save}
      onClose={props.onClose}
    >
      <TextField
        autofocus
        label={t("plan.step.name")}
        placeholder={t("plan.step.namePlaceholder")}
        autocomplete="off"
        value={draft.title}
        error={tried() ? titleError() : undefined}
        onText={(title) => setDraft("title", title)}
      />
      <Select
        label={t("plan.step.doer")}
        value={draft.doer}
        options={doers()}
        onPick={(doer) => setDraft("doer", doer)}
      />
      <TextField
        type="date"
        optional
        label={t("plan.step.dueOn")}
        value={draft.due_on}
        onText={(day) => setDraft("due_on", day)}
      />
      <TextArea
        optional
        label={t("plan.goal.note")}
        hint={t("plan.goal.noteHint")}
        rows={2}
        value={draft.note}
        error={noteError()}
        onText={(note) => setDraft("note", note)}
      />
    </FormSheet>
  );
}
