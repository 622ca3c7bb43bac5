import { Match, Show, Switch } from "solid-js";
import { languageTag, languageWord } from "#domain/artists/languages.ts";
import { guessFamilyName } from "#domain/artists/names.ts";
import { personKinds } from "#domain/artists/person.ts";
import {
  type FieldWords,
  RecordField,
  RegionOffer,
  TokenField,
  useFieldWords,
} from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Select } from "#ui/field/field.tsx";
import { Segmented } from "#ui/segmented/segmented.tsx";
import { offeredLanguages } from "./offered-languages.ts";
import type { PersonFieldName, PersonForm } from "./person-form.ts";
import { useMemberOptions, useSuggestions } from "./suggestions.ts";

/** The control of one field of a person. */
export function PersonField(props: { form: PersonForm; name: PersonFieldName }) {
  const { t, locale } = useI18n();
  const suggestions = useSuggestions(() => props.name);
  const words = useFieldWords(props, {
    label: () => t(`artists.field.${props.name as keyof typeof fieldHints}`),
    hint: () => {
      const key = fieldHints[props.name as keyof typeof fieldHints];
      return key && t(key);
    },
    shown: (value) => (props.name.startsWith("language") ? languageWord(value, locale()) : value),
  });
  const write = (text: string) => props.form.set(props.name, text);
  /** The family name that the list goes by as long as none is typed. */
  const guess = () =>
    props.name === "family_name" ? guessFamilyName(props.form.text("display_name")) : undefined;

  return (
    <Switch
      fallback={
        <RecordField
          form={props.form}
          name={props.name}
          words={words}
          suggestions={suggestions()}
          placeholder={guess()}
        />
      }
    >
      <Match when={props.name === "kind"}>
        <Segmented
          label={words.label}
          value={props.form.text("kind")}
          options={personKinds.map((value) => ({ value, label: t(`artists.kind.${value}`) }))}
          onPick={write}
        />
      </Match>
      <Match when={props.name === "region"}>
        <RecordField form={props.form} name="region" words={words} suggestions={suggestions()} />
        <RegionOffer
          postalCode={props.form.text("postal_code")}
          city={props.form.text("city")}
          region={props.form.text("region")}
          onTake={write}
        />
      </Match>
      <Match when={props.name === "language"}>
        <LanguageField form={props.form} words={words} />
      </Match>
      <Match when={props.name === "languages"}>
        <OtherLanguages form={props.form} words={words} />
      </Match>
      <Match when={props.name === "adviser_id"}>
        <AdviserField form={props.form} words={words} />
      </Match>
    </Switch>
  );
}

interface FieldProps {
  form: PersonForm;
  words: FieldWords;
}

/** The one to write and speak in. */
function LanguageField(props: FieldProps) {
  const { t, locale } = useI18n();
  const options = () => {
    const value = props.form.text("language");
    // What was imported and is not offered here stays as it is.
    const tags =
      value === "" || offeredLanguages.includes(value) ? offeredLanguages : [...offeredLanguages, value];
    return [
      { value: "", label: t("artists.language.none") },
      ...tags.map((tag) => ({ value: tag, label: capitalLanguage(tag, locale()) })),
    ];
  };
  return (
    <Select
      {...props.words}
      value={props.form.text("language")}
      options={options()}
      onPick={(tag) => props.form.set("language", tag)}
    />
  );
}

/** The others they speak: words on the screen, tags in the file where they are known. */
function OtherLanguages(props: FieldProps) {
  const { locale } = useI18n();
  return (
    <TokenField
      {...props.words}
      values={props.form.list("languages").map((tag) => languageWord(tag, locale()))}
      typed={props.form.typed("languages")}
      suggestions={offeredLanguages.map((tag) => languageWord(tag, locale()))}
      onChange={(values, typed) => props.form.set("languages", values.map(languageTag), typed)}
    />
  );
}

function capitalLanguage(tag: string, locale: string): string {
  const word = languageWord(tag, locale);
  return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
}

function AdviserField(props: FieldProps) {
  const { t } = useI18n();
  const members = useMemberOptions();
  return (
    <Show when={members()}>
      {(options) => (
        <Select
          {...props.words}
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
  legal_name: "network.hint.legal_name",
  family_name: "artists.hint.family_name",
  pronouns: "artists.hint.pronouns",
  languages: "artists.hint.tokens",
  disciplines: "artists.hint.tokens",
  tags: "artists.hint.tokens",
  links: "artists.hint.links",
} as const;
