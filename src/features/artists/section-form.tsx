import { createSignal, createUniqueId, For, onMount, Show } from "solid-js";
import { editPerson } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import { codeOf } from "#data/failure.ts";
import type { Person } from "#domain/artists/person.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { useUndo } from "./attempt.ts";
import { PersonField } from "./person-field.tsx";
import type { PersonForm, PersonPatch } from "./person-form.ts";
import { type SectionName, sectionFields } from "./sections.ts";
import "./section-form.css";

/** A section being edited in place. What is typed is kept on the device until it is saved or given up. */
export function SectionForm(props: {
  person: Person;
  section: SectionName;
  form: PersonForm;
  onClose: () => void;
  /** Opens the section again, when giving up is undone. */
  onReopen: () => void;
}) {
  const { t } = useI18n();
  const database = useDatabase();
  const toast = useToast();
  const undo = useUndo();
  const [failure, setFailure] = createSignal<string>();
  const [saving, setSaving] = createSignal(false);
  const titleId = createUniqueId();
  let form!: HTMLFormElement;

  onMount(() => form.querySelector<HTMLElement>("input, textarea, select")?.focus());

  async function save() {
    const patch = props.form.patch();
    if (!patch) {
      queueMicrotask(() => form.querySelector<HTMLElement>("[aria-invalid]")?.focus());
      return;
    }
    setSaving(true);
    setFailure(undefined);
    try {
      const name = props.form.newOrganization();
      if (name) patch.organization_id = (await database.organizations.create({ name })).id;
      await write(patch);
      await props.form.discard();
      props.onClose();
    } catch (error) {
      setFailure(t(`errors.${codeOf(error)}`));
    } finally {
      setSaving(false);
    }
  }

  async function write(patch: PersonPatch) {
    if (Object.keys(patch).length === 0) return;
    const wasProvisional = props.person.provisional && props.section !== "tags";
    const before = props.person;
    const whole = { ...patch, ...(wasProvisional ? { provisional: false } : {}) };
    const after = await editPerson(database, before.id, whole);
    toast.show({
      text: t(wasProvisional ? "artists.savedProvisional" : "artists.saved"),
      undo: () => undo(() => database.people.undo(before, after)),
    });
  }

  async function cancel() {
    const { form, onClose, onReopen } = props;
    const hadTyped = form.isTouched();
    const bringBack = await form.discard();
    onClose();
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
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        void cancel();
      }}
    >
      <span id={titleId} class="visually-hidden">
        {t("artists.edit", { section: t(`artists.section.${props.section}`) })}
      </span>
      <Show when={props.form.restored()}>
        <p class="section-form__draft" role="status">
          {t("artists.draftRestored")}
        </p>
      </Show>
      <For each={sectionFields[props.section]}>
        {(line) => (
          <Show
            when={typeof line !== "string" && line}
            fallback={<PersonField form={props.form} name={line as never} />}
          >
            {(pair) => (
              <div class="section-form__pair">
                <For each={pair()}>{(name) => <PersonField form={props.form} name={name} />}</For>
              </div>
            )}
          </Show>
        )}
      </For>
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
