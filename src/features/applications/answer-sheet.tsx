import { createSignal } from "solid-js";
import { createDraft } from "#data/drafts.ts";
import {
  type Application,
  type ApplicationDisorder,
  applicationOrders,
  applicationRecord,
} from "#domain/applications/application.ts";
import { readCents, typedCents } from "#domain/money.ts";
import type { PatchOf } from "#domain/record/edit.ts";
import { disorderOf } from "#domain/record/order.ts";
import { isDay } from "#domain/record/values.ts";
import { FormSheet, useProblemSentence } from "#features/sections/index.ts";
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
  const sentence = useProblemSentence();
  const amountError = () => {
    const problem = centsProblem(draft.granted, applicationRecord.fields.granted_cents);
    return problem && sentence(problem, "granted_cents");
  };
  const dayError = (day: string) => (day === "" || isDay(day) ? undefined : t("artists.problem.not_a_day"));

  const [tried, setTried] = createSignal(false);
  /** What is wrong of a day; beside the others it is told once one accepts, as they are typed one after another. */
  const problemOf = (field: "answered_on" | "report_due_on") => {
    const held = (one: (typeof applicationOrders)[number]["first" | "last"]) =>
      one === "submitted_on" ? props.application.submitted_on : draft[one];
    const disorder = disorderOf(applicationOrders, field, held) as ApplicationDisorder | undefined;
    return (
      dayError(draft[field]) ?? (tried() && disorder ? t(`applications.disorder.${disorder}`) : undefined)
    );
  };

  async function save() {
    setTried(true);
    if (amountError() || problemOf("answered_on") || problemOf("report_due_on")) {
      queueMicrotask(() => document.querySelector<HTMLElement>("dialog[open] [aria-invalid]")?.focus());
      return;
    }
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
      onSave={save}
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
        error={problemOf("answered_on")}
        onText={(day) => setDraft("answered_on", day)}
      />
      <TextField
        type="date"
        optional
        label={t("applications.field.report_due_on")}
        value={draft.report_due_on}
        error={problemOf("report_due_on")}
        onText={(day) => setDraft("report_due_on", day)}
      />
    </FormSheet>
  );
}
