import { createUniqueId, For, type JSX, Match, Switch } from "solid-js";
import type { RecordDefinition } from "#domain/record/record.ts";
import { useI18n } from "#i18n/index.ts";
import { TextArea, TextField } from "#ui/field/field.tsx";
import { useProblemSentence } from "./problem-sentence.ts";
import type { FieldName, FormValue, RecordForm } from "./record-form.ts";
import { TokenField } from "./token-field.tsx";
import { ValuesField } from "./values-field.tsx";

/** What a control of a form says around itself. */
export interface FieldWords {
  label: string;
  hint: string | undefined;
  error: string | undefined;
}

/** The words around the control of a field: a colleague's change to it is told, never written over what is typed. */
export function useFieldWords<R extends RecordDefinition>(
  props: { form: RecordForm<R>; name: FieldName<R> },
  own: { label: () => string; hint?: () => string | undefined; shown?: (value: string) => string },
): FieldWords {
  const { t, format } = useI18n();
  const sentence = useProblemSentence();
  const show = (value: string) => own.shown?.(value) ?? value;
  const wordChange = (value: FormValue) => {
    const text = Array.isArray(value) ? format.list(value.map(show)) : show(String(value ?? ""));
    return text === "" ? t("artists.changedToNothing") : t("artists.changedMeanwhile", { value: text });
  };
  return {
    get label() {
      return own.label();
    },
    get hint() {
      const changed = props.form.changedMeanwhile(props.name);
      return changed ? wordChange(changed.value) : own.hint?.();
    },
    get error() {
      const problem = props.form.problem(props.name);
      return problem && sentence(problem, props.name);
    },
  };
}

/** The control of a field, chosen by its kind. */
export function RecordField<R extends RecordDefinition>(props: {
  form: RecordForm<R>;
  name: FieldName<R>;
  words: FieldWords;
  /** Words to propose. */
  suggestions?: readonly string[] | undefined;
  placeholder?: string | undefined;
}) {
  const { t } = useI18n();
  const sentence = useProblemSentence();
  const kind = () => props.form.record.fields[props.name]!;
  const write = (text: string) => props.form.set(props.name, text);
  return (
    <Switch
      fallback={
        <SuggestField
          {...props.words}
          {...nativeOf(props.name, kind().format)}
          placeholder={props.placeholder}
          value={props.form.text(props.name)}
          suggestions={props.suggestions ?? []}
          onText={write}
        />
      }
    >
      <Match when={kind().element?.format}>
        {(format) => (
          <ValuesField
            label={props.words.label}
            hint={props.words.hint}
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
        <TokenField
          {...props.words}
          values={props.form.list(props.name)}
          typed={props.form.typed(props.name)}
          suggestions={props.suggestions ?? []}
          onChange={(values, typed) => props.form.set(props.name, values, typed)}
        />
      </Match>
      <Match when={kind().format === "long"}>
        <TextArea {...props.words} rows={8} value={props.form.text(props.name)} onText={write} />
      </Match>
      <Match when={kind().name === "day"}>
        <TextField {...props.words} type="date" value={props.form.text(props.name)} onText={write} />
      </Match>
    </Switch>
  );
}

/** One line of text, with words to pick from. */
export function SuggestField(
  props: FieldWords & {
    value: string;
    suggestions: readonly string[];
    onText: (text: string) => void;
  } & Omit<JSX.InputHTMLAttributes<HTMLInputElement>, "value">,
) {
  const listId = createUniqueId();
  return (
    <>
      <TextField
        autocomplete="off"
        label={props.label}
        hint={props.hint}
        error={props.error}
        placeholder={props.placeholder}
        type={props.type}
        inputmode={props.inputmode}
        autocapitalize={props.autocapitalize}
        spellcheck={props.spellcheck}
        list={props.suggestions.length > 0 ? listId : undefined}
        value={props.value}
        onText={(text) => props.onText(text)}
      />
      <datalist id={listId}>
        <For each={props.suggestions}>{(word) => <option value={word} />}</For>
      </datalist>
    </>
  );
}

const addLabels = { email: "artists.addEmail", phone: "artists.addPhone", url: "artists.addLink" } as const;

type Native = JSX.InputHTMLAttributes<HTMLInputElement>;

/** People type somebody else's details here: the browser must not offer their own. */
const inputs: Record<"email" | "phone" | "url", Native> = {
  email: { type: "email", autocomplete: "off", inputmode: "email", spellcheck: false },
  phone: { type: "tel", autocomplete: "off" },
  url: { type: "text", autocomplete: "off", inputmode: "url", spellcheck: false },
};

function nativeOf(name: string, format: string | undefined): Native {
  if (format === "url") return inputs.url;
  if (name.endsWith("_cents")) return { inputmode: "decimal" };
  return name === "postal_code" ? { autocapitalize: "characters" } : {};
}
