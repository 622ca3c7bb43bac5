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
] satisfies OwnField[];

/** What a field is called on the screens that show it. */
export function fieldLabel(t: I18n["t"], table: TableName, field: string): string {
  if (table !== "people" && field === "kind") return t("interactions.kindLabel");
  if (ownFields.includes(field)) return t(`history.field.${field as OwnField}`);
  return t(`artists.field.${field as PersonField}`);
}
