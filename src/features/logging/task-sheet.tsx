import { createSignal, createUniqueId, Show } from "solid-js";
import { unwrap } from "solid-js/store";
import { usePeopleIndex } from "#data/artists/index.ts";
import { createDraft } from "#data/drafts.ts";
import { useSession } from "#data/session/index.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { isCut } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Failed } from "#ui/notice/failed.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { type LogRequest, useLogSheet } from "./log-context.ts";
import type { LogPerson } from "./log-draft.ts";
import { DetailFoot, OfflineLine } from "./sheet-foot.tsx";
import { emptyTask, isTaskWorthKeeping, problemsOfTask, type TaskValues } from "./task-draft.ts";
import { TaskFields } from "./task-fields.tsx";
import { useAddTask } from "./use-add-task.ts";

/** A task, of somebody's file or of nobody's. Closing keeps what was typed; « Annuler » sets it aside. */
export function TaskSheet(props: { request: LogRequest; onClose: () => void }) {
  const { t } = useI18n();
  const session = useSession();
  const status = useSyncStatus();
  const toast = useToast();
  const sheet = useLogSheet();
  const index = usePeopleIndex();
  const addTask = useAddTask();
  const formId = createUniqueId();
  const [tried, setTried] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal<ErrorCode>();
  const [draft, setDraft, kept] = createDraft<TaskValues>(
    () => (props.request.person_id ? `task with ${props.request.person_id}` : "task"),
    () => ({ ...emptyTask(), ...props.request.task }),
  );

  const people = (): LogPerson[] => {
    if (draft.people) return draft.people;
    const row = props.request.person_id && index.get(props.request.person_id);
    return row ? [{ id: row.id, name: row.display_name }] : [];
  };
  const assignee = () => draft.assignee_id ?? session.workspace()?.member_id ?? "";
  async function save() {
    setTried(true);
    if (busy() || problemsOfTask(draft, people()).length > 0) return;
    setBusy(true);
    const code = await addTask(draft, people(), assignee() || undefined);
    setBusy(false);
    setFailed(code);
    if (code) return;
    void kept.discard();
    props.onClose();
  }
  const leave = () => {
    if (isTaskWorthKeeping(draft))
      toast.show({ text: t("interactions.draftKept"), detail: t("tasks.draftKept") });
    else void kept.discard();
    props.onClose();
  };
  const cancel = () => {
    const typed = structuredClone(unwrap(draft));
    void kept.discard();
    if (isTaskWorthKeeping(typed))
      toast.show({
        text: t("interactions.draftDiscarded"),
        undo: () => sheet.open({ ...props.request, task: typed }),
      });
    props.onClose();
  };

  return (
    <Sheet
      open
      title={t("tasks.new")}
      onClose={leave}
      foot={<DetailFoot formId={formId} busy={busy()} onCancel={cancel} />}
    >
      <form
        class="stack"
        id={formId}
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Failed code={failed()} />
        <Show when={kept.restored()}>
          <p class="muted small" role="status">
            {t("artists.draftRestored")}
          </p>
        </Show>
        <TaskFields
          draft={draft}
          set={setDraft}
          people={people()}
          assignee={assignee()}
          problems={tried() ? problemsOfTask(draft, people()) : []}
        />
        <Show when={isCut(status())}>
          <OfflineLine />
        </Show>
      </form>
    </Sheet>
  );
}
