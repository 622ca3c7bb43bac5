import type { TableName } from "#domain/records.ts";
import type { I18n } from "#i18n/index.ts";

type OwnField = keyof typeof import("../../i18n/fr-ca/history.ts").history.field;
type ApplicationField = keyof typeof import("../../i18n/fr-ca/applications.ts").applications.field;
type PersonField = keyof typeof import("../../i18n/fr-ca/artists.ts").artists.field;

const ownFields: readonly string[] = [
  "deleted",
  "provisional",
  "verified_on",
  "verified_by",
  "external_ids",
  "name",
  "note",
  "website",
  "people",
  "occurred_at",
  "minutes",
  "confidential",
  "member_id",
  "title",
  "status",
  "priority",
  "due_on",
  "assignee_id",
  "interaction_id",
  "done_at",
  "done_by",
  "label",
  "subject",
  "goal_id",
  "task_id",
  "message_id",
  "origin",
  "rank",
  "by_artist",
  "horizon_on",
  "closed_at",
  "media_type",
  "bytes",
  "sha256",
  "series_id",
  "application_id",
  "stored_at",
  "scope",
  "body",
  "owner_id",
  "archived",
  "affiliations",
  "merged_into",
  "merged_at",
  "merged_changes",
] satisfies OwnField[];

/** Those of an application that have words of their own. */
const applicationFields: readonly string[] = [
  "title",
  "opportunity_id",
  "funder",
  "program",
  "people",
  "organization_id",
  "stage",
  "moves",
  "requested_cents",
  "granted_cents",
  "deadline_on",
  "scheduled_for",
  "submitted_on",
  "answered_on",
  "support",
  "checklist",
  "checklist_done",
  "adviser_id",
  "report_due_on",
  "report_sent_on",
  "resubmission_of",
  "source",
] satisfies ApplicationField[];

/** What a field is called on the screens that show it. */
export function fieldLabel(t: I18n["t"], table: TableName, field: string): string {
  if (table === "opportunities" && field !== "deleted") return t(`opportunities.field.${field as "title"}`);
  if (table === "applications" && applicationFields.includes(field))
    return t(`applications.field.${field as ApplicationField}`);
  if (table !== "people" && field === "kind") return t("interactions.kindLabel");
  if (ownFields.includes(field)) return t(`history.field.${field as OwnField}`);
  return t(`artists.field.${field as PersonField}`);
}
