import type {
  Application,
  ApplicationDraft,
  ApplicationStage,
  applicationRecord,
} from "#domain/applications/application.ts";
import { writeMove } from "#domain/applications/move.ts";
import { isReportDue, isUntouchedReport, reportTaskId } from "#domain/applications/report-task.ts";
import { type MoveContext, stagePatch } from "#domain/applications/stage.ts";
import type { PatchOf } from "#domain/record/edit.ts";
import { given } from "#domain/record/given.ts";
import { arrange } from "#domain/support/arrange.ts";
import { byRank } from "#domain/support/rank.ts";
import type { Database } from "../database.ts";
import { type ApplicationChange, editOne, emptyChange, makeTask } from "./change.ts";
import type { ReportTitle } from "./reports.ts";

/** An application to be made: its history begins here. */
export type NewApplication = Omit<ApplicationDraft, "moves" | "rank">;

/** One whose id is known beforehand may be made by several devices at once: it comes out as one. */
type Begun = ApplicationDraft & { id?: string };

/** Where an application goes in a column, counted without it. */
export interface ColumnPlace {
  others: readonly Application[];
  at: number;
}

/** Who writes, where and on what day of the workspace, and what the task of a report is called. */
export interface WriteContext {
  today: string;
  /** Where the team is. */
  zone: string;
  member_id?: string | undefined;
  reportTitle: ReportTitle;
}

/** So many at once are an import's: they come after what people have put in order. */
const mostOnTop = 20;

/** Makes applications at the top of their columns, the first of them first. */
export async function createApplications(
  database: Database,
  drafts: readonly (NewApplication & { id?: string })[],
  by: { member_id?: string | undefined } = {},
): Promise<ApplicationChange> {
  const change = emptyChange();
  const at = instantOf(database);
  const begun = drafts.map((draft): Begun => {
    const move = { at, stage: draft.stage, ...(by.member_id ? { member_id: by.member_id } : {}) };
    return { ...draft, moves: [writeMove(move)] };
  });
  if (begun.length <= mostOnTop)
    for (const draft of [...begun].reverse()) {
      const column = await columnOf(database, draft.stage);
      const ranked = { ...draft, rank: await makeRoom(database, { others: column, at: 0 }, change) };
      change.madeApplications.unshift(...(await makeAll(database, [ranked])));
    }
  else change.madeApplications = await makeAll(database, begun);
  return change;
}

/** Makes them. Of those that another device may make too, what this one alone says comes after what both say. */
async function makeAll(database: Database, begun: readonly Begun[]): Promise<Application[]> {
  const shared = new Map(begun.flatMap((one) => (one.id ? [[one.id, one]] : [])));
  if (shared.size === 0) return database.applications.createMany(begun.map(({ id: _, ...draft }) => draft));
  await database.applications.ensureMany(
    new Map(
      [...shared].map(([id, { opportunity_id, people = [], stage }]) => [
        id,
        { ...given({ opportunity_id }), people, stage },
      ]),
    ),
  );
  const edited = await database.applications.editMany([...shared.keys()], ({ id }) => {
    const { moves = [], checklist = [], adviser_id, rank } = shared.get(id)!;
    return { ...given({ adviser_id, rank }), moves: { add: moves }, checklist: { add: checklist } };
  });
  const others = begun.filter(({ id }) => !id);
  return [...edited.map(({ after }) => after), ...(await makeAll(database, others))];
}

/** Who applies: each by themselves, or all together. */
export interface Applicants {
  people: readonly string[];
  /** Names without a file yet: each becomes a provisional one. */
  provisional_names: readonly string[];
  isShared: boolean;
}

/** Makes the applications of some people from one draft. */
export async function applyFor(
  database: Database,
  { people, provisional_names, isShared }: Applicants,
  draft: Omit<NewApplication, "people">,
  by: { member_id?: string | undefined },
): Promise<ApplicationChange> {
  const made = await database.people.createMany(
    provisional_names.map((display_name) => ({ kind: "artist", display_name, provisional: true })),
  );
  const madePeople = made.map(({ id }) => id);
  const all = [...people, ...madePeople];
  const groups = isShared || all.length === 0 ? [all] : all.map((id) => [id]);
  const change = await createApplications(
    database,
    groups.map((group) => ({ ...draft, people: group })),
    by,
  );
  return { ...change, madePeople };
}

/** Brings an application to a stage, at a place of its column or on top of it, with what its answer says. */
export async function moveApplication(
  database: Database,
  application: Application,
  stage: ApplicationStage,
  context: WriteContext,
  more: { place?: ColumnPlace | undefined; answer?: PatchOf<typeof applicationRecord> } = {},
): Promise<ApplicationChange> {
  const change = emptyChange();
  const others = (await columnOf(database, stage)).filter(({ id }) => id !== application.id);
  const rank = await makeRoom(database, more.place ?? { others, at: 0 }, change);
  const moveContext: MoveContext = { ...context, at: instantOf(database) };
  const after = await editOne(
    database,
    application,
    { ...stagePatch(application, stage, moveContext), ...more.answer, rank },
    change,
  );
  await followReport(database, application, after, context, change);
  return change;
}

/** Changes what is said of an application. */
export async function editApplication(
  database: Database,
  application: Application,
  patch: PatchOf<typeof applicationRecord>,
  context: WriteContext,
): Promise<ApplicationChange> {
  const change = emptyChange();
  const after = await editOne(database, application, patch, change);
  await followReport(database, application, after, context, change);
  return change;
}

/** Takes an application away, and what was left to do for it. */
export async function removeApplication(
  database: Database,
  application: Application,
): Promise<ApplicationChange> {
  const change = emptyChange();
  const tasks = await database.tasks.linkedTo(application.id);
  const left = tasks.filter(({ status }) => status === "open").map(({ id }) => id);
  change.editedTasks.push(...(await database.tasks.editMany(left, () => ({ deleted: true }))));
  await editOne(database, application, { deleted: true }, change);
  return change;
}

/** Begins an application again from one that was answered. Both count as one. */
export function resubmitApplication(
  database: Database,
  earlier: Application,
  by: { member_id?: string | undefined },
): Promise<ApplicationChange> {
  const { title, opportunity_id, funder, program, people, organization_id, requested_cents } = earlier;
  const { checklist, adviser_id } = earlier;
  const draft = {
    ...given({ title, opportunity_id, funder, program, organization_id, requested_cents, adviser_id }),
    people,
    checklist,
    stage: "preparing" as const,
    resubmission_of: earlier.id,
  };
  return createApplications(database, [draft], by);
}

/** The report of an application becomes a task, once; untouched, the task goes as the report does. */
async function followReport(
  database: Database,
  before: Application,
  after: Application,
  { today, member_id, reportTitle }: WriteContext,
  change: ApplicationChange,
): Promise<void> {
  const [wasDue, isDue] = [isReportDue(before), isReportDue(after)];
  if (!wasDue && !isDue) return;
  const id = await reportTaskId(after);
  if (isDue) {
    const { people, adviser_id: assignee_id, report_due_on: due_on = today } = after;
    const known = await database.tasks.get(id);
    if (wasDue && known && isUntouchedReport(known, before)) {
      const patch = { due_on, assignee_id: assignee_id ?? null };
      change.editedTasks.push(...(await database.tasks.editMany([id], () => patch)));
    }
    const title = reportTitle(after);
    const draft = { title, application_id: after.id };
    if (!wasDue || !known) await makeTask(database, id, draft, { people, due_on, assignee_id }, change);
    return;
  }
  const known = await database.tasks.get(id);
  if (!known || known.deleted || known.status === "done") return;
  if (after.report_sent_on) {
    const done = {
      status: "done",
      done_at: instantOf(database),
      ...(member_id ? { done_by: member_id } : {}),
    } as const;
    change.editedTasks.push(...(await database.tasks.editMany([id], () => done)));
  } else if (isUntouchedReport(known, before))
    change.editedTasks.push(...(await database.tasks.editMany([id], () => ({ deleted: true }))));
}

async function columnOf(database: Database, stage: ApplicationStage): Promise<Application[]> {
  return (await database.applications.find({ where: { stage } })).sort(byRank);
}

/** The rank of a place; those around get fresh ones when they leave it no room. */
async function makeRoom(
  database: Database,
  { others, at }: ColumnPlace,
  change: ApplicationChange,
): Promise<string> {
  const { rank, others: moved } = arrange(others, at);
  const ranks = new Map(moved.map((one) => [one.id, one.rank]));
  const patchOf = ({ id }: Application) => ({ rank: ranks.get(id)! });
  if (ranks.size > 0)
    change.editedApplications.push(...(await database.applications.editMany([...ranks.keys()], patchOf)));
  return rank;
}

const instantOf = (database: Database): string => new Date(database.now()).toISOString();
