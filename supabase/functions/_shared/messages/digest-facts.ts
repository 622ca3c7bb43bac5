import type { Application } from "../../../../src/domain/applications/application.ts";
import type { CalendarEvent } from "../../../../src/domain/calendar/event.ts";
import type { Task } from "../../../../src/domain/team/task.ts";

type Told<Row> = Row & {
  /** By name. */
  people: readonly string[];
};

/** What the database tells of a member's day (migration « morning_digest »). */
export interface DigestFacts {
  at: string;
  /** By the clock of the member. */
  day: string;
  name: string;
  workspace: string;
  /** Whether people are named in full. */
  names: boolean;
  time_zone: string;
  /** Whole days are the workspace's. */
  workspace_zone: string;
  events: readonly (Told<
    Pick<
      CalendarEvent,
      "id" | "kind" | "status" | "title" | "starts_at" | "ends_at" | "all_day" | "place" | "online_url"
    >
  > & { is_told: boolean })[];
  tasks: readonly Told<Pick<Task, "id" | "title" | "due_on" | "priority">>[];
  applications: readonly (Told<
    Pick<
      Application,
      "id" | "title" | "program" | "stage" | "deadline_on" | "report_due_on" | "report_sent_on"
    >
  > & { opportunity?: string; deadlines: readonly string[] })[];
}
