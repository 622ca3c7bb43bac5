import { stableId } from "../record/stable-id.ts";
import type { Task } from "../team/task.ts";
import type { Application } from "./application.ts";

type Reported = Pick<Application, "stage" | "report_due_on" | "report_sent_on" | "adviser_id">;

/** The id of the task that is the report of an application: accepted on two devices, it is made once. */
export const reportTaskId = ({
  workspace_id,
  id,
}: Pick<Application, "workspace_id" | "id">): Promise<string> => stableId(workspace_id, "report", id);

/** Whether an application, as it stands, has a report to be done by a day. */
export const isReportDue = (application: Reported): boolean =>
  application.stage === "accepted" &&
  application.report_due_on !== undefined &&
  application.report_sent_on === undefined;

/** Whether nobody made that task theirs: it says what the application said, and nothing else. */
export function isUntouchedReport(task: Task, application: Reported): boolean {
  return (
    task.status === "open" &&
    task.note === undefined &&
    task.priority === "normal" &&
    task.due_on === application.report_due_on &&
    task.assignee_id === application.adviser_id &&
    // The title was given once: its own stamp is that of a person who wrote another.
    task.clock.title === undefined
  );
}
