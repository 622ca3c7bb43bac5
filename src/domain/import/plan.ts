// What an import would do, row by row, before anything is written.

import type { PersonDraft } from "../artists/person.ts";
import type { Likeness, Marks } from "../duplicates/likeness.ts";
import { nameKey } from "../duplicates/name-key.ts";
import { makeRegister } from "../duplicates/register.ts";
import type { KnownMember } from "./directory.ts";
import type { ColumnMapping } from "./guess-columns.ts";
import { makeRowReader } from "./person-row.ts";
import type { CellWarning, RowProblem } from "./row-cells.ts";
import type { Table, TableRow } from "./table.ts";
import { type SharedTarget, sharedTargets } from "./targets.ts";
import type { ValueMapping } from "./value-mapping.ts";

/** What must be known of the people already there to recognise them. */
export interface KnownPerson extends Marks {
  id: string;
}

/** An organisation already there. */
export interface KnownOrganization {
  id: string;
  name: string;
}

export type PlannedRow = TableRow &
  (
    | ({ outcome: "create" } & Drafted)
    /** Came with this file before. */
    | ({ outcome: "already"; like: Like; likeness: Likeness } & Drafted)
    /** Very likely somebody present or met higher in the file; kept only by choice. */
    | ({ outcome: "duplicate"; like: Like; likeness: Likeness } & Drafted)
    | { outcome: "error"; problem: RowProblem }
  );

interface Drafted {
  draft: PersonDraft;
  warnings: CellWarning[];
  /** The organisation the row names, when it is not there yet: to be made, then linked. */
  organization?: string;
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
}

/** Reads every row under a mapping and says what would become of it. Nothing is written. */
export function planImport(table: Table, mapping: ColumnMapping, options: PlanOptions = {}): ImportPlan {
  const reader = makeRowReader(table, mapping, options);
  const register = makeRegister<Like>();
  for (const person of options.known ?? [])
    register.add(person, { person_id: person.id, display_name: person.display_name });
  const known = new Map((options.organizations ?? []).map(({ id, name }) => [nameKey(name), id]));
  const toMake = new Map<string, string>();

  const counts: ImportPlan["counts"] = { create: 0, already: 0, duplicate: 0, error: 0, warned: 0 };
  const rows = table.rows.map((row): PlannedRow => {
    const read = reader.read(row);
    if ("problem" in read) {
      counts.error++;
      return { ...row, outcome: "error", problem: read.problem };
    }
    const { draft, warnings } = read;
    const organizationId = read.organization && known.get(nameKey(read.organization));
    if (organizationId) draft.organization_id = organizationId;
    const drafted: Drafted = { draft, warnings };
    if (read.organization && !organizationId) drafted.organization = read.organization;
    const match = register.find(draft);
    // Twice in one file, a key is a row copied; from an earlier import, a row already there.
    const isSure = match?.likeness.reasons[0]?.key === "same_key" && "person_id" in match.who;
    const outcome = isSure ? "already" : match ? "duplicate" : "create";
    counts[outcome]++;
    if (warnings.length > 0) counts.warned++;
    if (drafted.organization && outcome !== "already") {
      const key = nameKey(drafted.organization);
      if (!toMake.has(key)) toMake.set(key, drafted.organization);
    }
    if (match)
      return {
        ...row,
        outcome: outcome as "duplicate",
        ...drafted,
        like: match.who,
        likeness: match.likeness,
      };
    register.add(draft, { line: row.line, display_name: draft.display_name });
    return { ...row, outcome: "create", ...drafted };
  });
  return { rows, counts, shared: sharedTargets(mapping), organizations: [...toMake.values()] };
}
