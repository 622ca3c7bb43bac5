import { createMemo, For, Show } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { editDocument, useDocuments } from "#data/files/index.ts";
import type { TeamDirectory } from "#data/team/index.ts";
import type { Application } from "#domain/applications/application.ts";
import type { Document } from "#domain/documents/document.ts";
import { useAttempt, useUndo } from "#features/artists/index.ts";
import { useDocumentMeta } from "#features/documents/index.ts";
import { useI18n } from "#i18n/index.ts";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { List, Row } from "#ui/row/row.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { useToast } from "#ui/toast/toast.tsx";

/** A document that one of its people already has, to be found with the application too. */
export function AttachSheet(props: { application: Application; team: TeamDirectory; onClose: () => void }) {
  const { t } = useI18n();
  const database = useDatabase();
  const attempt = useAttempt();
  const undo = useUndo();
  const toast = useToast();
  const meta = useDocumentMeta(props.team);
  const lists = props.application.people.map((id) => useDocuments(() => id));
  const offered = createMemo(() => {
    const known = new Map<string, Document>();
    for (const list of lists)
      for (const { latest } of list() ?? [])
        if (latest.application_id !== props.application.id) known.set(latest.id, latest);
    return [...known.values()];
  });

  async function attach(before: Document) {
    let after = before;
    const isKept = await attempt(async () => {
      after = await editDocument(database, before.id, { application_id: props.application.id });
    });
    if (!isKept) return;
    toast.show({
      text: t("applications.documents.attached", { name: before.name }),
      undo: () => undo(() => database.documents.undo(before, after)),
    });
    props.onClose();
  }

  return (
    <Sheet open title={t("applications.documents.attachTitle")} onClose={props.onClose}>
      <Show
        when={offered().length > 0}
        fallback={
          <EmptyState
            title={t("applications.documents.nothing")}
            text={t("applications.documents.nothingText")}
          />
        }
      >
        <List label={t("applications.documents.attachTitle")}>
          <For each={offered()}>
            {(document) => (
              <Row title={document.name} meta={meta(document)} onPress={() => void attach(document)} />
            )}
          </For>
        </List>
      </Show>
    </Sheet>
  );
}
