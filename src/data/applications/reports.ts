import type { Application } from "#domain/applications/application.ts";
import { isReportDue, isUntouchedReport, reportTaskId } from "#domain/applications/report-task.ts";
import type { Task } from "#domain/team/task.ts";
import type { Database } from "../database.ts";

/** What the task of a report is called. */
export type ReportTitle = (application: Application) => string;

/** Makes the tasks of the reports that are due, of applications just made; the same ones wherever else they are made. */
export async function makeReports(
  database: Database,
  applications: readonly Application[],
  titleOf: ReportTitle,
): Promise<void> {
  const due = applications.filter(isReportDue);
  const byTask = await byReportTask(due);
  const drafts = [...byTask].map(
    ([id, one]) =>
      [
        id,
        { title: titleOf(one), application_id: one.id, status: "open" as const, priority: "normal" as const },
      ] as const,
  );
  await database.tasks.ensureMany(new Map(drafts));
  await database.tasks.editMany([...byTask.keys()], ({ id }) => {
    const { people, report_due_on, adviser_id } = byTask.get(id)!;
    return { due_on: report_due_on ?? null, assignee_id: adviser_id ?? null, people: { add: people } };
  });
}

/** Of some applications, the ids of the tasks of their reports that nobody made theirs. */
export async function untouchedReports(
  database: Database,
  applications: readonly Application[],
): Promise<ReadonlySet<string>> {
  const byTask = await byReportTask(applications);
  const tasks: Task[] = await database.tasks.getMany([...byTask.keys()]);
  return new Set(
    tasks
      .filter((task) => !task.deleted && isUntouchedReport(task, byTask.get(task.id)!))
      .map(({ id }) => id),
  );
}

async function byReportTask(applications: readonly Application[]): Promise<Map<string, Application>> {
  return new Map(await Promise.all(applications.map(async (one) => [await reportTaskId(one), one] as const)));
}
