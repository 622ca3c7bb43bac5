// What importing interactions would do: each row is something that happened, with people found among those present.

import { nameKey } from "../duplicates/name-key.ts";
import type { RecordDefinition } from "../record/record.ts";
import { type InteractionDraft, interactionRecord } from "../support/interaction.ts";
import { emailsIn, isMonthFirst, splitList } from "./cells.ts";
import type { ColumnMapping } from "./guess-columns.ts";
import { instantOf, interactionKindOf, lengthOf } from "./interaction-cells.ts";
import type { KnownOrganization, KnownPerson } from "./plan.ts";
import { type CellWarning, clip, makeRowCells, type RowProblem } from "./row-cells.ts";
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
  members?: readonly { id: string; display_name: string; email: string }[];
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
  const members = directoryOf(
    (options.members ?? []).map(({ email, ...member }) => ({ ...member, emails: [email] })),
  );
  const organizations = new Map((options.organizations ?? []).map(({ id, name }) => [nameKey(name), id]));
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
    const note = clip(interaction, "note", cells.textOf("note"), warn);
    if (note !== "") draft.note = note;
    const minutes = lengthOf(cells.textOf("minutes"), warn);
    if (minutes !== undefined) draft.minutes = minutes;
    if (
      /^(oui|o|yes|y|vrai|true|1|x|✓|confidentiel(le)?|confidential|priv[ée]e?)$/i.test(
        cells.textOf("confidential"),
      )
    )
      draft.confidential = true;
    const member = cells.textOf("member");
    const memberId = member && members(member);
    if (typeof memberId === "string" && memberId !== "") draft.member_id = memberId;
    else if (member) warn("member_unknown", member);
    const organizationId = organizations.get(nameKey(cells.textOf("organization")));
    if (organizationId) draft.organization_id = organizationId;
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

/** Finds one by e-mail or by name: an id, « several », or nothing. */
type Directory = (text: string) => string | "" | undefined;

function directoryOf(
  everybody: readonly { id: string; display_name: string; emails?: readonly string[] }[],
): Directory {
  const ids = new Map<string, Set<string>>();
  const add = (key: string, id: string) => ids.set(key, (ids.get(key) ?? new Set()).add(id));
  for (const { id, display_name, emails = [] } of everybody) {
    add(`name ${nameKey(display_name)}`, id);
    for (const email of emails) add(`email ${email.toLowerCase()}`, id);
  }
  return (text) => {
    const email = emailsIn(text).emails[0];
    const found =
      (email && ids.get(`email ${email}`)) || ids.get(`name ${nameKey(text.replace(/<.*>/, ""))}`);
    if (!found) return undefined;
    return found.size === 1 ? [...found][0] : "";
  };
}

function findPeople(
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
  const listed = names.flatMap((cell) => (people(cell) === undefined ? namesIn(cell) : [cell]));
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

const namesIn = (cell: string) =>
  splitList(cell)
    .flatMap((part) => part.split(/\s+(?:et|and|&)\s+/i))
    .filter(Boolean);
