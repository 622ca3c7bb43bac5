import { createDraft } from "#data/drafts.ts";
import { type Application, applicationRecord } from "#domain/applications/application.ts";
import { readCents, typedCents } from "#domain/money.ts";
import type { PatchOf } from "#domain/record/edit.ts";
import { isDay } from "#domain/record/values.ts";
import { FormSheet } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { TextField } from "#ui/field/field.tsx";
import { centsProblem } from "./cents-problem.ts";

/** What an acceptance says: how much, and when the funder wants its report. All of it may wait. */
export function AnswerSheet(props: {
  application: Application;
  called: string;
  onAccept: (answer: PatchOf<typeof applicationRecord>) => Promise<boolean>;
  onClose: () => void;
}) {
  const { t, format, locale } = useI18n();
  const typed = (cents: number | undefined) =>
    cents === undefined ? "" : typedCents(cents, locale() === "fr-CA" ? "," : ".");
  const [draft, setDraft, kept] = createDraft(
    () => `application answer ${props.application.id}`,
    () => ({
      granted: typed(props.application.granted_cents),
      answered_on: props.application.answered_on ?? format.today(),
      report_due_on: props.application.report_due_on ?? "",
    }),
  );
  const amountError = () =>
    centsProblem(draft.granted, applicationRecord.fields.granted_cents)
      ? t("applications.amountProblem")
      : undefined;
  const dayError = (day: string) => (day === "" || isDay(day) ? undefined : t("artists.problem.not_a_day"));

  async function save() {
    if (amountError() || dayError(draft.answered_on) || dayError(draft.report_due_on)) return;
    const answer = {
      granted_cents: readCents(draft.granted) ?? null,
      report_due_on: draft.report_due_on || null,
      ...(draft.answered_on ? { answered_on: draft.answered_on } : {}),
    };
    if (!(await props.onAccept(answer))) return;
    await kept.discard();
    props.onClose();
  }

  return (
    <FormSheet
      title={t("applications.answer.title")}
      kept={kept}
      action={t("applications.answer.action")}
      onSave={() => void save()}
      onClose={props.onClose}
    >
      <p>
        <b>{props.called}</b>
      </p>
      <p class="muted small">{t("applications.answer.text")}</p>
      <TextField
        autofocus
        optional
        inputmode="decimal"
        autocomplete="off"
        label={t("applications.field.granted_cents")}
        value={draft.granted}
        error={amountError()}
        onText={(granted) => setDraft("granted", granted)}
      />
      <TextField
        type="date"
        label={t("applications.field.answered_on")}
        value={draft.answered_on}
        error={dayError(draft.answered_on)}
        onText={(day) => setDraft("answered_on", day)}
      />
      <TextField
        type="date"
        optional
        label={t("applications.field.report_due_on")}
        value={draft.report_due_on}
        error={dayError(draft.report_due_on)}
        onText={(day) => setDraft("report_due_on", day)}
      />
    </FormSheet>
  );
}
