// What importing applications would do: each row is one, of people or organizations found among those present, or made.
// A row that stands twice in the file is one application, unless somebody wants both; one that came before is left.

import {
  type Application,
  type ApplicationDraft,
  type ApplicationStage,
  applicationRecord,
} from "../applications/application.ts";
import { termKey } from "../library/term.ts";
import { makeCompanyNames } from "../network/company-name.ts";
import type { RecordDefinition } from "../record/record.ts";
import { stageOf, supportOf } from "./application-cells.ts";
import { cleanDay, isMonthFirst, tidy } from "./cells.ts";
import { type Decision, type DuplicateRules, decide, type RowLikeness } from "./decisions.ts";
import { directoryOf, type KnownMember, type KnownOrganization, membersDirectory } from "./directory.ts";
import type { ColumnMapping } from "./guess-columns.ts";
import { findPeople } from "./interaction-plan.ts";
import { centsOf } from "./money-cells.ts";
import type { KnownPerson } from "./plan.ts";
import { type CellWarning, clip, fingerprint, makeKeys, makeRowCells, type RowProblem } from "./row-cells.ts";
import { type Table, type TableRow, valuesOf } from "./table.ts";
import { type ApplicationTarget, type SharedTarget, sharedTargets } from "./targets.ts";
import type { ValueMapping } from "./value-mapping.ts";

/** What is said of each application that a row makes. */
interface Drafted {
  draft: ApplicationDraft;
  warnings: CellWarning[];
  /** Whoever it names and is not here. */
  unknown: string[];
  /** The organization it names, when it is not here: to be made, under the first way it is written. */
  organization?: string;
}

/** The application present, or the row above, that a row is the same as. */
export type LikeApplication = { application_id: string; name: string } | { line: number; name: string };

export type PlannedApplication = TableRow &
  (
    | ({ outcome: "create" | "unknown_people" } & Drafted)
    | ({ outcome: "already" | "duplicate"; like: LikeApplication; likeness: RowLikeness } & Drafted)
    | { outcome: "error"; problem: RowProblem }
  );

export interface ApplicationPlan {
  rows: PlannedApplication[];
  counts: Record<PlannedApplication["outcome"] | "warned", number>;
  shared: SharedTarget[];
}

/** What becomes of a row that does not say its stage: obtained when an amount was granted, else submitted. */
export const unsaidStages = ["by_amount", "idea", "submitted", "accepted", "refused"] as const;
export type UnsaidStage = (typeof unsaidStages)[number];

export interface ApplicationPlanOptions {
  people: readonly KnownPerson[];
  organizations?: readonly KnownOrganization[];
  members?: readonly KnownMember[];
  opportunities?: readonly { id: string; title: string }[];
  /** Those that came from files, by their keys. */
  known?: readonly Pick<Application, "id" | "external_ids">[];
  unsaidStage?: UnsaidStage;
  values?: ValueMapping;
}

const application = applicationRecord as unknown as RecordDefinition;
const texts = ["title", "funder", "program", "note", "source"] as const;
const days = ["deadline_on", "submitted_on", "answered_on", "report_due_on"] as const;
const amounts = { requested: "requested_cents", granted: "granted_cents" } as const;

/** Reads every row under a mapping and says what would become of it. Nothing is written. */
export function planApplications(
  table: Table,
  mapping: ColumnMapping<ApplicationTarget>,
  options: ApplicationPlanOptions,
): ApplicationPlan {
  const read = makeReader(table, mapping, options);
  const keysOf = makeKeys(table, mapping);
  const layout = fingerprint(table.headers.join("\n"));
  const present = new Map<string, string>();
  for (const { id, external_ids } of options.known ?? [])
    for (const key of external_ids) present.set(key, id);
  const met = new Map<string, number>();
  const counts: ApplicationPlan["counts"] = {
    create: 0,
    already: 0,
    duplicate: 0,
    unknown_people: 0,
    error: 0,
    warned: 0,
  };

  const rows = table.rows.map((row): PlannedApplication => {
    const drafted = read(row);
    if ("problem" in drafted) {
      counts.error++;
      return { ...row, outcome: "error", ...drafted };
    }
    if (drafted.warnings.length > 0) counts.warned++;
    const whole = rowKey(layout, row);
    const keys = keysOf(row);
    const { draft } = drafted;
    draft.external_ids = keys.length > 0 ? keys : [whole];
    const name = draft.title ?? draft.program ?? "";
    const known = draft.external_ids.map((key) => present.get(key)).find(Boolean);
    const above = met.get(whole);
    const like = known
      ? { outcome: "already" as const, like: { application_id: known, name }, likeness: sameKey }
      : above === undefined
        ? undefined
        : { outcome: "duplicate" as const, like: { line: above, name }, likeness: sameRow };
    if (above === undefined) met.set(whole, row.line);
    if (like) {
      counts[like.outcome]++;
      return { ...row, ...drafted, ...like };
    }
    const outcome = isOfNobody(drafted, false) ? "unknown_people" : "create";
    counts[outcome]++;
    return { ...row, ...drafted, outcome };
  });
  return { rows, counts, shared: sharedTargets(mapping) };
}

const sameKey: RowLikeness = { score: 100, reasons: [{ key: "same_key", points: 100 }] };
const sameRow: RowLikeness = { score: 50, reasons: [{ key: "same_row", points: 50 }] };

/** What tells a row of this layout again: the whole of it, in 128 bits, for a hundred thousand rows to be told apart. */
function rowKey(layout: string, { cells }: TableRow): string {
  const text = JSON.stringify(cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1));
  return `${layout}:row:${["a", "b", "c", "d"].map((turn) => fingerprint(turn + text)).join("")}`;
}

function makeReader(
  table: Table,
  mapping: ColumnMapping<ApplicationTarget>,
  options: ApplicationPlanOptions,
) {
  const monthFirst = Object.fromEntries(
    days.map((target) => {
      const columns = mapping.flatMap((mapped, column) => (mapped === target ? [column] : []));
      return [target, isMonthFirst(columns.flatMap((column) => valuesOf(table, column)))];
    }),
  );
  const people = directoryOf(options.people);
  const members = membersDirectory(options.members ?? []);
  const opportunities = new Map(options.opportunities?.map(({ id, title }) => [termKey(title), id]));
  /** Those present by their id, those to be made by the first way they are written. */
  const companies = makeCompanyNames<{ id: string } | { name: string }>();
  for (const { id, name, city } of options.organizations ?? []) {
    companies.add(name, { id });
    if (city) companies.add(`${name} (${city})`, { id });
  }

  return (row: TableRow): Drafted | { problem: RowProblem } => {
    const warnings: CellWarning[] = [];
    const warn = (problem: CellWarning["problem"], value: string) => warnings.push({ problem, value });
    const cells = makeRowCells(mapping, row, warn, options.values);
    const found = findPeople(cells.cellsOf("people"), cells.cellsOf("emails"), people, warn);
    const company = tidy(cells.textOf("organization")).replace(/\s+/g, " ");
    const hasCompany = /[\p{L}\p{N}]/u.test(company);
    if (found.ids.length === 0 && found.unknown.length === 0 && !hasCompany)
      return { problem: "beneficiary_missing" };

    const draft: ApplicationDraft = {
      stage: "submitted",
      ...(found.ids.length > 0 ? { people: found.ids } : {}),
    };
    for (const target of texts) {
      const text = target === "note" ? cells.textOf(target) : tidy(cells.textOf(target));
      if (text !== "") draft[target] = clip(application, target, text, warn);
    }
    for (const target of days) {
      const text = tidy(cells.textOf(target));
      const day = cleanDay(text, monthFirst[target] ?? false);
      if (day) draft[target] = day;
      else if (text !== "") warn("date_invalid", text);
    }
    for (const [target, field] of Object.entries(amounts) as [keyof typeof amounts, "requested_cents"][]) {
      const cents = centsOf(tidy(cells.textOf(target)), warn);
      if (cents !== undefined) draft[field] = cents;
    }
    const opportunity = tidy(cells.textOf("opportunity"));
    const opportunity_id = opportunities.get(termKey(opportunity));
    if (opportunity_id) draft.opportunity_id = opportunity_id;
    else if (opportunity !== "" && !draft.program)
      draft.program = clip(application, "program", opportunity, warn);
    draft.stage = stageOfRow(tidy(cells.textOf("stage")), draft, options.unsaidStage, warn);
    const support = tidy(cells.textOf("support"));
    const level = supportOf(support);
    if (level) draft.support = level;
    else if (support !== "") warn("kind_unknown", support);
    const member = cells.textOf("adviser");
    const adviser = member && members(member);
    if (adviser) draft.adviser_id = adviser;
    else if (member) warn("member_unknown", member);
    cells.warnOfExtra();

    const drafted: Drafted = { draft, warnings, unknown: found.unknown };
    if (!hasCompany) return drafted;
    const name = company.slice(0, 200).trim();
    const known = companies.find(name);
    if (known === "several") warn("organization_ambiguous", name);
    else if (!known) companies.add(name, { name });
    const of = known === "several" ? undefined : (known?.of ?? { name });
    if (of && "id" in of) draft.organization_id = of.id;
    else if (of) drafted.organization = of.name;
    return drafted;
  };
}

function stageOfRow(
  text: string,
  { granted_cents = 0 }: ApplicationDraft,
  unsaid: UnsaidStage = "by_amount",
  warn: (problem: CellWarning["problem"], value: string) => void,
): ApplicationStage {
  const said = stageOf(text);
  if (said) return said;
  if (text !== "") warn("stage_unknown", text);
  return unsaid === "by_amount" ? (granted_cents > 0 ? "accepted" : "submitted") : unsaid;
}

/** An application to be made, with who is to be made for it. */
export interface ApplicationToMake {
  draft: ApplicationDraft;
  unknown: readonly string[];
  organization?: string;
}

/** The applications to make, in the order of the file. */
export function applicationsOf(
  plan: ApplicationPlan,
  {
    makeProvisional,
    rules = {},
    choices,
  }: { makeProvisional: boolean; rules?: DuplicateRules; choices?: ReadonlyMap<number, Decision> },
): ApplicationToMake[] {
  return plan.rows.flatMap((row) => {
    if (row.outcome === "error" || row.outcome === "already") return [];
    if (row.outcome === "duplicate" && decide(row, rules, choices) !== "create") return [];
    if (isOfNobody(row, makeProvisional)) return [];
    const { draft, organization } = row;
    const unknown = makeProvisional ? row.unknown : [];
    return [{ draft, unknown, ...(organization ? { organization } : {}) }];
  });
}

/** Whether nobody who applies is here, or is made. */
export const isOfNobody = ({ draft, unknown, organization }: Drafted, makeProvisional: boolean): boolean =>
  !(makeProvisional && unknown.length > 0) &&
  !draft.people?.length &&
  !draft.organization_id &&
  !organization;
