import Smartphone from "lucide-solid/icons/smartphone";
import { createEffect, createMemo, createSignal, For, on, Show, Suspense } from "solid-js";
import { useDatabase } from "#data/database.ts";
import {
  copiesBudget,
  keepOffline,
  offlineKeys,
  useDocuments,
  useFilesHere,
  useGoals,
} from "#data/files/index.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import type { TeamDirectory } from "#data/team/index.ts";
import type { Person } from "#domain/artists/person.ts";
import type { Document } from "#domain/documents/document.ts";
import { useSettled } from "#features/artists/index.ts";
import { isCut } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Card } from "#ui/card/card.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { SwitchSetting } from "#ui/setting/setting.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { groupsOf } from "./document-groups.ts";
import { DocumentList } from "./document-list.tsx";
import { DropArea } from "./drop-area.tsx";
import { handedFiles, handFiles } from "./handed-files.ts";
import { createIntake } from "./intake.ts";
import { PreviewSheet } from "./preview-sheet.tsx";
import "./documents.css";

/** The files of a person: added, read, kept offline. */
export default function DocumentsTab(props: { person: Person; team: TeamDirectory; canEdit: boolean }) {
  const { t, format } = useI18n();
  const documents = useDocuments(() => props.person.id);
  const here = useFilesHere();
  const goals = useGoals(() => props.person.id);
  const status = useSyncStatus();
  const isSettled = useSettled();
  const intake = createIntake(() => ({ people: [props.person.id] }));
  const [opened, setOpened] = createSignal<Document>();

  createEffect(
    on(handedFiles, (handed) => {
      if (handed?.person_id !== props.person.id || !props.canEdit) return;
      handFiles(undefined);
      void intake.take(handed.files);
    }),
  );

  const goalOf = createMemo(() => new Map(goals()?.map((goal) => [goal.id, goal])));
  const groups = createMemo(() => groupsOf(documents() ?? [], (id) => goalOf().has(id)));
  const byId = createMemo(() => new Map(documents()?.map((file) => [file.latest.id, file])));
  const groupByKey = createMemo(() => new Map(groups().map((group) => [group.key, group])));
  const titleOf = (key: string) =>
    goalOf().get(key)?.title ?? t(key === "mail" ? "documents.group.mail" : "documents.group.base");
  const isKnown = () => here() && documents() && (documents()!.length > 0 || isSettled());

  return (
    <div class="page fiche">
      <div class="stack">
        <Show when={props.canEdit}>
          <DropArea intake={intake} />
        </Show>
        <Show when={isKnown()} fallback={<ListSkeleton rows={4} />}>
          <For
            each={[...groupByKey().keys()]}
            fallback={
              <Card>
                <EmptyState
                  level={2}
                  title={t("documents.empty", { name: props.person.display_name })}
                  text={t(props.canEdit ? "documents.emptyText" : "documents.emptyReader")}
                />
              </Card>
            }
          >
            {(key) => (
              <Card
                title={titleOf(key)}
                flush
                action={
                  <span class="muted small">
                    {t("documents.group.files", { count: groupByKey().get(key)?.files.length ?? 0 })}
                  </span>
                }
              >
                <DocumentList
                  label={titleOf(key)}
                  ids={(groupByKey().get(key)?.files ?? []).map(({ latest }) => latest.id)}
                  byId={byId()}
                  here={here()!}
                  isCut={isCut(status())}
                  goals={goals() ?? []}
                  team={props.team}
                  canEdit={props.canEdit}
                  intake={intake}
                  onOpen={setOpened}
                />
              </Card>
            )}
          </For>
        </Show>
      </div>
      <aside class="stack">
        <Show when={(documents()?.length ?? 0) > 0 && here()}>
          {(known) => (
            <>
              <Notice tone="offline" icon={Smartphone} title={t("documents.offline.title")}>
                {t("documents.offline.text")}
                <p class="xs">
                  {t("documents.offline.taken", {
                    taken: format.bytes(known().taken),
                    budget: format.bytes(copiesBudget),
                  })}
                </p>
              </Notice>
              <KeepAll
                person={props.person}
                documents={documents()!.map(({ latest }) => latest)}
                isKept={known().offline.has(offlineKeys.person(props.person.id))}
              />
            </>
          )}
        </Show>
      </aside>
      <Show when={opened()}>
        {(document) => (
          <Suspense>
            <PreviewSheet document={document()} onClose={() => setOpened(undefined)} />
          </Suspense>
        )}
      </Show>
    </div>
  );
}

function KeepAll(props: { person: Person; documents: readonly Document[]; isKept: boolean }) {
  const { t } = useI18n();
  const database = useDatabase();
  const toast = useToast();
  async function change(isKept: boolean) {
    const what = { person: props.person.id, documents: props.documents };
    const done = await keepOffline(database, what, isKept);
    if (!done.ok) toast.show({ text: t(`errors.${done.code}`) });
  }
  return (
    <Card class="file__all">
      <SwitchSetting
        title={t("documents.offline.all")}
        checked={props.isKept}
        onCheck={(isKept) => void change(isKept)}
      />
    </Card>
  );
}
