import FilePlus from "lucide-solid/icons/file-plus";
import Mic from "lucide-solid/icons/mic";
import Square from "lucide-solid/icons/square";
import { Show } from "solid-js";
import { useNoteTemplates } from "#data/library/index.ts";
import { fillTemplate, insertAt } from "#domain/library/note-template.ts";
import { useI18n } from "#i18n/index.ts";
import { IconButton } from "#ui/button/button.tsx";
import { Field } from "#ui/field/field.tsx";
import { Menu } from "#ui/menu/menu.tsx";
import { createDictation } from "./dictation.ts";

/** The note: typed, begun from a template, or dictated where the browser can write what it hears. */
export function NoteField(props: {
  note: string;
  error?: string;
  /** The first names of the people, for templates. */
  names: string;
  onNote: (note: string) => void;
}) {
  const { t, locale } = useI18n();
  const templates = useNoteTemplates();
  const dictation = createDictation(locale, (words) => write(words));
  let area!: HTMLTextAreaElement;

  /** Puts the caret back where it belongs: giving a field its value sends it to the end. */
  const put = (text: string, caret: number) => {
    props.onNote(text);
    area.setSelectionRange(caret, caret);
  };
  const write = (words: string) => {
    const before = props.note.slice(0, area.selectionStart);
    const after = props.note.slice(area.selectionEnd);
    const text = before + (before === "" || /\s$/.test(before) ? "" : " ") + words;
    put(text + (after === "" || /^\s/.test(after) ? "" : " ") + after, text.length);
  };
  const insert = (body: string) => {
    const filled = fillTemplate(body, props.names);
    const { text, caret } = insertAt(props.note, filled, [area.selectionStart, area.selectionEnd]);
    put(text, caret);
    area.focus();
  };
  const hasTemplates = () => (templates()?.length ?? 0) > 0;
  const said = () => {
    const problem = dictation.problem();
    if (dictation.isListening()) return dictation.heard() || t("logging.dictation.listening");
    return problem ? t(`logging.dictation.${problem}`) : "";
  };

  return (
    <Field label={t("interactions.note")} optional error={props.error}>
      {(ids) => (
        <>
          <div class="note-field" data-tools={hasTemplates() || dictation.isThere ? "" : undefined}>
            <textarea
              ref={area}
              class="textarea"
              id={ids.id}
              rows={4}
              autocapitalize="sentences"
              aria-describedby={ids.describedBy}
              aria-invalid={ids.invalid}
              value={props.note}
              onInput={(event) => props.onNote(event.currentTarget.value)}
            />
            <div class="note-field__tools">
              <Show when={hasTemplates()}>
                <Menu
                  label={t("logging.insertTemplate")}
                  icon={FilePlus}
                  items={(templates() ?? []).map(({ name, body }) => ({
                    label: name,
                    run: () => insert(body ?? ""),
                  }))}
                />
              </Show>
              <Show when={dictation.isThere}>
                <IconButton
                  variant="quiet"
                  icon={dictation.isListening() ? Square : Mic}
                  label={t(dictation.isListening() ? "logging.dictation.stop" : "logging.dictation.start")}
                  aria-pressed={dictation.isListening()}
                  onClick={() => dictation.toggle()}
                />
              </Show>
            </div>
          </div>
          <Show when={dictation.isThere}>
            <p class="field__hint" role="status">
              {said()}
            </p>
          </Show>
        </>
      )}
    </Field>
  );
}
