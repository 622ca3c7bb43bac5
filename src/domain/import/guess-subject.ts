import { guessColumnsFor } from "./guess-columns.ts";
import { foldHeader, labels, organizationLabels } from "./labels.ts";
import type { Table } from "./table.ts";
import type { ApplicationTarget, ImportSubject } from "./targets.ts";

/** « Nom » says nothing of whose it is. */
const ownNames = organizationLabels.name.filter((label) => !labels.display_name.includes(label));

/** An amount or a result, of a project or a programme, for somebody: nothing else has all three. */
function bringsApplications(table: Table): boolean {
  const mapping = guessColumnsFor("applications", table);
  const told = new Set(mapping);
  const has = (...targets: ApplicationTarget[]) => targets.some((target) => told.has(target));
  const stage = foldHeader(table.headers[mapping.indexOf("stage")] ?? "");
  const isResult = has("requested", "granted") || (has("stage") && !/^(statut|status|etat)$/.test(stage));
  return (
    isResult && has("people", "organization", "emails") && has("title", "program", "opportunity", "funder")
  );
}

/** A title and a deadline, of nobody: those who apply, what they ask and what they got are not there. */
function bringsOpportunities(table: Table): boolean {
  const told = new Set(guessColumnsFor("opportunities", table));
  const applied = guessColumnsFor("applications", table);
  const headerOf = (target: ApplicationTarget) => foldHeader(table.headers[applied.indexOf(target)] ?? "");
  return (
    told.has("title") &&
    told.has("deadlines") &&
    headerOf("deadline_on") !== "" &&
    !applied.includes("requested") &&
    !applied.includes("emails") &&
    ["", "nom", "name"].includes(headerOf("people")) &&
    ["", "montant", "amount"].includes(headerOf("granted")) &&
    !/result|decision|outcome|issue|stage|etape|stade|demande/.test(headerOf("stage"))
  );
}

/** What a sheet most likely brings, by its headers; people when nothing says otherwise. */
export function guessSubject(table: Table): ImportSubject {
  if (table.format === "cards" || !table.has_header) return "people";
  if (bringsOpportunities(table)) return "opportunities";
  if (bringsApplications(table)) return "applications";
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
