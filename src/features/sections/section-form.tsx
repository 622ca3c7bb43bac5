import { createSignal, createUniqueId, type JSX, onCleanup, onMount, Show } from "solid-js";
import { codeOf } from "#data/failure.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { onLeave } from "./on-leave.ts";
import "./section-form.css";

/** What became of a save. */
export interface Saved {
  /** Whether nothing wrong is left in the form. */
  isWhole: boolean;
  /** Takes the change back; absent when nothing changed. */
  undo?: (() => void) | undefined;
  /** What is said of it, when « Fiche enregistrée » is not enough. */
  text?: string | undefined;
}

/** What a section of a record lets one do with what is typed in it. */
export interface Editing {
  /** Whether what is typed was found on the device, left there by a killed app. */
  restored(): boolean;
  isTouched(): boolean;
  /** Keeps what is right of what was typed. It may be asked as the section goes away: it reads nothing that goes too. */
  save(): Promise<Saved>;
  /** Forgets what was typed, and answers how to bring it back. */
  discard(): Promise<() => void>;
}

/**
 * A section being edited in place. What is typed is kept on the device at each key; what is right of it is saved when
 * one leaves the section, and what is wrong stays, with its sentence. Escape gives up.
 */
export function SectionForm(props: {
  label: string;
  editing: Editing;
  /** `isDone`: by saving or giving up, rather than by leaving for something else. */
  onClose: (isDone: boolean) => void;
  /** Opens the section again, when giving up is undone. */
  onReopen: () => void;
  /** Saved on leaving: said without a toast. */
  onSavedQuietly: (undo: () => void) => void;
  children: JSX.Element;
}) {
  const { t } = useI18n();
  const toast = useToast();
  const [failure, setFailure] = createSignal<string>();
  const [saving, setSaving] = createSignal(false);
  const titleId = createUniqueId();
  const editing = props.editing;
  let form!: HTMLFormElement;
  let isClosed = false;
  let isGone = false;

  onMount(() => {
    form.querySelector<HTMLElement>("input, textarea, select")?.focus();
    // After the fields, which take in at the same moment the word that was being typed.
    onCleanup(onLeave(form, () => setTimeout(() => void leave())));
  });
  // Going elsewhere is leaving too.
  onCleanup(() => {
    isGone = true;
    // What is being saved says so itself.
    if (isClosed || saving()) return;
    if (editing.isTouched()) void saveBehind();
    else void editing.discard();
  });

  const close = (isDone: boolean) => {
    isClosed = true;
    props.onClose(isDone);
  };
  const tell = ({ isWhole, undo, text }: Saved) => {
    // Where the section stood nothing shows any more what is wrong in it.
    if (isGone && !isWhole)
      toast.show({
        text: t(undo ? "artists.savedInPart" : "artists.notSaved"),
        detail: t("artists.keptInForm"),
        undo,
      });
    else if (undo) toast.show({ text: text ?? t("artists.saved"), undo });
  };

  async function keep(): Promise<Saved | undefined> {
    setSaving(true);
    setFailure(undefined);
    try {
      return await editing.save();
    } catch (error) {
      setFailure(t(`errors.${codeOf(error)}`));
      return undefined;
    } finally {
      setSaving(false);
    }
  }

  async function save() {
    const saved = await keep();
    if (!saved) return;
    tell(saved);
    if (saved.isWhole) close(true);
    else queueMicrotask(() => form.querySelector<HTMLElement>("[aria-invalid]")?.focus());
  }

  async function leave() {
    if (isClosed || saving()) return;
    const saved = editing.isTouched() ? await keep() : await nothingTyped();
    if (!saved || isClosed) return;
    // Where the section stood, nothing can be said any more.
    if (saved.text || isGone) tell(saved);
    else if (saved.undo) props.onSavedQuietly(saved.undo);
    if (saved.isWhole && !form.contains(document.activeElement)) close(false);
  }

  async function nothingTyped(): Promise<Saved> {
    await editing.discard();
    return { isWhole: true };
  }

  async function saveBehind() {
    try {
      tell(await editing.save());
    } catch {
      // The draft stays on the device, and opens with the section.
    }
  }

  async function cancel() {
    const { onReopen } = props;
    const hadTyped = editing.isTouched();
    isClosed = true;
    const bringBack = await editing.discard();
    props.onClose(true);
    if (!hadTyped) return;
    const undo = () => {
      bringBack();
      onReopen();
    };
    toast.show({ text: t("artists.draftDiscarded"), undo });
  }

  return (
    <form
      ref={form}
      class="section-form"
      aria-labelledby={titleId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!saving()) void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        void cancel();
      }}
    >
      <span id={titleId} class="visually-hidden">
        {props.label}
      </span>
      <Show when={editing.restored()}>
        <p class="section-form__draft" role="status">
          {t("artists.draftRestored")}
        </p>
      </Show>
      {props.children}
      <Show when={failure()}>
        {(text) => (
          <Notice tone="danger" announce>
            {text()}
          </Notice>
        )}
      </Show>
      <div class="section-form__end">
        <Button variant="secondary" aria-keyshortcuts="Escape" onClick={() => void cancel()}>
          {t("shell.cancel")}
        </Button>
        <Button variant="primary" type="submit" busy={saving()} aria-keyshortcuts="Control+Enter Meta+Enter">
          {t("shell.save")}
        </Button>
      </div>
    </form>
  );
}
