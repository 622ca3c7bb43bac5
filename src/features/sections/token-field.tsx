import X from "lucide-solid/icons/x";
import { createMemo, createUniqueId, For, onCleanup, onMount, Show } from "solid-js";
import { foldText } from "#domain/artists/names.ts";
import { type TypedWord, withTyped } from "#domain/artists/token-words.ts";
import { useI18n } from "#i18n/index.ts";
import { Field } from "#ui/field/field.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import "./section-form.css";

/**
 * Several short words: Enter or a comma adds, Backspace takes the last one back, a press removes one. The word being
 * typed is told with the others at each key: whoever keeps the values keeps it too, whatever happens to the screen.
 */
export function TokenField(props: {
  label: string;
  hint?: string;
  error?: string;
  /** All the words, the one being typed among them. */
  values: readonly string[];
  /** The word being typed, as `onChange` told it. */
  typed: TypedWord | undefined;
  /** Words already in use in the base, the most frequent first. */
  suggestions: readonly string[];
  onChange: (values: string[], typed: TypedWord | undefined) => void;
}) {
  const { t } = useI18n();
  const listId = createUniqueId();
  const typed = () => props.typed?.text ?? "";
  /** The words that were added: the one being typed is still in the field. */
  const added = () => props.typed?.before ?? props.values;
  const offered = createMemo(() => {
    const taken = new Set(added().map(foldText));
    return props.suggestions.filter((word) => !taken.has(foldText(word)));
  });

  const type = (text: string) => {
    const before = [...added()];
    props.onChange(withTyped(before, text, props.suggestions), text === "" ? undefined : { text, before });
  };
  const add = (text: string) => {
    if (text !== "") props.onChange(withTyped(added(), text, props.suggestions), undefined);
  };

  // Leaving the field adds the word being typed. Not while a finger is down, though: the field would grow and the
  // button under the finger would slip away. Saving adds it first.
  let input!: HTMLInputElement;
  let isPressing = false;
  let isGone = false;
  const press = () => {
    isPressing = true;
  };
  const release = () => {
    isPressing = false;
    setTimeout(() => !isGone && document.activeElement !== input && add(typed()));
  };
  const addFirst = () => add(typed());
  onMount(() => {
    const { form } = input;
    addEventListener("pointerdown", press, true);
    addEventListener("pointerup", release, true);
    addEventListener("pointercancel", release, true);
    form?.addEventListener("submit", addFirst, true);
    onCleanup(() => {
      isGone = true;
      removeEventListener("pointerdown", press, true);
      removeEventListener("pointerup", release, true);
      removeEventListener("pointercancel", release, true);
      form?.removeEventListener("submit", addFirst, true);
    });
  });

  const remove = (word: string) => {
    const rest = added().filter((value) => value !== word);
    if (typed() === "") props.onChange(rest, undefined);
    else props.onChange(withTyped(rest, typed(), props.suggestions), { text: typed(), before: rest });
  };

  return (
    <Field label={props.label} hint={props.hint} error={props.error}>
      {(ids) => (
        <div class="tokens">
          <For each={added()}>
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
              if (!picked && !text.includes(",")) return type(text);
              add(text);
              // Where nothing was typed before, nothing changes that would empty the field.
              event.currentTarget.value = "";
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter" && typed().trim() !== "") {
                // With ⌘ or Ctrl the form saves, with this word.
                if (!event.metaKey && !event.ctrlKey) event.preventDefault();
                add(typed());
              } else if (event.key === "Backspace" && typed() === "") {
                const last = added().at(-1);
                if (last) remove(last);
              }
            }}
            onBlur={() => !isPressing && !isGone && add(typed())}
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
