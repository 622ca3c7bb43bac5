// The merge exists twice. Here both run on the same generated cases, and must agree to the byte.

import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect } from "vitest";
import { fieldStamp, merge } from "#domain/record/merge.ts";
import { type AnyDoc, type RecordDefinition, scalarFields } from "#domain/record/record.ts";
import type { Stack } from "../../../supabase/local/stack.ts";
import { replicaOf } from "../../fixtures/arbitrary.ts";
import { stateOf, stored, upsert } from "../../fixtures/rows.ts";

export interface Case {
  /** The row as it was. */
  mine: AnyDoc;
  /** The row that comes. */
  theirs: AnyDoc;
}

/** Generates pairs of replicas of as many records. The seed is printed with a failure. */
export function casesOf(record: RecordDefinition, workspace_id: string, count: number, seed: number): Case[] {
  const identity = { id: "", workspace_id };
  const pair = fc.tuple(replicaOf(record, identity), replicaOf(record, identity));
  const cases = fc.sample(pair, { seed, numRuns: count }).map(([mine, theirs]) => {
    const id = randomUUID();
    // The row on the server is the one that the server touched last.
    return { mine: { ...mine, id, rev: 5 }, theirs: { ...theirs, id, rev: 0 } };
  });
  return cases.filter(({ mine, theirs }) => !isClockless(mine, theirs));
}

/**
 * Every stamp the same, and other values: to the database, a writer that knows no clocks, whose change it stamps. Two
 * devices cannot come to it.
 */
function isClockless(mine: AnyDoc, theirs: AnyDoc): boolean {
  return isDeepStrictEqual(mine.clock, theirs.clock);
}

/** Sends both replicas of each case, one after the other, and compares with the merge of devices. */
export async function compareMerges(
  sql: Stack["sql"],
  record: RecordDefinition,
  cases: readonly Case[],
): Promise<void> {
  const ids = cases.map(({ mine }) => mine.id);
  const byId = (docs: AnyDoc[]) => new Map(docs.map((doc) => [doc.id, doc]));

  const first = byId(
    await upsert(
      sql,
      record,
      cases.map(({ mine }) => mine),
    ),
  );
  for (const { mine } of cases) expect(stateOf(record, first.get(mine.id)!)).toEqual(stateOf(record, mine));

  const second = byId(
    await upsert(
      sql,
      record,
      cases.map(({ theirs }) => theirs),
    ),
  );
  for (const { mine, theirs } of cases) {
    const expected = stateOf(record, merge(record, mine, theirs));
    const found = second.get(mine.id)!;
    expect(stateOf(record, found)).toEqual(expected);
    const isUnchanged = fc.stringify(expected) === fc.stringify(stateOf(record, mine));
    if (isUnchanged) expect(found).toEqual(first.get(mine.id));
    else expect(found.rev).toBeGreaterThan(first.get(mine.id)!.rev);
  }

  await expectNothingLost(sql, record, cases);

  const history = () => sql`select count(*) from public.field_history where row_id in ${sql(ids)}`;
  const before = await history();
  for (const replay of ["theirs", "mine"] as const) {
    const again = cases.map((each) => each[replay]).filter((doc) => !isClockless(second.get(doc.id)!, doc));
    await upsert(sql, record, again);
    const now = byId(await stored(sql, record, ids));
    for (const id of ids) expect(now.get(id)).toEqual(second.get(id));
  }
  expect(await history()).toEqual(before);
}

/** [P0.3] A value that lost a merge is in the history, under its own stamp. */
async function expectNothingLost(
  sql: Stack["sql"],
  record: RecordDefinition,
  cases: readonly Case[],
): Promise<void> {
  const kept = await sql<{ row_id: string; field: string; stamp: string; value: unknown }[]>`
    select row_id, field, stamp, value from public.field_history
    where row_id in ${sql(cases.map(({ mine }) => mine.id))}`;
  const lines = kept.map(({ row_id, field, stamp, value }) => JSON.stringify([row_id, field, stamp, value]));
  const lost = cases.flatMap(({ mine, theirs }) => {
    const merged = merge(record, mine, theirs);
    return scalarFields(record).flatMap((field) => {
      const loser = merged[field] === mine[field] ? theirs : mine;
      const value = loser[field];
      if (value === undefined || value === merged[field]) return [];
      return [JSON.stringify([mine.id, field, fieldStamp(loser, field), value])];
    });
  });
  expect(lines.sort()).toEqual(lost.sort());
}
