import { useNavigate } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { applyFor } from "#data/applications/index.ts";
import { useDatabase } from "#data/database.ts";
import { createDraft } from "#data/drafts.ts";
import { useOpportunitiesIndex } from "#data/opportunities/index.ts";
import { useSession } from "#data/session/index.ts";
import { type ApplicationStage, applicationRecord } from "#domain/applications/application.ts";
import { checklistFrom } from "#domain/applications/checklist.ts";
import { unsentStages } from "#domain/applications/stage.ts";
import { readCents } from "#domain/money.ts";
import { isDay } from "#domain/record/values.ts";
import { type LogPerson, PeoplePicker } from "#features/logging/index.ts";
import { FormSheet, useProblemSentence } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Select, TextField } from "#ui/field/field.tsx";
import { Segmented } from "#ui/segmented/segmented.tsx";
import { centsProblem } from "./cents-problem.ts";
import { useAdvisers } from "./use-advisers.ts";
import { useApplicationActions } from "./use-application-actions.ts";
import { useOpportunityOptions } from "./use-opportunity-options.ts";

/** What an application begins with: for whom, to what, how much. Closing keeps what was typed. */
export function NewApplicationSheet(props: {
  /** The person, or the opportunity, in sight. */
  person?: LogPerson;
  opportunityId?: string;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const database = useDatabase();
  const navigate = useNavigate();
  const session = useSession();
  const opportunities = useOpportunitiesIndex();
  const actions = useApplicationActions();
  const sentence = useProblemSentence();
  const [tried, setTried] = createSignal(false);
  const [draft, setDraft, kept] = createDraft(
    () => `application new ${props.person?.id ?? props.opportunityId ?? ""}`,
    () => ({
      people: (props.person ? [props.person] : []) as LogPerson[],
      shared: "each" as "each" | "shared",
      opportunity_id: props.opportunityId ?? "",
      title: "",
      funder: "",
      program: "",
      requested: "",
      deadline_on: "",
      stage: "idea" as ApplicationStage,
      adviser_id: session.workspace()?.member_id ?? "",
    }),
  );
  const options = useOpportunityOptions(() => draft.opportunity_id || undefined);
  const advisers = useAdvisers(() => draft.adviser_id || undefined);
  const count = () => (draft.shared === "shared" ? 1 : Math.max(1, draft.people.length));

  const textError = (field: "title" | "funder" | "program") => {
    const problem = applicationRecord.fields[field].problem(draft[field]);
    return problem && sentence(problem, field);
  };
  const peopleError = () => (draft.people.length === 0 ? t("applications.create.peopleMissing") : undefined);
  const whatError = () =>
    draft.opportunity_id || draft.title.trim() || draft.program.trim()
      ? textError("title")
      : t("applications.create.what");
  const amountError = () => {
    const problem = centsProblem(draft.requested, applicationRecord.fields.requested_cents);
    return problem && sentence(problem, "requested_cents");
  };
  const dayError = () =>
    draft.deadline_on === "" || isDay(draft.deadline_on) ? undefined : t("artists.problem.not_a_day");

  async function save() {
    setTried(true);
    const errors = [peopleError(), whatError(), textError("funder"), textError("program")];
    if (errors.some(Boolean) || amountError() || dayError()) return;
    const opportunity = opportunities.get(draft.opportunity_id)?.fields;
    const text = (value: string) => value.trim() || undefined;
    const fields = {
      title: text(draft.title),
      opportunity_id: draft.opportunity_id || undefined,
      funder: opportunity ? undefined : text(draft.funder),
      program: opportunity ? undefined : text(draft.program),
      requested_cents: readCents(draft.requested),
      deadline_on: opportunity ? undefined : draft.deadline_on || undefined,
      adviser_id: draft.adviser_id || undefined,
    };
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const applicants = {
      people: draft.people.flatMap(({ id }) => id ?? []),
      provisional_names: draft.people.flatMap(({ id, name }) => (id ? [] : [name])),
      isShared: draft.shared === "shared",
    };
    const done = await actions.run(
      () =>
        applyFor(
          database,
          applicants,
          { ...given, stage: draft.stage, checklist: checklistFrom(opportunity?.documents_asked) },
          { member_id: session.workspace()?.member_id },
        ),
      ({ madeApplications: [first, ...others] }) => ({
        text: t("applications.create.done", { count: others.length + 1 }),
        ...(first && others.length === 0
          ? {
              action: {
                label: t("applications.create.open"),
                run: () => navigate(`/candidatures/${first.id}`),
              },
            }
          : {}),
      }),
    );
    if (!done) return;
    await kept.discard();
    props.onClose();
  }

  return (
    <FormSheet
      title={t("applications.new")}
      kept={kept}
      action={t("applications.create.action", { count: count() })}
      onSave={save}
      onClose={props.onClose}
    >
      <PeoplePicker
        label={t("applications.create.people")}
        people={draft.people}
        error={tried() ? peopleError() : undefined}
        autofocus={draft.people.length === 0}
        onAdd={(person) => setDraft("people", [...draft.people, { ...person }])}
        onRemove={(person) =>
          setDraft(
            "people",
            draft.people.filter((one) => one !== person),
          )
        }
      />
      <Show when={draft.people.length > 1}>
        <Segmented
          label={t("applications.create.together")}
          value={draft.shared}
          options={[
            { value: "each", label: t("applications.create.each") },
            { value: "shared", label: t("applications.create.shared") },
          ]}
          onPick={(shared) => setDraft("shared", shared)}
        />
      </Show>
      <Select
        label={t("applications.create.opportunity")}
        value={draft.opportunity_id}
        options={options()}
        onPick={(id) => setDraft("opportunity_id", id)}
      />
      <TextField
        optional={draft.opportunity_id !== ""}
        label={t("applications.create.project")}
        hint={t("applications.create.projectHint")}
        autocomplete="off"
        value={draft.title}
        error={tried() ? whatError() : undefined}
        onText={(title) => setDraft("title", title)}
      />
      <Show when={draft.opportunity_id === ""}>
        <TextField
          optional
          label={t("applications.create.funder")}
          autocomplete="off"
          value={draft.funder}
          error={textError("funder")}
          onText={(funder) => setDraft("funder", funder)}
        />
        <TextField
          optional
          label={t("applications.create.program")}
          autocomplete="off"
          value={draft.program}
          error={textError("program")}
          onText={(program) => setDraft("program", program)}
        />
        <TextField
          type="date"
          optional
          label={t("applications.create.deadline")}
          value={draft.deadline_on}
          error={dayError()}
          onText={(day) => setDraft("deadline_on", day)}
        />
      </Show>
      <TextField
        optional
        inputmode="decimal"
        label={t("applications.create.requested")}
        autocomplete="off"
        value={draft.requested}
        error={tried() ? amountError() : undefined}
        onText={(requested) => setDraft("requested", requested)}
      />
      <Select
        label={t("applications.create.stage")}
        value={draft.stage}
        options={unsentStages.map((value) => ({ value, label: t(`applications.stage.${value}`) }))}
        onPick={(stage) => setDraft("stage", stage)}
      />
      <Select
        label={t("applications.create.adviser")}
        value={draft.adviser_id}
        options={advisers()}
        onPick={(id) => setDraft("adviser_id", id)}
      />
    </FormSheet>
  );
}
