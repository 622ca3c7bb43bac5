import { createSignal, createUniqueId, Show } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { codeOf } from "#data/failure.ts";
import { describeDocument } from "#data/files/index.ts";
import { type Document, type DocumentKind, documentKinds } from "#domain/documents/document.ts";
import { baseName } from "#domain/documents/file-rules.ts";
import type { ErrorCode } from "#domain/errors.ts";
import type { Goal } from "#domain/support/goal.ts";
import { useUndo } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Select, TextField } from "#ui/field/field.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { useToast } from "#ui/toast/toast.tsx";

/** What a document is called, what it is, and which goal it serves. */
export function EditDocumentSheet(props: {
  document: Document;
  goals: readonly Goal[];
  onClose: () => void;
}) {
  const { t } = useI18n();
  const database = useDatabase();
  const toast = useToast();
  const undo = useUndo();
  const formId = createUniqueId();
  // As it was when opened: a colleague's change must not shake what is typed.
  const before = props.document;
  const [name, setName] = createSignal(baseName(before.name));
  const [kind, setKind] = createSignal<DocumentKind>(before.kind);
  const [goal, setGoal] = createSignal(before.goal_id ?? "");
  const [hasTried, setTried] = createSignal(false);
  const [failure, setFailure] = createSignal<ErrorCode>();

  async function save() {
    setTried(true);
    if (name().trim() === "") return;
    try {
      const to = { name: name(), kind: kind(), goal_id: goal() || undefined };
      const after = await describeDocument(database, before, to);
      toast.show({
        text: t("documents.saved"),
        undo: () => undo(() => database.documents.undo(before, after)),
      });
      props.onClose();
    } catch (error) {
      setFailure(codeOf(error));
    }
  }

  return (
    <Sheet
      open
      title={t("documents.edit.title")}
      onClose={props.onClose}
      foot={
        <div class="btn-row">
          <Button onClick={() => props.onClose()}>{t("shell.cancel")}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {t("documents.edit.save")}
          </Button>
        </div>
      }
    >
      <form
        id={formId}
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Show when={failure()}>
          {(code) => (
            <Notice tone="danger" announce>
              {t(`errors.${code()}`)}
            </Notice>
          )}
        </Show>
        <TextField
          label={t("documents.edit.name")}
          value={name()}
          onText={setName}
          maxLength={200}
          autocomplete="off"
          {...(hasTried() && name().trim() === "" ? { error: t("documents.edit.nameMissing") } : {})}
        />
        <Select
          label={t("documents.edit.kind")}
          value={kind()}
          options={documentKinds.map((value) => ({ value, label: t(`documents.kind.${value}`) }))}
          onPick={setKind}
        />
        <Show when={props.goals.length > 0}>
          <Select
            label={t("documents.edit.goal")}
            value={goal()}
            options={[
              { value: "", label: t("documents.edit.noGoal") },
              ...props.goals.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onPick={setGoal}
          />
        </Show>
      </form>
    </Sheet>
  );
}
