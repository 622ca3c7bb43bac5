import type { Person } from "#domain/artists/person.ts";
import type { PersonFieldName } from "./person-form.ts";

/** A part of the file that is read and edited as a whole. */
export type SectionName = "identity" | "contact" | "practice" | "portfolio" | "membership" | "tags";

/** The fields of each section, in the order they are read. Pairs stand side by side where there is room. */
export const sectionFields: Record<SectionName, readonly (PersonFieldName | readonly PersonFieldName[])[]> = {
  identity: ["kind", "display_name", "legal_name", ["given_name", "family_name"], "pronouns"],
  contact: [
    "phones",
    "emails",
    "address",
    ["city", "postal_code"],
    ["region", "country"],
    "language",
    "languages",
  ],
  practice: ["disciplines", "practice", "career_stage"],
  portfolio: ["links"],
  membership: ["adviser_id", "membership", ["member_since", "member_number"], "source"],
  tags: ["tags"],
};

/** The sections of the wide column. */
export const mainSections = ["contact", "practice", "portfolio"] as const satisfies SectionName[];

/** Contacts have the same card as artists, less the artistic part. */
export function sectionsOf(person: Person): SectionName[] {
  return person.kind === "artist"
    ? ["contact", "practice", "portfolio", "membership", "tags"]
    : ["contact", "portfolio", "membership", "tags"];
}
