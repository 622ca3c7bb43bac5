import type { TableName } from "#domain/records.ts";
import type { I18n } from "#i18n/index.ts";

type OwnField = keyof typeof import("../../i18n/fr-ca/history.ts").history.field;
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

/** What a field is called on the screens that show it. */
export function fieldLabel(t: I18n["t"], table: TableName, field: string): string {
  if (table === "opportunities" && field !== "deleted") return t(`opportunities.field.${field as "title"}`);
  if (table !== "people" && field === "kind") return t("interactions.kindLabel");
  if (ownFields.includes(field)) return t(`history.field.${field as OwnField}`);
  return t(`artists.field.${field as PersonField}`);
}
