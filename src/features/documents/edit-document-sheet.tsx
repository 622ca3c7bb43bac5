import { createSignal, createUniqueId, Show } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { createDraft } from "#data/drafts.ts";
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
import { Failed } from "#ui/notice/failed.tsx";
import { oneAtATime } from "#ui/press/one-at-a-time.ts";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { useToast } from "#ui/toast/toast.tsx";

interface Described {
  name: string;
  kind: DocumentKind;
  goal: string;
}

/** What a document is called, what it is, and which goal it serves. Closing keeps what was typed; « Annuler » does not. */
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
  const [draft, setDraft, kept] = createDraft<Described>(
    () => `document ${before.id}`,
    () => ({ name: baseName(before.name), kind: before.kind, goal: before.goal_id ?? "" }),
  );
  const [hasTried, setTried] = createSignal(false);
  const [failure, setFailure] = createSignal<ErrorCode>();

  const save = oneAtATime(async () => {
    setTried(true);
    if (draft.name.trim() === "") return;
    try {
      const to = { name: draft.name, kind: draft.kind, goal_id: draft.goal || undefined };
      const after = await describeDocument(database, before, to);
      toast.show({
        text: t("documents.saved"),
        undo: () => undo(() => database.documents.undo(before, after)),
      });
      void kept.discard();
      props.onClose();
    } catch (error) {
      setFailure(codeOf(error));
    }
  });

  return (
    <Sheet
      open
      title={t("documents.edit.title")}
      onClose={props.onClose}
      foot={
        <div class="btn-row">
          <Button
            onClick={() => {
              void kept.discard();
              props.onClose();
            }}
          >
            {t("shell.cancel")}
          </Button>
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
        <Failed code={failure()} />
        <Show when={kept.restored()}>
          <p class="muted small" role="status">
            {t("artists.draftRestored")}
          </p>
        </Show>
        <TextField
          label={t("documents.edit.name")}
          value={draft.name}
          onText={(name) => setDraft("name", name)}
          maxLength={200}
          autocomplete="off"
          {...(hasTried() && draft.name.trim() === "" ? { error: t("documents.edit.nameMissing") } : {})}
        />
        <Select
          label={t("documents.edit.kind")}
          value={draft.kind}
          options={documentKinds.map((value) => ({ value, label: t(`documents.kind.${value}`) }))}
          onPick={(kind) => setDraft("kind", kind)}
        />
        <Show when={props.goals.length > 0}>
          <Select
            label={t("documents.edit.goal")}
            value={draft.goal}
            options={[
              { value: "", label: t("documents.edit.noGoal") },
              ...props.goals.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onPick={(goal) => setDraft("goal", goal)}
          />
        </Show>
      </form>
    </Sheet>
  );
}
