import Pencil from "lucide-solid/icons/pencil";
import { createSignal, createUniqueId, type JSX, onCleanup, Show } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { IconButton } from "#ui/button/button.tsx";
import "#ui/card/card.css";
import { type Editing, SectionForm } from "./section-form.tsx";

const saidMs = 8_000;

/** One section of a file: read, then edited in place behind its pencil. A draft left behind opens by itself. */
export function SectionCard(props: {
  name: string;
  title: string;
  editing: Editing;
  canEdit: boolean;
  fields: () => JSX.Element;
  /** Opened by something else than its pencil. */
  asked?: boolean | undefined;
  /** `isDone`: by saving or giving up, rather than by leaving for something else. */
  onClosed?: ((isDone: boolean) => void) | undefined;
  /** There only while it is edited: what it holds is read elsewhere. */
  formOnly?: boolean | undefined;
  /** Beside the pencil. */
  action?: JSX.Element;
  children?: JSX.Element;
}) {
  const { t } = useI18n();
  const id = createUniqueId();
  const [opened, setOpened] = createSignal(false);
  const [saved, setSaved] = createSignal<{ undo: () => void }>();
  const isEditing = () => props.canEdit && (opened() || props.asked || props.editing.restored());
  const label = () => t("artists.edit", { section: props.title });
  let pencil: HTMLButtonElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  const say = (undo: () => void) => {
    clearTimeout(timer);
    setSaved({ undo });
    timer = setTimeout(() => setSaved(undefined), saidMs);
  };
  const open = () => {
    setSaved(undefined);
    setOpened(true);
  };
  const close = (isDone: boolean) => {
    setOpened(false);
    props.onClosed?.(isDone);
    if (isDone) queueMicrotask(() => pencil?.focus());
  };

  return (
    <Show when={isEditing() || !props.formOnly || saved()}>
      <section class="card" aria-labelledby={id} data-section={props.name}>
        <div class="card__head">
          <h2 id={id}>{props.title}</h2>
          <span class="section-saved" aria-live="polite">
            <Show when={saved()}>
              {(change) => (
                <>
                  {t("network.saved")}
                  <button
                    type="button"
                    class="link"
                    onClick={() => {
                      const { undo } = change();
                      setSaved(undefined);
                      undo();
                    }}
                  >
                    {t("shell.undo")}
                  </button>
                </>
              )}
            </Show>
          </span>
          {props.action}
          <Show when={props.canEdit && !isEditing()}>
            <IconButton ref={pencil} size="sm" icon={Pencil} label={label()} onClick={open} />
          </Show>
        </div>
        <div class="card__body card__body--flush">
          <Show when={isEditing()} fallback={props.children}>
            <SectionForm
              label={label()}
              editing={props.editing}
              onClose={close}
              onReopen={open}
              onSavedQuietly={say}
            >
              {props.fields()}
            </SectionForm>
          </Show>
        </div>
      </section>
    </Show>
  );
}
