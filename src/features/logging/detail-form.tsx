import Lock from "lucide-solid/icons/lock";
import { createSignal, lazy, onMount, Show, Suspense } from "solid-js";
import type { SetStoreFunction } from "solid-js/store";
import { usePeopleIndex } from "#data/artists/index.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { type InteractionKind, interactionKinds } from "#domain/support/interaction.ts";
import { instantAt } from "#domain/zoned-time.ts";
import { useI18n } from "#i18n/index.ts";
import { Avatar } from "#ui/avatar/avatar.tsx";
import { Button } from "#ui/button/button.tsx";
import { Select, TextField } from "#ui/field/field.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Failed } from "#ui/notice/failed.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Switch } from "#ui/switch/switch.tsx";
import { FollowUps } from "./follow-ups.tsx";
import { GoalLink } from "./goal-link.tsx";
import { LabelChoice } from "./label-choice.tsx";
import { LengthField } from "./length-field.tsx";
import { hasLength, type LogDraft, type LogProblem, partiesOf } from "./log-draft.ts";
import { firstNameOf, namesIn } from "./names.ts";
import { NoteField } from "./note-field.tsx";
import { OrganizationChip } from "./organization-chip.tsx";
import { PeoplePicker } from "./people-picker.tsx";
import "#ui/setting/setting.css";

/** Its words come later than the first screen's. */
const ApplicationLink = lazy(() => import("./application-link.tsx"));

/** Second step, and the form of an interaction that exists: everything that may be said of it. */
export function DetailForm(props: {
  id: string;
  draft: LogDraft;
  set: SetStoreFunction<LogDraft>;
  problems: readonly LogProblem[];
  failed: ErrorCode | undefined;
  /** What was typed before came back from the device. */
  restored: boolean;
  onStartOver: () => void;
  onSave: () => void;
}) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const names = () => partiesOf(props.draft);
  const [open, setOpen] = createSignal(names().length === 0);
  const people = usePeopleIndex();
  let form!: HTMLFormElement;

  // The step before is gone from the screen: the focus goes to the title of this one.
  onMount(() => form.closest("dialog")?.querySelector("h2")?.focus());

  const problem = (field: LogProblem["field"]) => {
    const found = props.problems.find((one) => one.field === field);
    return found && t(`interactions.problem.${found.sentence}`);
  };
  const firstNames = () => format.list(props.draft.people.map((person) => firstNameOf(person, people)));
  const isOpen = () => open() || (["people", "day", "time"] as const).some(problem);
  const when = () => {
    const at = instantAt(props.draft.day, props.draft.time, i18n.timeZone());
    return Number.isNaN(at.getTime()) ? props.draft.day : format.instant(at.toISOString());
  };

  return (
    <form
      ref={form}
      class="stack"
      id={props.id}
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
        event.preventDefault();
        event.stopPropagation();
        props.onSave();
      }}
    >
      <Show when={props.restored}>
        <Notice
          tone="light"
          title={t("interactions.draftRestored")}
          action={
            <Button variant="secondary" size="sm" onClick={() => props.onStartOver()}>
              {t("interactions.startOver")}
            </Button>
          }
        >
          {t("interactions.draftRestoredText")}
        </Notice>
      </Show>
      <Failed code={props.failed} />
      <Show
        when={isOpen()}
        fallback={
          <div class="log-who">
            <Avatar name={names()[0] ?? ""} />
            <div class="grow">
              <p class="strong">{namesIn(i18n, names())}</p>
              <p class="muted small log-when">{when()}</p>
            </div>
            <Button variant="quiet" size="sm" onClick={() => setOpen(true)}>
              {t("interactions.modify")}
            </Button>
          </div>
        }
      >
        <Show when={props.draft.organization}>
          {(organization) => (
            <OrganizationChip of={organization()} onRemove={() => props.set("organization", undefined)} />
          )}
        </Show>
        <PeoplePicker
          people={props.draft.people}
          error={problem("people")}
          onAdd={(person) => props.set("people", [...props.draft.people, person])}
          onRemove={(person) =>
            props.set(
              "people",
              props.draft.people.filter((one) => one !== person),
            )
          }
        />
        <Select<InteractionKind>
          label={t("interactions.kindLabel")}
          value={props.draft.kind}
          options={interactionKinds.map((kind) => ({ value: kind, label: t(`interactions.kind.${kind}`) }))}
          onPick={(kind) => props.set({ kind, label: undefined })}
        />
        <div class="log-when-fields">
          <TextField
            type="date"
            label={t("interactions.day")}
            value={props.draft.day}
            error={problem("day")}
            onText={(day) => props.set("day", day)}
          />
          <TextField
            type="time"
            label={t("interactions.time")}
            value={props.draft.time}
            error={problem("time")}
            onText={(time) => props.set("time", time)}
          />
        </div>
      </Show>
      <LabelChoice
        kind={props.draft.kind}
        label={props.draft.label}
        onLabel={(label) => props.set({ label })}
      />
      <Show when={hasLength(props.draft.kind)}>
        <LengthField
          minutes={props.draft.minutes}
          other={props.draft.other_length}
          error={problem("minutes")}
          onLength={(minutes, other) => {
            props.set("minutes", minutes);
            props.set("other_length", other);
          }}
        />
      </Show>
      <NoteField
        note={props.draft.note}
        names={firstNames()}
        error={problem("note")}
        onNote={(note) => props.set("note", note)}
      />
      <GoalLink
        people={props.draft.people}
        goalId={props.draft.goal_id}
        taskId={props.draft.task_id}
        onGoal={(goal_id) => props.set({ goal_id, task_id: undefined })}
        onTask={(task_id) => props.set({ task_id })}
      />
      <Suspense>
        <ApplicationLink
          people={props.draft.people}
          applicationId={props.draft.application_id}
          onApplication={(application_id) => props.set({ application_id })}
        />
      </Suspense>
      <label class="setting setting--box" for={`${props.id}-confidential`}>
        <span class="setting__body">
          <span class="setting__title">
            <Icon of={Lock} size="sm" /> {t("interactions.confidential")}
          </span>
          <span class="setting__hint">{t("interactions.confidentialHint")}</span>
        </span>
        <Switch
          id={`${props.id}-confidential`}
          checked={props.draft.confidential}
          onCheck={(confidential) => props.set("confidential", confidential)}
        />
      </label>
      <FollowUps
        tasks={props.draft.tasks}
        writing={props.draft.task}
        error={problem("task")}
        onTasks={(tasks) => props.set("tasks", tasks)}
        onWriting={(task) => props.set("task", task)}
      />
    </form>
  );
}
