import Plus from "lucide-solid/icons/plus";
import X from "lucide-solid/icons/x";
import { Index, type JSX } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Button, IconButton } from "#ui/button/button.tsx";
import { TextField } from "#ui/field/field.tsx";
import "./section-form.css";

/** Several values of one kind, one per line: e-mails, phones, links. There is always a line to type in. */
export function ValuesField(props: {
  label: string;
  hint?: string;
  addLabel: string;
  values: readonly string[];
  errorOf: (value: string) => string | undefined;
  onChange: (values: string[]) => void;
  input: JSX.InputHTMLAttributes<HTMLInputElement>;
}) {
  const { t } = useI18n();
  const lines = () => (props.values.length > 0 ? props.values : [""]);
  let group!: HTMLFieldSetElement;
  const focusLine = (at: number) => group.querySelectorAll("input")[at]?.focus();

  return (
    <fieldset class="values" data-hint={props.hint ? "" : undefined} ref={group}>
      <legend class="visually-hidden">{props.label}</legend>
      <Index each={lines()}>
        {(line, at) => (
          <div class="values__line">
            <TextField
              {...props.input}
              label={at === 0 ? props.label : t("artists.nth", { field: props.label, n: at + 1 })}
              labelHidden={at > 0}
              hint={at === 0 ? props.hint : undefined}
              value={line()}
              error={props.errorOf(line())}
              onText={(text) => props.onChange(lines().map((value, index) => (index === at ? text : value)))}
            />
            <IconButton
              class="values__remove"
              icon={X}
              label={line() ? t("artists.removeValue", { value: line() }) : t("artists.removeEmpty")}
              disabled={lines().length === 1 && line() === ""}
              onClick={() => {
                props.onChange(lines().filter((_, index) => index !== at));
                focusLine(Math.max(0, at - 1));
              }}
            />
          </div>
        )}
      </Index>
      <div>
        <Button
          variant="ghost"
          size="sm"
          icon={Plus}
          onClick={() => {
            props.onChange([...lines(), ""]);
            focusLine(lines().length - 1);
          }}
        >
          {props.addLabel}
        </Button>
      </div>
    </fieldset>
  );
}
