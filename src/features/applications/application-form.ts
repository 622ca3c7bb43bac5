import { editApplication, takeBack } from "#data/applications/index.ts";
import { useDatabase } from "#data/database.ts";
import { type Application, applicationOrders, applicationRecord } from "#domain/applications/application.ts";
import { useUndo } from "#features/artists/index.ts";
import {
  createRecordEditing,
  createRecordForm,
  type Editing,
  type FieldName,
  type RecordForm,
} from "#features/sections/index.ts";
import { useApplicationActions } from "./use-application-actions.ts";

export type ApplicationFieldName = FieldName<typeof applicationRecord>;
export type ApplicationForm = RecordForm<typeof applicationRecord>;
export type ApplicationSection = "about" | "amounts" | "dates" | "report" | "note";

/** The fields of each section, in the order they are read. */
export const applicationFields: Record<
  ApplicationSection,
  readonly (ApplicationFieldName | readonly ApplicationFieldName[])[]
> = {
  about: [
    "people",
    "opportunity_id",
    "title",
    ["funder", "program"],
    "organization_id",
    "adviser_id",
    "support",
  ],
  amounts: [["requested_cents", "granted_cents"]],
  dates: ["deadline_on", ["submitted_on", "answered_on"]],
  report: [["report_due_on", "report_sent_on"]],
  note: ["note"],
};

/** The form of a section of an application, and what saving it does. */
export function createApplicationForm(
  application: () => Application,
  section: ApplicationSection,
): { form: ApplicationForm; editing: Editing } {
  const database = useDatabase();
  const undo = useUndo();
  const actions = useApplicationActions();
  const form = createRecordForm(
    applicationRecord,
    application,
    () => `application:${application().id}:${section}`,
    applicationOrders,
  );
  const editing = createRecordEditing(form, application, async (before, patch) => {
    const change = await editApplication(database, before, patch, actions.context());
    return { undo: () => undo(() => takeBack(database, change)) };
  });
  return { form, editing };
}
