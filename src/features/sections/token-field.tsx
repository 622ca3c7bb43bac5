import X from "lucide-solid/icons/x";
import { createMemo, createSignal, createUniqueId, For, onCleanup, onMount, Show } from "solid-js";
import { foldText } from "#domain/artists/names.ts";
import { useI18n } from "#i18n/index.ts";
import { Field } from "#ui/field/field.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import "./section-form.css";

/** Several short words: Enter or a comma adds, Backspace takes the last one back, a press removes one. */
export function TokenField(props: {
  label: string;
  hint?: string;
  error?: string;
  values: readonly string[];
  /** Words already in use in the base, the most frequent first. */
  suggestions: readonly string[];
  onChange: (values: string[]) => void;
}) {
  const { t } = useI18n();
  const [typed, setTyped] = createSignal("");
  const listId = createUniqueId();
  const known = createMemo(() => new Map(props.suggestions.map((word) => [foldText(word), word])));
  const offered = createMemo(() => {
    const taken = new Set(props.values.map(foldText));
    return props.suggestions.filter((word) => !taken.has(foldText(word)));
  });

  const add = (text: string) => {
    const words = text.split(",").map((word) => word.trim());
    const next = [...props.values];
    for (const word of words) {
      if (word === "" || next.some((value) => foldText(value) === foldText(word))) continue;
      // « danse » joins the « Danse » the team already uses.
      next.push(known().get(foldText(word)) ?? word);
    }
    setTyped("");
    if (next.length > props.values.length) props.onChange(next);
  };

  // Leaving the field adds the word being typed. Not while a finger is down, though: the field would grow and the
  // button under the finger would slip away. Saving adds it first.
  let input!: HTMLInputElement;
  let isPressing = false;
  const press = () => {
    isPressing = true;
  };
  const release = () => {
    isPressing = false;
    setTimeout(() => document.activeElement !== input && add(typed()));
  };
  const addFirst = () => add(typed());
  onMount(() => {
    const { form } = input;
    addEventListener("pointerdown", press, true);
    addEventListener("pointerup", release, true);
    addEventListener("pointercancel", release, true);
    form?.addEventListener("submit", addFirst, true);
    onCleanup(() => {
      removeEventListener("pointerdown", press, true);
      removeEventListener("pointerup", release, true);
      removeEventListener("pointercancel", release, true);
      form?.removeEventListener("submit", addFirst, true);
    });
  });

  const remove = (word: string) => props.onChange(props.values.filter((value) => value !== word));

  return (
    <Field label={props.label} hint={props.hint} error={props.error}>
      {(ids) => (
        <div class="tokens">
          <For each={props.values}>
            {(word) => (
              <button
                type="button"
                class="tokens__one"
                aria-label={t("artists.removeValue", { value: word })}
                onClick={() => remove(word)}
              >
                {word}
                <Icon of={X} size="sm" />
              </button>
            )}
          </For>
          <input
            ref={input}
            id={ids.id}
            class="tokens__input"
            autocomplete="off"
            enterkeyhint="done"
            list={listId}
            aria-describedby={ids.describedBy}
            aria-invalid={ids.invalid}
            value={typed()}
            onInput={(event) => {
              const text = event.currentTarget.value;
              // A suggestion picked from the list arrives whole, without a key.
              const picked = !(event instanceof InputEvent) || event.inputType === "insertReplacementText";
              if (picked || text.includes(",")) add(text);
              else setTyped(text);
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter" && typed().trim() !== "") {
                // With ⌘ or Ctrl the form saves, with this word.
                if (!event.metaKey && !event.ctrlKey) event.preventDefault();
                add(typed());
              } else if (event.key === "Backspace" && typed() === "") {
                const last = props.values.at(-1);
                if (last) remove(last);
              }
            }}
            onBlur={() => !isPressing && add(typed())}
          />
          <Show when={offered().length > 0}>
            <datalist id={listId}>
              <For each={offered()}>{(word) => <option value={word} />}</For>
            </datalist>
          </Show>
        </div>
      )}
    </Field>
  );
}
