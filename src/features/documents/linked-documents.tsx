import { createMemo, createSignal, type JSX, Show, Suspense } from "solid-js";
import { filesIn, useFilesHere } from "#data/files/index.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import type { TeamDirectory } from "#data/team/index.ts";
import type { Document } from "#domain/documents/document.ts";
import { isCut } from "#features/sync/index.ts";
import { Card } from "#ui/card/card.tsx";
import { DocumentList } from "./document-list.tsx";
import { DropArea } from "./drop-area.tsx";
import { createIntake, type FilesFor } from "./intake.ts";
import { PreviewSheet } from "./preview-sheet.tsx";
import "./documents.css";

/** The documents of something, and where others are added to it. */
export default function LinkedDocuments(props: {
  title: string;
  documents: readonly Document[] | undefined;
  to: FilesFor;
  empty: string;
  team: TeamDirectory;
  canEdit: boolean;
  action?: JSX.Element;
}) {
  const here = useFilesHere();
  const status = useSyncStatus();
  const intake = createIntake(() => props.to);
  const [opened, setOpened] = createSignal<Document>();
  const byId = createMemo(
    () => new Map(filesIn(props.documents ?? []).map((file) => [file.latest.id, file])),
  );
  return (
    <>
      <Card title={props.title} action={props.action} flush>
        <Show when={here() && props.documents}>
          <DocumentList
            label={props.title}
            ids={[...byId().keys()]}
            byId={byId()}
            here={here()!}
            isCut={isCut(status())}
            goals={[]}
            team={props.team}
            canEdit={props.canEdit}
            intake={intake}
            onOpen={setOpened}
          />
          <Show when={byId().size === 0}>
            <p class="card__body muted small">{props.empty}</p>
          </Show>
        </Show>
        <Show when={props.canEdit}>
          <div class="card__body">
            <DropArea intake={intake} />
          </div>
        </Show>
      </Card>
      <Show when={opened()}>
        {(document) => (
          <Suspense>
            <PreviewSheet document={document()} onClose={() => setOpened(undefined)} />
          </Suspense>
        )}
      </Show>
    </>
  );
}
