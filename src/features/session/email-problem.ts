import { personRecord } from "#domain/artists/person.ts";

const email = personRecord.fields.emails.element;

/** What lacks in an address, as a part of the sentence's key; nothing when it can be tried. */
export function emailProblem(value: string): "emailMissing" | "emailIncomplete" | undefined {
  if (value.trim() === "") return "emailMissing";
  return email?.problem(value) ? "emailIncomplete" : undefined;
}
