import { createMemo, createSignal, createUniqueId, Show } from "solid-js";
import { unwrap } from "solid-js/store";
import { usePeopleIndex } from "#data/artists/index.ts";
import { createDraft } from "#data/drafts.ts";
import { useSession } from "#data/session/index.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { useMembers } from "#data/team/index.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { hasRole } from "#domain/team/member.ts";
import { isCut } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Chip } from "#ui/chip/chip.tsx";
import { Select, TextField } from "#ui/field/field.tsx";
import { Failed } from "#ui/notice/failed.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { DueChips } from "./due-chips.tsx";
import { type LogRequest, useLogSheet } from "./log-context.ts";
import type { LogPerson } from "./log-draft.ts";
import { PeoplePicker } from "./people-picker.tsx";
import { DetailFoot, OfflineLine } from "./sheet-foot.tsx";
import {
  emptyTask,
  isTaskWorthKeeping,
  problemsOfTask,
  type TaskProblem,
  type TaskValues,
} from "./task-draft.ts";
import { useAddTask } from "./use-add-task.ts";

/** A task, of somebody's file or of nobody's. Closing keeps what was typed; « Annuler » sets it aside. */
export function TaskSheet(props: { request: LogRequest; onClose: () => void }) {
  const { t, format } = useI18n();
  const session = useSession();
  const status = useSyncStatus();
  const toast = useToast();
  const sheet = useLogSheet();
  const members = useMembers();
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
  const assignees = createMemo(() => [
    ...(members() ?? [])
      .filter(({ status, role }) => status === "active" && hasRole(role, "adviser"))
      .map(({ id, display_name }) => ({ value: id, label: display_name }))
      .sort((a, b) => format.compare(a.label, b.label)),
    { value: "", label: t("tasks.nobody") },
  ]);
  const problem = (field: TaskProblem["field"]) => {
    const found = tried() && problemsOfTask(draft, people()).find((one) => one.field === field);
    return found ? t(`interactions.problem.${found.sentence}`) : undefined;
  };

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
        <TextField
          autofocus
          label={t("interactions.task")}
          placeholder={t("interactions.taskPlaceholder")}
          autocomplete="off"
          value={draft.title}
          error={problem("title")}
          onText={(title) => setDraft("title", title)}
        />
        <PeoplePicker
          label={t("tasks.forWhom")}
          people={people()}
          error={problem("people")}
          onAdd={(person) => setDraft("people", [...people(), person])}
          onRemove={(person) =>
            setDraft(
              "people",
              people().filter((one) => !isSame(one, person)),
            )
          }
        />
        <DueChips
          value={draft.due_on}
          onPick={(day) => setDraft("due_on", draft.due_on === day ? "" : day)}
        />
        <TextField
          type="date"
          optional
          label={t("tasks.dueOn")}
          value={draft.due_on}
          error={problem("day")}
          onText={(day) => setDraft("due_on", day)}
        />
        <Select
          label={t("tasks.assignee")}
          value={assignee()}
          options={assignees()}
          onPick={(id) => setDraft("assignee_id", id)}
        />
        <div>
          <Chip pressed={draft.isHigh} onClick={() => setDraft("isHigh", !draft.isHigh)}>
            {t("tasks.high")}
          </Chip>
        </div>
        <Show when={isCut(status())}>
          <OfflineLine />
        </Show>
      </form>
    </Sheet>
  );
}

const isSame = (a: LogPerson, b: LogPerson) => a.id === b.id && a.name === b.name;
