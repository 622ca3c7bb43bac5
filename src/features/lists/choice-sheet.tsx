import { createSignal, createUniqueId, For, Show } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { TextField } from "#ui/field/field.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import "./lists.css";

const nothing = "";
const another = "\u0000other";

/** Chooses the one value that many records will have in a field, or none. */
export default function ChoiceSheet(props: {
  title: string;
  /** « Appliquer à 12 fiches ». */
  action: string;
  options: readonly { value: string; label: string }[];
  /** What the field is called when it is emptied: « Personne pour l’instant ». */
  none: string;
  /** Whether a value nobody has yet may be typed. */
  takesNew: boolean;
  onPick: (value: string | null) => void;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const [picked, setPicked] = createSignal<string>();
  const [typed, setTyped] = createSignal("");
  const name = createUniqueId();
  const isReady = () => picked() !== undefined && (picked() !== another || typed().trim() !== "");
  const options = () => [
    ...props.options,
    ...(props.takesNew ? [{ value: another, label: t("lists.anotherValue") }] : []),
    { value: nothing, label: props.none },
  ];
  const apply = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isReady()) return;
    const value = picked() === another ? typed().trim() : picked();
    props.onPick(value || null);
  };
  return (
    <Sheet
      open
      width="28rem"
      title={props.title}
      onClose={props.onClose}
      foot={
        <>
          <Button onClick={() => props.onClose()}>{t("shell.cancel")}</Button>
          <Button variant="primary" type="submit" form={`${name}-form`} disabled={!isReady()}>
            {props.action}
          </Button>
        </>
      }
    >
      <form id={`${name}-form`} class="stack" onSubmit={apply}>
        <div class="columns" role="radiogroup" aria-label={props.title}>
          <For each={options()}>
            {(option) => (
              <label class="box columns__one">
                <input
                  type="radio"
                  class="radio__input"
                  name={name}
                  value={option.value}
                  checked={picked() === option.value}
                  onChange={() => setPicked(option.value)}
                />
                {option.label}
              </label>
            )}
          </For>
        </div>
        <Show when={picked() === another}>
          <TextField label={t("lists.anotherValue")} value={typed()} maxlength={80} onText={setTyped} />
        </Show>
      </form>
    </Sheet>
  );
}
