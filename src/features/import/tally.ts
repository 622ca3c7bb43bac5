import { isOfNobody } from "#domain/import/application-plan.ts";
import { decide } from "#domain/import/decisions.ts";
import type { Table } from "#domain/import/table.ts";
import type { Decided, Planned, PlannedAny } from "./planned.ts";

/** What a row of a sheet may become. */
export const rowEnds = [
  "made",
  /** One with a row above it. */
  "joined",
  /** Brought to a record there. */
  "completed",
  /** Came with this file before. */
  "already",
  /** Like one there, or above it, and left out. */
  "duplicate",
  /** Of people who are not there, and left out. */
  "unknown",
  "error",
  "empty",
] as const;
type RowEnd = (typeof rowEnds)[number];
export type Tally = Record<RowEnd | "read", number>;

/** Counts the rows of a sheet by what becomes of them under what was decided: each once, they add up to those read. */
export function tallyOf(planned: Planned, decided: Decided, table: Pick<Table, "empty_rows">): Tally {
  const { empty_rows: empty = 0 } = table;
  const rows: readonly PlannedAny[] = planned.plan.rows;
  const ends = Object.fromEntries(rowEnds.map((end) => [end, 0])) as Record<RowEnd, number>;
  const endAt = new Map<number, RowEnd>();
  for (const row of rows) {
    const end = endOf(row, decided, endAt);
    endAt.set(row.line, end);
    ends[end]++;
  }
  return { ...ends, empty, read: rows.length + empty };
}

function endOf(
  row: PlannedAny,
  { rules, choices, makeProvisional }: Decided,
  endAt: ReadonlyMap<number, RowEnd>,
): RowEnd {
  if (row.outcome === "error") return "error";
  if (row.outcome === "create") return "made";
  if (row.outcome === "unknown_people") return makeProvisional && row.unknown.length > 0 ? "made" : "unknown";
  if (!("like" in row)) return "already";
  // An application is never completed: it is made once more, or not at all.
  const isApplication = "stage" in row.draft;
  if (isApplication && row.outcome === "already") return "already";
  const decision = decide(row, rules, choices);
  if (decision === "create") return "unknown" in row && isOfNobody(row, makeProvisional) ? "unknown" : "made";
  if (decision === "skip" || isApplication) return row.outcome;
  if (!("line" in row.like)) return "completed";
  // One with a row above goes where that one went.
  const above = endAt.get(row.like.line);
  return above === "completed" || above === "duplicate" ? above : "joined";
}
