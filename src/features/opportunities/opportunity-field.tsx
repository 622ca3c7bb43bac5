import { createMemo, Match, Switch } from "solid-js";
import { useTerms } from "#data/library/index.ts";
import { useOrganizationsIndex } from "#data/network/index.ts";
import { useOpportunitiesIndex } from "#data/opportunities/index.ts";
import { languageTag, languageWord } from "#domain/artists/languages.ts";
import { opportunityFieldOf } from "#domain/library/term.ts";
import { readDeadline } from "#domain/opportunities/deadline.ts";
import { opportunityKinds, opportunityStatuses, recurrences } from "#domain/opportunities/opportunity.ts";
import { RecordField, TokenField, useFieldWords } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Select } from "#ui/field/field.tsx";
import { DeadlinesField } from "./deadlines-field.tsx";
import type { OpportunityFieldName, OpportunityForm } from "./opportunity-form.ts";
import { useOpportunityWords } from "./opportunity-words.ts";

const spoken = ["fr", "en", "es", "ar", "pt", "ht", "iu", "moe"];

/** The control of one field of an opportunity. */
export function OpportunityField(props: {
  form: OpportunityForm;
  name: OpportunityFieldName;
  /** Said of the field rather than its usual hint: the words of a call it was read in. */
  hint?: string | undefined;
}) {
  const { t, locale } = useI18n();
  const say = useOpportunityWords();
  const suggestions = useSuggestions(() => props.name);
  const words = useFieldWords(props, {
    label: () => t(`opportunities.field.${props.name}`),
    hint: () => {
      const key = hints[props.name as keyof typeof hints];
      return props.hint ?? (key && t(key));
    },
    shown(value) {
      if (props.name === "languages") return languageWord(value, locale());
      const deadline = props.name === "deadlines" ? readDeadline(value) : undefined;
      return deadline ? say.deadline(deadline) : value;
    },
  });
  const own = {
    get label() {
      return words.label;
    },
    get hint() {
      return words.hint;
    },
    get error() {
      if (props.form.disorder(props.name)) return t("opportunities.problem.least_above_most");
      if (!words.error) return undefined;
      return props.name === "title" ? t("opportunities.problem.title") : words.error;
    },
  };
  const pick = (value: string) => props.form.set(props.name, value === "" ? null : value);
  return (
    <Switch
      fallback={<RecordField form={props.form} name={props.name} words={own} suggestions={suggestions()} />}
    >
      <Match when={props.name === "deadlines"}>
        <DeadlinesField
          words={own}
          values={props.form.list("deadlines")}
          onChange={(values) => props.form.set("deadlines", values)}
        />
      </Match>
      <Match when={props.name === "kind"}>
        <Select
          {...own}
          value={props.form.text("kind")}
          options={opportunityKinds.map((value) => ({
            value: value as string,
            label: t(`opportunities.kind.${value}`),
          }))}
          onPick={pick}
        />
      </Match>
      <Match when={props.name === "status"}>
        <Select
          {...own}
          value={props.form.text("status")}
          options={opportunityStatuses.map((value) => ({
            value: value as string,
            label: t(`opportunities.status.${value}`),
          }))}
          onPick={pick}
        />
      </Match>
      <Match when={props.name === "recurrence"}>
        <Select
          {...own}
          value={props.form.text("recurrence")}
          options={[
            { value: "", label: t("opportunities.recurrence.none") },
            ...recurrences.map((value) => ({
              value: value as string,
              label: t(`opportunities.recurrence.${value}`),
            })),
          ]}
          onPick={pick}
        />
      </Match>
      <Match when={props.name === "organization_id"}>
        <OrganizationSelect form={props.form} label={own.label} onPick={pick} />
      </Match>
      <Match when={props.name === "languages"}>
        <TokenField
          label={own.label}
          {...(own.hint ? { hint: own.hint } : {})}
          {...(own.error ? { error: own.error } : {})}
          values={props.form.list("languages").map((tag) => languageWord(tag, locale()))}
          typed={props.form.typed("languages")}
          suggestions={spoken.map((tag) => languageWord(tag, locale()))}
          onChange={(values, typed) => props.form.set("languages", values.map(languageTag), typed)}
        />
      </Match>
    </Switch>
  );
}

function OrganizationSelect(props: { form: OpportunityForm; label: string; onPick: (id: string) => void }) {
  const { t } = useI18n();
  const index = useOrganizationsIndex();
  return (
    <Select
      label={props.label}
      value={props.form.text("organization_id")}
      options={[
        { value: "", label: t("opportunities.noOrganization") },
        ...index.rows().map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onPick={props.onPick}
    />
  );
}

const usedIn = ["funder", "program", "communities", "source"] as const;

/** The words of the workspace's lists, and those that other opportunities have. */
function useSuggestions(field: () => OpportunityFieldName) {
  const index = useOpportunitiesIndex();
  const list = () =>
    Object.entries(opportunityFieldOf).find(([, name]) => name === field())?.[0] as "tags" | undefined;
  const terms = useTerms(() => list() ?? "tags");
  return createMemo((): readonly string[] => {
    if (list()) return terms().proposed;
    const name = usedIn.find((one) => one === field());
    if (!name) return [];
    const used = index.rows().flatMap((row) => row.fields[name] ?? []);
    return [...new Set(used)].sort();
  });
}

const hints = {
  disciplines: "opportunities.fieldHint.tokens",
  career_stages: "opportunities.fieldHint.tokens",
  regions: "opportunities.fieldHint.tokens",
  languages: "opportunities.fieldHint.tokens",
  memberships: "opportunities.fieldHint.tokens",
  communities: "opportunities.fieldHint.communities",
  criteria: "opportunities.fieldHint.lines",
  documents_asked: "opportunities.fieldHint.lines",
  funder: "opportunities.fieldHint.funder",
  amount_min_cents: "opportunities.amount.hint",
  amount_max_cents: "opportunities.amount.hint",
} as const;
