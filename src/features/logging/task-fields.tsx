import { createMemo, Show } from "solid-js";
import { useMembers } from "#data/team/index.ts";
import { hasRole } from "#domain/team/member.ts";
import { rhythms } from "#domain/team/rhythm.ts";
import { useI18n } from "#i18n/index.ts";
import { Chip } from "#ui/chip/chip.tsx";
import { Select, TextArea, TextField } from "#ui/field/field.tsx";
import { DueChips } from "./due-chips.tsx";
import type { LogPerson } from "./log-draft.ts";
import { PeoplePicker } from "./people-picker.tsx";
import type { TaskProblem, TaskValues } from "./task-draft.ts";

/** What a task is: its title, about whom, by when and by whom, how often, and a note. */
export function TaskFields(props: {
  draft: TaskValues;
  set: <F extends keyof TaskValues>(field: F, value: TaskValues[F]) => void;
  people: readonly LogPerson[];
  assignee: string;
  problems: readonly TaskProblem[];
  /** Only people who have a file. */
  known?: boolean;
}) {
  const { t, format } = useI18n();
  const members = useMembers();
  const assignees = createMemo(() => [
    ...(members() ?? [])
      .filter(
        ({ id, status, role }) =>
          // Whoever has it now stays in sight, also once they have left.
          id === props.assignee || (status === "active" && hasRole(role, "adviser")),
      )
      .map(({ id, display_name }) => ({ value: id, label: display_name }))
      .sort((a, b) => format.compare(a.label, b.label)),
    { value: "", label: t("tasks.nobody") },
  ]);
  const rhythmOptions = () => [
    { value: "" as const, label: t("tasks.once") },
    ...rhythms.map((value) => ({ value, label: t(`tasks.rhythms.${value}`) })),
    ...(props.draft.rhythm === "other" ? [{ value: "other" as const, label: t("tasks.otherRhythm") }] : []),
  ];
  const problem = (field: TaskProblem["field"]) => {
    const found = props.problems.find((one) => one.field === field);
    if (!found) return undefined;
    if (found.sentence === "dayMissing") return t("tasks.rhythmNeedsDay");
    return found.sentence === "noteLong" ? t("tasks.noteLong") : t(`interactions.problem.${found.sentence}`);
  };

  return (
    <>
      <TextField
        autofocus
        label={t("interactions.task")}
        placeholder={t("interactions.taskPlaceholder")}
        autocomplete="off"
        value={props.draft.title}
        error={problem("title")}
        onText={(title) => props.set("title", title)}
      />
      <PeoplePicker
        known={props.known}
        label={t("tasks.forWhom")}
        people={props.people}
        error={problem("people")}
        onAdd={(person) => props.set("people", [...props.people, person])}
        onRemove={(person) =>
          props.set(
            "people",
            props.people.filter((one) => !isSame(one, person)),
          )
        }
      />
      <DueChips
        value={props.draft.due_on}
        onPick={(day) => props.set("due_on", props.draft.due_on === day ? "" : day)}
      />
      <TextField
        type="date"
        optional
        label={t("tasks.dueOn")}
        value={props.draft.due_on}
        error={problem("day")}
        onText={(day) => props.set("due_on", day)}
      />
      <Select
        label={t("tasks.rhythm")}
        hint={props.draft.rhythm ? t("tasks.rhythmHint") : undefined}
        value={props.draft.rhythm ?? ""}
        options={rhythmOptions()}
        onPick={(rhythm) => props.set("rhythm", rhythm)}
      />
      <Select
        label={t("tasks.assignee")}
        value={props.assignee}
        options={assignees()}
        onPick={(id) => props.set("assignee_id", id)}
      />
      <div>
        <Chip pressed={props.draft.isHigh} onClick={() => props.set("isHigh", !props.draft.isHigh)}>
          {t("tasks.high")}
        </Chip>
      </div>
      <Show when={props.draft.note !== undefined}>
        <TextArea
          optional
          label={t("tasks.note")}
          rows={3}
          value={props.draft.note}
          error={problem("note")}
          onText={(note) => props.set("note", note)}
        />
      </Show>
    </>
  );
}

const isSame = (a: LogPerson, b: LogPerson) => a.id === b.id && a.name === b.name;
