import type { AnyTarget, ImportSubject } from "./targets.ts";

/** Without one of each of these fields, no row of a file makes anything. */
export const columnNeeds: Record<ImportSubject, readonly (readonly AnyTarget[])[]> = {
  people: [["display_name", "given_name", "family_name"]],
  organizations: [["name"]],
  interactions: [["occurred_at"], ["people", "emails"]],
  opportunities: [["title", "program"]],
  applications: [["people", "emails", "organization"]],
};
