import type { Person } from "#domain/artists/person.ts";
import type { PersonFieldName } from "./person-form.ts";

/** A part of the file that is read and edited as a whole. */
export type SectionName = "identity" | "contact" | "practice" | "membership" | "organization" | "tags";

/** The fields of each section, in the order they are read. Pairs stand side by side where there is room. */
export const sectionFields: Record<SectionName, readonly (PersonFieldName | readonly PersonFieldName[])[]> = {
  identity: ["kind", "display_name", ["given_name", "family_name"], "pronouns"],
  contact: ["phones", "emails", "address", ["city", "postal_code"], ["region", "language"], "links"],
  practice: ["disciplines", "practice", "career_stage"],
  membership: ["adviser_id", "membership", ["member_since", "member_number"], "source"],
  organization: ["organization_id", "organization_role"],
  tags: ["tags"],
};

/** Contacts have the same card as artists, less the artistic part. */
export function sectionsOf(person: Person): SectionName[] {
  return person.kind === "artist"
    ? ["contact", "practice", "membership", "organization", "tags"]
    : ["contact", "organization", "membership", "tags"];
}
