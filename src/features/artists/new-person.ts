import type { PersonDraft } from "#data/artists/index.ts";
import { cleanRole, writeAffiliation } from "#domain/artists/affiliation.ts";
import type { personKinds } from "#domain/artists/person.ts";
import type { TypedWord } from "#domain/artists/token-words.ts";

/** What the form of a new file holds while it is typed. */
export interface NewPerson {
  display_name: string;
  /** Typed by hand; until then it is guessed from the name. */
  family_name: string | null;
  kind: (typeof personKinds)[number];
  email: string;
  phone: string;
  disciplines: string[];
  /** The one being typed, which is among them. */
  typed_discipline?: TypedWord | undefined;
  city: string;
  /** Of a contact: its organisation, by name, and what they are there. */
  organization: string;
  role: string;
}

export const emptyPerson = (): NewPerson => ({
  display_name: "",
  family_name: null,
  kind: "artist",
  email: "",
  phone: "",
  disciplines: [],
  city: "",
  organization: "",
  role: "",
});

/** The record that the form makes. The organisation is given by the caller, who knows its id. */
export function personOf(
  draft: NewPerson,
  familyName: string,
  memberId: string | undefined,
  organizationId?: string,
): PersonDraft {
  const lines = (text: string) => (text.trim() === "" ? [] : [text.trim()]);
  const optional = (text: string) => text.trim() || undefined;
  const isArtist = draft.kind === "artist";
  return {
    kind: draft.kind,
    display_name: draft.display_name.trim(),
    // Only what was typed is kept: a guess is made again each time the name is sorted.
    ...(draft.family_name === null ? {} : { family_name: optional(familyName) }),
    emails: lines(draft.email),
    phones: lines(draft.phone),
    disciplines: isArtist ? [...draft.disciplines] : [],
    city: optional(draft.city),
    adviser_id: isArtist ? memberId : undefined,
    ...(organizationId && !isArtist ? roleOf(organizationId, draft.role) : {}),
  } as PersonDraft;
}

function roleOf(organizationId: string, typed: string): Partial<PersonDraft> {
  const role = cleanRole(typed);
  return {
    organization_id: organizationId,
    ...(role ? { organization_role: role } : {}),
    affiliations: [writeAffiliation({ organization_id: organizationId, role })],
  };
}
