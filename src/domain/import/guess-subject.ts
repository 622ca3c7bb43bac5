import { guessColumnsFor } from "./guess-columns.ts";
import { foldHeader, labels, organizationLabels } from "./labels.ts";
import type { Table } from "./table.ts";
import type { ImportSubject } from "./targets.ts";

/** « Nom » says nothing of whose it is. */
const ownNames = organizationLabels.name.filter((label) => !labels.display_name.includes(label));

/** What a sheet most likely brings, by its headers; people when nothing says otherwise. */
export function guessSubject(table: Table): ImportSubject {
  if (table.format === "cards" || !table.has_header) return "people";
  const happened = new Set(guessColumnsFor("interactions", table));
  const isTold = ["note", "minutes", "kind", "time", "member"].some((target) =>
    happened.has(target as "note"),
  );
  if (happened.has("occurred_at") && happened.has("people") && isTold) return "interactions";
  const headers = table.headers.map(foldHeader);
  const people = new Set(guessColumnsFor("people", table));
  const namesPeople = people.has("display_name") || people.has("given_name") || people.has("family_name");
  return !namesPeople && headers.some((header) => ownNames.includes(header)) ? "organizations" : "people";
}
