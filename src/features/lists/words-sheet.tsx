import { createSignal, createUniqueId, For } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { TextField } from "#ui/field/field.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import type { ListOption } from "./listing.ts";
import { ValueChips } from "./value-chips.tsx";

/** Chooses words to give to many records, or to take from them: those in use, or new ones. */
export default function WordsSheet(props: {
  title: string;
  /** « Ajouter à 12 fiches ». */
  action: string;
  field: string;
  options: readonly ListOption[];
  /** Whether words nobody has yet may be given. */
  takesNew: boolean;
  onPick: (words: string[]) => void;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const [chosen, setChosen] = createSignal<readonly string[]>([]);
  const [typed, setTyped] = createSignal("");
  const words = () => {
    const added = typed()
      .split(",")
      .map((word) => word.trim())
      .filter(Boolean);
    return [...new Set([...chosen(), ...added])];
  };
  const toggle = (word: string) =>
    setChosen((held) => (held.includes(word) ? held.filter((one) => one !== word) : [...held, word]));
  const id = createUniqueId();
  return (
    <Sheet
      open
      width="30rem"
      title={props.title}
      onClose={props.onClose}
      foot={
        <>
          <Button onClick={() => props.onClose()}>{t("shell.cancel")}</Button>
          <Button variant="primary" type="submit" form={id} disabled={words().length === 0}>
            {props.action}
          </Button>
        </>
      }
    >
      <form
        id={id}
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (words().length > 0) props.onPick(words());
        }}
      >
        {props.takesNew && (
          <>
            <TextField
              label={t("lists.newWords", { field: props.field })}
              hint={t("lists.newWordsHint")}
              value={typed()}
              list={`${id}-known`}
              onText={setTyped}
            />
            <datalist id={`${id}-known`}>
              <For each={props.options}>{({ value }) => <option value={value} />}</For>
            </datalist>
          </>
        )}
        <ValueChips
          label={props.field}
          options={props.options}
          chosen={chosen()}
          labelOf={(word) => word}
          onToggle={toggle}
        />
      </form>
    </Sheet>
  );
}
