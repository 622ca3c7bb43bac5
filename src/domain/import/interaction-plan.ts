// What importing interactions would do: each row is something that happened, with people found among those present.

import type { RecordDefinition } from "../record/record.ts";
import { type InteractionDraft, interactionRecord } from "../support/interaction.ts";
import { emailsIn, isMonthFirst, splitList, tidy } from "./cells.ts";
import {
  type Directory,
  directoryOf,
  type KnownMember,
  type KnownOrganization,
  membersDirectory,
  organizationsDirectory,
} from "./directory.ts";
import type { ColumnMapping } from "./guess-columns.ts";
import { instantOf, interactionKindOf, lengthOf } from "./interaction-cells.ts";
import type { KnownPerson } from "./plan.ts";
import { type CellWarning, clip, makeRowCells, type RowProblem, saysYes } from "./row-cells.ts";
import { type Table, type TableRow, valuesOf } from "./table.ts";
import { type InteractionTarget, type SharedTarget, sharedTargets } from "./targets.ts";
import type { ValueMapping } from "./value-mapping.ts";

export type PlannedInteraction = TableRow &
  (
    | { outcome: "create" | "already"; draft: InteractionDraft; warnings: CellWarning[]; unknown: string[] }
    /** Nobody it names is here: to be made provisional, or left out. */
    | { outcome: "unknown_people"; draft: InteractionDraft; warnings: CellWarning[]; unknown: string[] }
    | { outcome: "error"; problem: RowProblem }
  );

export interface InteractionPlan {
  rows: PlannedInteraction[];
  counts: Record<PlannedInteraction["outcome"] | "warned", number>;
  shared: SharedTarget[];
}

export interface InteractionPlanOptions {
  people: readonly KnownPerson[];
  members?: readonly KnownMember[];
  organizations?: readonly KnownOrganization[];
  /** Those already there, so that a file that comes back brings nothing twice. */
  known?: readonly Pick<InteractionDraft, "occurred_at" | "people" | "note">[];
  values?: ValueMapping;
  /** Of the workspace: dates without an hour are noon there. */
  zone: string;
}

const interaction = interactionRecord as unknown as RecordDefinition;

/** Reads every row under a mapping and says what would become of it. Nothing is written. */
export function planInteractions(
  table: Table,
  mapping: ColumnMapping<InteractionTarget>,
  options: InteractionPlanOptions,
): InteractionPlan {
  const dates = mapping.flatMap((target, column) => (target === "occurred_at" ? [column] : []));
  const monthFirst = isMonthFirst(dates.flatMap((column) => valuesOf(table, column)));
  const people = directoryOf(options.people);
  const members = membersDirectory(options.members ?? []);
  const organizationOf = organizationsDirectory(options.organizations ?? []);
  const seen = new Set((options.known ?? []).map(printOf));
  const counts: InteractionPlan["counts"] = { create: 0, already: 0, unknown_people: 0, error: 0, warned: 0 };

  const rows = table.rows.map((row): PlannedInteraction => {
    const warnings: CellWarning[] = [];
    const warn = (problem: CellWarning["problem"], value: string) => warnings.push({ problem, value });
    const cells = makeRowCells(mapping, row, warn, options.values);
    const refuse = (problem: RowProblem): PlannedInteraction => {
      counts.error++;
      return { ...row, outcome: "error", problem };
    };

    const occurred_at = instantOf(
      cells.textOf("occurred_at"),
      cells.textOf("time"),
      monthFirst,
      options.zone,
    );
    if (!occurred_at) return refuse("date_missing");
    const found = findPeople(cells.cellsOf("people"), cells.cellsOf("emails"), people, warn);
    if (found.ids.length === 0 && found.unknown.length === 0) return refuse("people_missing");

    const draft: InteractionDraft = {
      kind: interactionKindOf(cells.textOf("kind"), warn),
      people: found.ids,
      occurred_at,
    };
    const subject = tidy(cells.textOf("subject"));
    // Only an e-mail has a subject of its own; of anything else, it is how its note begins.
    if (draft.kind === "email" && subject !== "") draft.subject = clip(interaction, "subject", subject, warn);
    const written = [draft.kind === "email" ? "" : subject, cells.textOf("note")];
    const note = clip(interaction, "note", written.filter(Boolean).join("\n\n"), warn);
    if (note !== "") draft.note = note;
    const label = clip(interaction, "label", tidy(cells.textOf("label")), warn);
    if (label !== "") draft.label = label;
    const minutes = lengthOf(cells.textOf("minutes"), warn);
    if (minutes !== undefined) draft.minutes = minutes;
    const confidential = cells.textOf("confidential");
    if (saysYes(confidential) || /^(confidentiel(le)?|confidential|priv[ée]e?)$/i.test(confidential))
      draft.confidential = true;
    const member = cells.textOf("member");
    const memberId = member && members(member);
    if (typeof memberId === "string" && memberId !== "") draft.member_id = memberId;
    else if (member) warn("member_unknown", member);
    const organization = tidy(cells.textOf("organization"));
    const organizationId = organization === "" ? undefined : organizationOf(organization);
    if (organizationId) draft.organization_id = organizationId;
    else if (organization !== "")
      warn(organizationId === "" ? "organization_ambiguous" : "organization_unknown", organization);
    cells.warnOfExtra();
    if (warnings.length > 0) counts.warned++;

    const print = printOf(draft);
    const outcome = found.ids.length === 0 ? "unknown_people" : seen.has(print) ? "already" : "create";
    if (found.ids.length > 0) seen.add(print);
    counts[outcome]++;
    return { ...row, outcome, draft, warnings, unknown: found.unknown };
  });
  return { rows, counts, shared: sharedTargets(mapping) };
}

/** The interactions to log, in the form `logInteraction` takes; unknown people become provisional by choice. */
export function interactionsOf(
  plan: InteractionPlan,
  options: { makeProvisional: boolean },
): (InteractionDraft & { provisional_names: string[] })[] {
  return plan.rows.flatMap((row) => {
    if (row.outcome !== "create" && row.outcome !== "unknown_people") return [];
    if (row.outcome === "unknown_people" && !options.makeProvisional) return [];
    return [{ ...row.draft, provisional_names: options.makeProvisional ? row.unknown : [] }];
  });
}

const printOf = ({ occurred_at, people, note }: Pick<InteractionDraft, "occurred_at" | "people" | "note">) =>
  `${Date.parse(occurred_at)} ${[...(people ?? [])].sort().join(" ")} ${note ?? ""}`;

/** Who is named: the ids of those present, and the names of those who are not or could be several. */
export function findPeople(
  names: readonly string[],
  emails: readonly string[],
  people: Directory,
  warn: (problem: CellWarning["problem"], value: string) => void,
): { ids: string[]; unknown: string[] } {
  const ids = new Set<string>();
  const unknown: string[] = [];
  const byEmail = emails.flatMap((cell) => emailsIn(cell).emails);
  for (const email of byEmail) {
    const id = people(email);
    if (id) ids.add(id);
  }
  // « Roy, Ana » is one person when the cell as a whole is somebody's name.
  const listed = names.flatMap((cell) => (people(cell) === undefined ? namesIn(cell, people) : [cell]));
  for (const name of listed) {
    const id = people(name);
    if (id) ids.add(id);
    else if (id === "") {
      // The address beside the name has said which of them it is.
      if (ids.size === 0) warn("person_ambiguous", name);
      if (ids.size === 0) unknown.push(name);
    } else if (!(listed.length === 1 && ids.size > 0)) {
      warn("person_unknown", name);
      unknown.push(name);
    }
  }
  if (listed.length === 0 && ids.size === 0) {
    for (const email of byEmail) warn("person_unknown", email);
    unknown.push(...byEmail);
  }
  return { ids: [...ids], unknown };
}

/** « Ana et Bao » are two people, unless they are one of that name. */
const namesIn = (cell: string, people: Directory) =>
  splitList(cell)
    .flatMap((part) => (people(part) === undefined ? part.split(/\s+(?:et|and|&)\s+/i) : [part]))
    .filter(Boolean);
