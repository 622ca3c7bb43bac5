// What the form of « Consigner » holds, as typed: kept on the device at each keystroke, made into records at the end.

import { isDay } from "#domain/record/values.ts";
import { type Interaction, type InteractionKind, interactionRecord } from "#domain/support/interaction.ts";
import { taskRecord } from "#domain/team/task.ts";
import { instantAt, wallClock } from "#domain/zoned-time.ts";

/** Somebody of the interaction; without an id, a provisional file will be made from the name. */
export interface LogPerson {
  id?: string;
  name: string;
}

/** The organisation of an interaction, of which the base always has the file. */
export interface LogOrganization {
  id: string;
  name: string;
}

/** A task that follows. */
export interface FollowUp {
  title: string;
  due_on: string;
}

/** The lengths offered, in minutes; anything else is typed. */
export const usualMinutes = ["15", "30", "45", "60"] as const;

/** The values of the form, all of them as text where the person types text. */
export interface LogValues {
  kind: InteractionKind;
  /** The team's own word for it, under that kind. */
  label?: string;
  people: LogPerson[];
  /** What it is about, beside people or without. */
  organization?: LogOrganization | undefined;
  day: string;
  time: string;
  minutes: string;
  note: string;
  confidential: boolean;
  /** What it moves forward: a goal of theirs, and one of its steps. */
  goal_id?: string;
  task_id?: string;
  /** The application it is about. */
  application_id?: string;
  /** The appointment or the activity it tells of. */
  event_id?: string;
}

export interface LogDraft extends LogValues {
  /** Whether the details were opened: before that there is nothing to keep. */
  started: boolean;
  /** The length is typed rather than picked. */
  other_length: boolean;
  tasks: FollowUp[];
  /** The task being written, if any. */
  task?: FollowUp;
  /** When an interaction is edited: its values as the form opened on them, so that only what was touched is sent. */
  base?: LogValues;
}

/** Kinds that take time; the others are only dated. */
export function hasLength(kind: InteractionKind): boolean {
  return kind !== "note" && kind !== "email" && kind !== "text_message";
}

/** A form with nothing in it, dated of now. */
export function emptyDraft(now: Date, timeZone: string): LogDraft {
  const [day, time] = wallClock(now, timeZone);
  return {
    started: false,
    kind: "meeting",
    people: [],
    day,
    time,
    minutes: "",
    other_length: false,
    note: "",
    confidential: false,
    tasks: [],
  };
}

/** The form of an interaction that exists. */
export function draftOf(
  interaction: Interaction,
  nameOf: (id: string) => string,
  timeZone: string,
  organizationName?: string,
): LogDraft {
  const [day, time] = wallClock(new Date(interaction.occurred_at), timeZone);
  const values: LogValues = {
    kind: interaction.kind,
    people: interaction.people.map((id) => ({ id, name: nameOf(id) })),
    ...(interaction.organization_id
      ? { organization: { id: interaction.organization_id, name: organizationName ?? "" } }
      : {}),
    day,
    time,
    minutes: interaction.minutes === undefined ? "" : String(interaction.minutes),
    note: interaction.note ?? "",
    confidential: interaction.confidential,
    ...linksOf(interaction),
  };
  return {
    ...values,
    started: true,
    other_length: values.minutes !== "" && !isUsual(values.minutes),
    tasks: [],
    base: structuredClone(values),
  };
}

/** Whether a length is among those offered. */
export function isUsual(minutes: string): boolean {
  return (usualMinutes as readonly string[]).includes(minutes);
}

/** Whether the form holds something its owner would miss. */
export function isWorthKeeping(draft: LogDraft): boolean {
  if (!draft.started) return false;
  if (draft.tasks.length > 0 || (draft.task?.title.trim() ?? "") !== "") return true;
  if (draft.base) return JSON.stringify(valuesOf(draft)) !== JSON.stringify(draft.base);
  const isLinked = draft.goal_id !== undefined || draft.task_id !== undefined;
  // What an appointment filled in by itself is there to be filled in again.
  const isFilled = draft.event_id === undefined && (draft.minutes !== "" || draft.people.length > 1);
  return draft.note.trim() !== "" || isFilled || isLinked || draft.confidential;
}

/** Who or what it is with, by name. */
export function partiesOf({ people, organization }: Pick<LogValues, "people" | "organization">): string[] {
  return [...people.map(({ name }) => name), ...(organization?.name ? [organization.name] : [])];
}

/** The values alone, without what the form adds. */
export function valuesOf(values: LogValues): LogValues {
  const { kind, people, organization, day, time, minutes, note, confidential } = values;
  return {
    kind,
    people: people.map(({ id, name }) => (id ? { id, name } : { name })),
    ...(organization ? { organization: { id: organization.id, name: organization.name } } : {}),
    day,
    time,
    minutes,
    note,
    confidential,
    ...linksOf(values),
  };
}

/** The fields that may be absent, absent rather than empty: two forms are then compared as text. */
function linksOf(values: Pick<LogValues, "label" | "goal_id" | "task_id" | "application_id" | "event_id">) {
  const { label, goal_id, task_id, application_id, event_id } = values;
  return {
    ...(label ? { label } : {}),
    ...(goal_id ? { goal_id } : {}),
    ...(task_id ? { task_id } : {}),
    ...(application_id ? { application_id } : {}),
    ...(event_id ? { event_id } : {}),
  };
}

/** The fields of the interaction that the form describes; people are given by the caller, who knows their ids. */
export function fieldsOf(values: LogValues, timeZone: string) {
  const note = values.note.trim();
  return {
    kind: values.kind,
    label: values.label,
    goal_id: values.goal_id,
    task_id: values.task_id,
    application_id: values.application_id,
    event_id: values.event_id,
    organization_id: values.organization?.id,
    occurred_at: instantAt(values.day, values.time, timeZone).toISOString(),
    minutes: hasLength(values.kind) && values.minutes.trim() !== "" ? Number(values.minutes) : undefined,
    note: note === "" ? undefined : note,
    confidential: values.confidential,
  };
}

/** Every task of the form, the one being written included: nothing typed is left behind. */
export function tasksOf(draft: LogDraft): FollowUp[] {
  const typed = draft.task && draft.task.title.trim() !== "" ? [draft.task] : [];
  return [...draft.tasks, ...typed].map(({ title, due_on }) => ({ title: title.trim(), due_on }));
}

/** The part of the form at fault and the end of its sentence's key (`interactions.problem.<…>`). */
export type LogProblem = {
  field: "people" | "day" | "time" | "minutes" | "note" | "task";
  sentence:
    | "people"
    | "day"
    | "dayMissing"
    | "time"
    | "future"
    | "minutes"
    | "minutesMissing"
    | "note"
    | "task"
    | "taskLong"
    | "name";
};

/** What keeps a form from being saved. */
export function problemsOfDraft(draft: LogDraft, now: Date, timeZone: string): LogProblem[] {
  const problems: LogProblem[] = [];
  const { minutes, note } = interactionRecord.fields;
  if (draft.people.length === 0 && !draft.organization)
    problems.push({ field: "people", sentence: "people" });
  const timed = /^\d{2}:\d{2}$/.test(draft.time);
  if (!timed) problems.push({ field: "time", sentence: "time" });
  if (!isDay(draft.day)) problems.push({ field: "day", sentence: dayProblem(draft.day) });
  // A quarter of an hour of grace: clocks differ, and one may log as the meeting begins.
  else if (timed && instantAt(draft.day, draft.time, timeZone).getTime() > now.getTime() + 15 * 60_000)
    problems.push({ field: "day", sentence: "future" });
  if (hasLength(draft.kind) && draft.minutes.trim() === "") {
    if (draft.other_length) problems.push({ field: "minutes", sentence: "minutesMissing" });
  } else if (hasLength(draft.kind) && minutes.problem(Number(draft.minutes)))
    problems.push({ field: "minutes", sentence: "minutes" });
  if (note.problem(draft.note) === "too_long") problems.push({ field: "note", sentence: "note" });
  for (const task of tasksOf(draft)) {
    const problem = taskRecord.fields.title.problem(task.title);
    if (problem) problems.push({ field: "task", sentence: problem === "too_long" ? "taskLong" : "task" });
    else if (!isDay(task.due_on)) problems.push({ field: "task", sentence: dayProblem(task.due_on) });
  }
  return problems;
}

/** A date field is empty both when nothing is typed and when what is typed is no date yet. */
function dayProblem(day: string): "day" | "dayMissing" {
  return day.trim() === "" ? "dayMissing" : "day";
}
