import { createSignal, createUniqueId } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { createDraft } from "#data/drafts.ts";
import { codeOf } from "#data/failure.ts";
import { createNoteTemplate, editNoteTemplate, type LibraryItem } from "#data/library/index.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { libraryRecord } from "#domain/library/library-item.ts";
import { interactionRecord } from "#domain/support/interaction.ts";
import { useUndo } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { TextArea, TextField } from "#ui/field/field.tsx";
import { Failed } from "#ui/notice/failed.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { useToast } from "#ui/toast/toast.tsx";

/** A template being written, kept on the device at each keystroke. */
export function TemplateSheet(props: { template: LibraryItem | undefined; onClose: () => void }) {
  const { t } = useI18n();
  const database = useDatabase();
  const toast = useToast();
  const undo = useUndo();
  const formId = createUniqueId();
  const [draft, setDraft, kept] = createDraft(
    () => `template ${props.template?.id ?? "new"}`,
    () => ({ name: props.template?.name ?? "", body: props.template?.body ?? "" }),
  );
  const [tried, setTried] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal<ErrorCode>();

  const nameError = () => {
    const problem = libraryRecord.fields.name.problem(draft.name);
    return problem && t(`vocabulary.templates.${problem === "too_long" ? "nameLong" : "nameMissing"}`);
  };
  const bodyError = () => {
    if (draft.body.trim() === "") return t("vocabulary.templates.bodyMissing");
    // It must fit in the note that it begins.
    return interactionRecord.fields.note.problem(draft.body) && t("vocabulary.templates.bodyLong");
  };

  const save = async () => {
    setTried(true);
    if (nameError() || bodyError() || busy()) return;
    const [name, body] = [draft.name.trim(), draft.body.trim()];
    const before = props.template;
    setBusy(true);
    try {
      if (before) {
        const after = await editNoteTemplate(database, before.id, { name, body });
        toast.show({
          text: t("vocabulary.templates.saved", { name }),
          undo: () => undo(() => database.library.undo(before, after)),
        });
      } else {
        await createNoteTemplate(database, { name, body });
        toast.show({ text: t("vocabulary.templates.saved", { name }) });
      }
      await kept.discard();
      props.onClose();
    } catch (error) {
      setFailed(codeOf(error));
    } finally {
      setBusy(false);
    }
  };
  const cancel = () => {
    void kept.discard();
    props.onClose();
  };

  return (
    <Sheet
      open
      title={
        props.template
          ? t("vocabulary.templates.edit", { name: props.template.name })
          : t("vocabulary.templates.add")
      }
      onClose={props.onClose}
      foot={
        <>
          <Button variant="ghost" onClick={cancel}>
            {t("shell.cancel")}
          </Button>
          <Button variant="primary" type="submit" form={formId} busy={busy()} class="grow-mobile">
            {t("shell.save")}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        class="stack"
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Failed code={failed()} />
        <TextField
          autofocus
          label={t("vocabulary.templates.name")}
          autocomplete="off"
          value={draft.name}
          error={tried() ? nameError() : undefined}
          onText={(name) => setDraft("name", name)}
        />
        <TextArea
          label={t("vocabulary.templates.body")}
          hint={t("vocabulary.templates.bodyHint")}
          rows={8}
          value={draft.body}
          error={tried() ? bodyError() : undefined}
          onText={(body) => setDraft("body", body)}
        />
      </form>
    </Sheet>
  );
}
