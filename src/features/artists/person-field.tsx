import { type JSX, Match, Show, Switch } from "solid-js";
import { guessFamilyName } from "#domain/artists/names.ts";
import { personKinds, personRecord } from "#domain/artists/person.ts";
import type { Problem } from "#domain/record/kinds.ts";
import { useI18n } from "#i18n/index.ts";
import { Select, TextArea, TextField } from "#ui/field/field.tsx";
import { Segmented } from "#ui/segmented/segmented.tsx";
import { OrganizationField } from "./organization-field.tsx";
import type { FormValue, PersonFieldName, PersonForm } from "./person-form.ts";
import { useMemberOptions, useSuggestions } from "./suggestions.ts";
import { TokenField } from "./token-field.tsx";
import { ValuesField } from "./values-field.tsx";

const languages = ["", "fr", "en"] as const;

/** The control of one field of a person, chosen by the kind of the field. */
export function PersonField(props: { form: PersonForm; name: PersonFieldName }) {
  const { t, format } = useI18n();
  const kind = () => personRecord.fields[props.name];
  const label = () => t(`artists.field.${props.name as keyof typeof fieldHints | "city"}`);
  const sentence = useProblemSentence();

  /** A colleague's change to a field being typed in is told, never written over what is typed. */
  const hint = () => {
    const changed = props.form.changedMeanwhile(props.name);
    if (changed) return wordChange(changed.value);
    const key = fieldHints[props.name as keyof typeof fieldHints];
    return key && t(key);
  };
  const wordChange = (value: FormValue) => {
    const text = Array.isArray(value) ? format.list(value) : String(value ?? "");
    return text === "" ? t("artists.changedToNothing") : t("artists.changedMeanwhile", { value: text });
  };
  const error = () => {
    const problem = props.form.problem(props.name);
    return problem && sentence(problem, props.name);
  };
  /** The family name that the list goes by as long as none is typed. */
  const guess = () =>
    props.name === "family_name" ? guessFamilyName(props.form.text("display_name")) : undefined;
  const shared = () => ({ label: label(), hint: hint(), error: error() });
  const write = (text: string) => props.form.set(props.name, text);

  return (
    <Switch
      fallback={
        <TextField
          {...shared()}
          {...nativeOf(props.name)}
          placeholder={guess()}
          value={props.form.text(props.name)}
          onText={write}
        />
      }
    >
      <Match when={props.name === "kind"}>
        <Segmented
          label={label()}
          value={props.form.text("kind")}
          options={personKinds.map((value) => ({ value, label: t(`artists.kind.${value}`) }))}
          onPick={write}
        />
      </Match>
      <Match when={props.name === "language"}>
        <LanguageField form={props.form} {...shared()} />
      </Match>
      <Match when={props.name === "adviser_id"}>
        <AdviserField form={props.form} {...shared()} />
      </Match>
      <Match when={props.name === "organization_id"}>
        <OrganizationField form={props.form} {...shared()} />
      </Match>
      <Match when={kind().element?.format}>
        {(format) => (
          <ValuesField
            label={label()}
            hint={hint()}
            addLabel={t(addLabels[format() as keyof typeof addLabels])}
            values={props.form.list(props.name)}
            errorOf={(line) => {
              const problem = props.form.lineProblem(props.name, line);
              return problem && sentence(problem, props.name);
            }}
            input={inputs[format() as keyof typeof inputs]}
            onChange={(lines) => props.form.set(props.name, lines)}
          />
        )}
      </Match>
      <Match when={kind().element}>
        <TokensOf form={props.form} name={props.name} {...shared()} />
      </Match>
      <Match when={kind().format === "long"}>
        <TextArea {...shared()} rows={8} value={props.form.text(props.name)} onText={write} />
      </Match>
      <Match when={kind().name === "day"}>
        <TextField {...shared()} type="date" value={props.form.text(props.name)} onText={write} />
      </Match>
    </Switch>
  );
}

/** The sentence of a problem, under the field that has it. */
export function useProblemSentence() {
  const { t } = useI18n();
  return (problem: Problem, field: PersonFieldName): string => {
    if (problem === "required" && field === "display_name") return t("artists.problem.required_name");
    return t(`artists.problem.${told.find((one) => one === problem) ?? "other"}`);
  };
}

const told = ["required", "too_long", "not_an_email", "not_a_url", "not_a_day", "too_many"] as const;

interface FieldProps {
  form: PersonForm;
  label: string;
  hint: string | undefined;
  error: string | undefined;
}

function TokensOf(props: FieldProps & { name: PersonFieldName }) {
  const suggestions = useSuggestions(() => props.name);
  return (
    <TokenField
      label={props.label}
      hint={props.hint}
      error={props.error}
      values={props.form.list(props.name)}
      suggestions={suggestions()}
      onChange={(values) => props.form.set(props.name, values)}
    />
  );
}

function LanguageField(props: FieldProps) {
  const { t } = useI18n();
  const value = () => props.form.text("language");
  const options = () => {
    const own = languages.map((tag) => ({
      value: tag as string,
      label: t(`artists.language.${tag || "none"}`),
    }));
    // An imported tag this screen does not offer stays as it is.
    return own.some((option) => option.value === value())
      ? own
      : [...own, { value: value(), label: value() }];
  };
  return (
    <Select
      label={props.label}
      hint={props.hint}
      error={props.error}
      value={value()}
      options={options()}
      onPick={(tag) => props.form.set("language", tag)}
    />
  );
}

function AdviserField(props: FieldProps) {
  const { t } = useI18n();
  const members = useMemberOptions();
  return (
    <Show when={members()}>
      {(options) => (
        <Select
          label={props.label}
          hint={props.hint}
          error={props.error}
          value={props.form.text("adviser_id")}
          options={[{ value: "", label: t("artists.nobody") }, ...options()]}
          onPick={(id) => props.form.set("adviser_id", id)}
        />
      )}
    </Show>
  );
}

const fieldHints = {
  display_name: "artists.hint.display_name",
  family_name: "artists.hint.family_name",
  pronouns: "artists.hint.pronouns",
  disciplines: "artists.hint.tokens",
  tags: "artists.hint.tokens",
  links: "artists.hint.links",
} as const;

const addLabels = { email: "artists.addEmail", phone: "artists.addPhone", url: "artists.addLink" } as const;

type Native = JSX.InputHTMLAttributes<HTMLInputElement>;

const inputs: Record<"email" | "phone" | "url", Native> = {
  email: { type: "email", autocomplete: "off", inputmode: "email", spellcheck: false },
  phone: { type: "tel", autocomplete: "off" },
  url: { type: "text", autocomplete: "off", inputmode: "url", spellcheck: false },
};

/** People type somebody else's details here: the browser must not offer their own. */
function nativeOf(name: PersonFieldName): Native {
  return name === "postal_code"
    ? { autocomplete: "off", autocapitalize: "characters" }
    : { autocomplete: "off" };
}
