import { createMemo, Match, Suspense, Switch } from "solid-js";
import { useOrganizationsIndex } from "#data/network/index.ts";
import { type ApplicationDisorder, supportLevels } from "#domain/applications/application.ts";
import { type LogPerson, PeoplePicker } from "#features/logging/index.ts";
import { RecordField, useFieldWords } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Select, TextField } from "#ui/field/field.tsx";
import type { ApplicationFieldName, ApplicationForm } from "./application-form.ts";
import { useAdvisers } from "./use-advisers.ts";
import { useApplicationFacts } from "./use-facts.ts";
import { useOpportunityOptions } from "./use-opportunity-options.ts";

type Shown = keyof typeof import("../../i18n/fr-ca/applications.ts").applications.field;

/** The control of one field of an application. */
export function ApplicationField(props: { form: ApplicationForm; name: ApplicationFieldName }) {
  const { t, format } = useI18n();
  const facts = useApplicationFacts();
  const organizations = useOrganizationsIndex();
  const label = () => t(`applications.field.${props.name as Shown}`);
  const advisers = useAdvisers(() => props.form.text("adviser_id") || undefined);
  const opportunities = useOpportunityOptions(() => props.form.text("opportunity_id") || undefined);
  const options = createMemo(() => {
    if (props.name === "adviser_id") return advisers();
    if (props.name === "opportunity_id") return opportunities();
    if (props.name === "support")
      return [
        { value: "", label: t("applications.support.none") },
        ...supportLevels.map((value) => ({ value, label: t(`applications.support.${value}`) })),
      ];
    return [
      { value: "", label: t("applications.noOrganization") },
      ...organizations
        .rows()
        .map(({ id, name }) => ({ value: id, label: name }))
        .sort((a, b) => format.compare(a.label, b.label)),
    ];
  });
  const words = useFieldWords(props, {
    label,
    shown: (value) =>
      props.name === "people"
        ? facts.nameOf(value)
        : (options().find((option) => option.value === value)?.label ?? value),
  });
  const own = {
    get label() {
      return words.label;
    },
    get hint() {
      return words.hint;
    },
    get error() {
      const disorder = props.form.disorder(props.name) as ApplicationDisorder | undefined;
      return disorder ? t(`applications.disorder.${disorder}`) : words.error;
    },
  };
  const people = (): LogPerson[] =>
    props.form
      .list("people")
      .map((id) => ({ id, name: facts.nameOf(id) || t("interactions.unknownPerson") }));

  return (
    <Switch fallback={<RecordField form={props.form} name={props.name} words={own} />}>
      <Match when={props.name === "people"}>
        <Suspense>
          <PeoplePicker
            known
            label={label()}
            people={people()}
            onAdd={({ id }) => id && props.form.set("people", [...props.form.list("people"), id])}
            onRemove={({ id }) =>
              props.form.set(
                "people",
                props.form.list("people").filter((one) => one !== id),
              )
            }
          />
        </Suspense>
      </Match>
      <Match when={props.name.endsWith("_cents")}>
        <TextField
          label={words.label}
          hint={words.hint}
          error={words.error}
          inputmode="decimal"
          autocomplete="off"
          value={props.form.text(props.name)}
          onText={(text) => props.form.set(props.name, text)}
        />
      </Match>
      <Match when={["adviser_id", "opportunity_id", "organization_id", "support"].includes(props.name)}>
        <Select
          {...words}
          value={props.form.text(props.name)}
          options={options()}
          onPick={(id) => props.form.set(props.name, id === "" ? null : id)}
        />
      </Match>
    </Switch>
  );
}
