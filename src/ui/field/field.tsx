import CircleAlert from "lucide-solid/icons/circle-alert";
import { createUniqueId, type JSX, Show, splitProps } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Icon } from "../icon/icon.tsx";
import "./field.css";

/** What every field says around its control. */
export interface FieldText {
  label: string;
  hint?: string;
  /** Kept until it is fixed; says what is missing, not what is wrong with the person. */
  error?: string;
  /** Adds « facultatif » after the label. */
  optional?: boolean;
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean;
}

const fieldText = ["label", "hint", "error", "optional", "labelHidden"] as const;

/** Label, hint and error around a control, tied together for screen readers. */
export function Field(
  props: FieldText & {
    children: (ids: {
      id: string;
      describedBy: string | undefined;
      invalid: "true" | undefined;
    }) => JSX.Element;
  },
) {
  const { t } = useI18n();
  const id = createUniqueId();
  const describedBy = () =>
    [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <div class="field" data-invalid={props.error ? "" : undefined}>
      <label class="field__label" classList={{ "visually-hidden": props.labelHidden }} for={id}>
        {props.label}
        <Show when={props.optional}>
          {" "}
          <small>({t("shell.optional")})</small>
        </Show>
      </label>
      <Show when={props.hint}>
        <p class="field__hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
      {props.children({
        id,
        get describedBy() {
          return describedBy();
        },
        get invalid() {
          return props.error ? ("true" as const) : undefined;
        },
      })}
      <Show when={props.error}>
        <p class="field__error" id={`${id}-error`}>
          <Icon of={CircleAlert} size="sm" />
          {props.error}
        </p>
      </Show>
    </div>
  );
}

/** One line of text. `onText` receives the value at each keystroke. */
export function TextField(
  props: FieldText & { onText?: (value: string) => void } & JSX.InputHTMLAttributes<HTMLInputElement>,
) {
  const [text, own, rest] = splitProps(props, fieldText, ["onText", "class"]);
  return (
    <Field {...text}>
      {(ids) => (
        <input
          type="text"
          {...rest}
          id={ids.id}
          class={`input${own.class ? ` ${own.class}` : ""}`}
          aria-describedby={ids.describedBy}
          aria-invalid={ids.invalid}
          onInput={(event) => own.onText?.(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea(
  props: FieldText & { onText?: (value: string) => void } & JSX.TextareaHTMLAttributes<HTMLTextAreaElement>,
) {
  const [text, own, rest] = splitProps(props, fieldText, ["onText", "class"]);
  return (
    <Field {...text}>
      {(ids) => (
        <textarea
          {...rest}
          id={ids.id}
          class={`textarea${own.class ? ` ${own.class}` : ""}`}
          aria-describedby={ids.describedBy}
          aria-invalid={ids.invalid}
          onInput={(event) => own.onText?.(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** A choice among a few, by the platform's own picker. */
export function Select<V extends string>(
  props: FieldText & {
    value: V;
    options: readonly { value: V; label: string }[];
    onPick: (value: V) => void;
  } & Omit<JSX.SelectHTMLAttributes<HTMLSelectElement>, "value" | "onChange">,
) {
  const [text, own, rest] = splitProps(props, fieldText, ["value", "options", "onPick", "class"]);
  // A value that a later version of the app wrote is kept in sight, rather than pass for the first of the list.
  const options = () =>
    !own.value || own.options.some(({ value }) => value === own.value)
      ? own.options
      : [...own.options, { value: own.value, label: own.value }];
  return (
    <Field {...text}>
      {(ids) => (
        <select
          {...rest}
          id={ids.id}
          class={`select${own.class ? ` ${own.class}` : ""}`}
          aria-describedby={ids.describedBy}
          aria-invalid={ids.invalid}
          onChange={(event) => own.onPick(event.currentTarget.value as V)}
        >
          {options().map((option) => (
            <option value={option.value} selected={option.value === own.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
