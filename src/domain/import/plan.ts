// What an import would do, row by row, before anything is written.

import { writeAffiliation } from "../artists/affiliation.ts";
import type { PersonDraft } from "../artists/person.ts";
import { isNamesake, type Likeness, type Marks } from "../duplicates/likeness.ts";
import { nameKey } from "../duplicates/name-key.ts";
import { makeRegister } from "../duplicates/register.ts";
import type { NamedRole } from "../export/role-text.ts";
import {
  type Directory,
  type KnownMember,
  type KnownOrganization,
  organizationsDirectory,
} from "./directory.ts";
import type { ColumnMapping } from "./guess-columns.ts";
import { makeRowReader, type ReadRow } from "./person-row.ts";
import type { CellWarning, RowProblem } from "./row-cells.ts";
import type { Table, TableRow } from "./table.ts";
import { type SharedTarget, sharedTargets } from "./targets.ts";
import type { ValueMapping } from "./value-mapping.ts";

/** What must be known of the people already there to recognise them. */
export interface KnownPerson extends Marks {
  id: string;
}

export type PlannedRow = TableRow &
  (
    | ({ outcome: "create" } & Drafted)
    /** Came with this file before. */
    | ({ outcome: "already"; like: Like; likeness: Likeness } & Drafted)
    /** Very likely somebody present or met higher in the file, kept only by choice; or a namesake, added unless told. */
    | ({ outcome: "duplicate"; like: Like; likeness: Likeness } & Drafted)
    | { outcome: "error"; problem: RowProblem }
  );

interface Drafted {
  draft: PersonDraft;
  warnings: CellWarning[];
  /** The organisation the row names, when it is not there yet: to be made, then linked. */
  organization?: string;
  /** The roles of the row in organisations that are not there yet. */
  roles?: NamedRole[];
  /** What is noted of the person, each a note of their history. */
  notes?: string[];
}

/** The person present, or the row above, that a row looks like. */
export type Like = { person_id: string; display_name: string } | { line: number; display_name: string };

export interface ImportPlan {
  rows: PlannedRow[];
  counts: Record<PlannedRow["outcome"] | "warned", number>;
  /** The fields that several columns fill, and how. */
  shared: SharedTarget[];
  /** The organisations that rows name and that are not there yet, each once. */
  organizations: string[];
}

export interface PlanOptions {
  kind?: PersonDraft["kind"];
  known?: readonly KnownPerson[];
  organizations?: readonly KnownOrganization[];
  members?: readonly KnownMember[];
  /** What was decided of values that the workspace's lists do not hold. */
  values?: ValueMapping;
  /** The day it is, by which a role lasts or is over; the device's own unless told. */
  today?: string;
}

/** Reads every row under a mapping and says what would become of it. Nothing is written. */
export function planImport(table: Table, mapping: ColumnMapping, options: PlanOptions = {}): ImportPlan {
  const reader = makeRowReader(table, mapping, options);
  const register = makeRegister<Like>();
  for (const person of options.known ?? [])
    register.add(person, { person_id: person.id, display_name: person.display_name });
  const organizationOf = organizationsDirectory(options.organizations ?? []);
  const toMake = new Map<string, string>();

  const counts: ImportPlan["counts"] = { create: 0, already: 0, duplicate: 0, error: 0, warned: 0 };
  const rows = table.rows.map((row): PlannedRow => {
    const read = reader.read(row);
    if ("problem" in read) {
      counts.error++;
      return { ...row, outcome: "error", problem: read.problem };
    }
    const { draft, warnings, notes } = read;
    const drafted: Drafted = { draft, warnings, ...tied(read, organizationOf), ...(notes && { notes }) };
    const match = register.find(draft);
    // Twice in one file, a key is a row copied; from an earlier import, a row already there.
    const isSure = match?.likeness.reasons[0]?.key === "same_key" && "person_id" in match.who;
    const outcome = isSure ? "already" : match ? "duplicate" : "create";
    counts[outcome]++;
    if (warnings.length > 0) counts.warned++;
    if (outcome !== "already")
      for (const name of organizationsToMake(drafted)) {
        const key = nameKey(name);
        if (!toMake.has(key)) toMake.set(key, name);
      }
    // A namesake is added, most likely: the rows below may be the same person.
    if (!match || isNamesake(match.likeness))
      register.add(draft, { line: row.line, display_name: draft.display_name });
    if (match)
      return {
        ...row,
        outcome: outcome as "duplicate",
        ...drafted,
        like: match.who,
        likeness: match.likeness,
      };
    return { ...row, outcome: "create", ...drafted };
  });
  return { rows, counts, shared: sharedTargets(mapping), organizations: [...toMake.values()] };
}

/** The organisations that a row names and that are not there yet. */
export const organizationsToMake = ({
  organization,
  roles = [],
}: Pick<Drafted, "organization" | "roles">) => [
  ...(organization ? [organization] : []),
  ...roles.map((role) => role.organization),
];

/** Ties a draft to the organisations there; answers what is left to tie. Where several go by a name, none is chosen. */
function tied(
  { draft, warnings, organization, roles = [] }: Extract<ReadRow, { draft: object }>,
  organizationOf: Directory,
): Pick<Drafted, "organization" | "roles"> {
  const warned = new Set<string>();
  const find = (name: string) => {
    const id = organizationOf(name);
    if (id === "" && !warned.has(name)) warnings.push({ problem: "organization_ambiguous", value: name });
    if (id === "") warned.add(name);
    return id;
  };
  const id = organization && find(organization);
  if (id) draft.organization_id = id;
  const texts: string[] = [];
  const left: NamedRole[] = [];
  for (const { organization: name, ...role } of roles) {
    const organization_id = find(name);
    if (organization_id) texts.push(writeAffiliation({ ...role, organization_id }));
    else if (organization_id === undefined) left.push({ organization: name, ...role });
  }
  if (texts.length > 0) draft.affiliations = [...new Set(texts)];
  return {
    ...(organization && id === undefined ? { organization } : {}),
    ...(left.length > 0 ? { roles: left } : {}),
  };
}
