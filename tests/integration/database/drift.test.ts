import { describe, expect, test } from "vitest";
import { mostCents } from "#domain/money.ts";
import type { Kind } from "#domain/record/kinds.ts";
import { scalarFields, setFields } from "#domain/record/record.ts";
import { columnsOf } from "#domain/record/rows.ts";
import { recordOf, tableNames } from "#domain/records.ts";
import { useStack } from "../../fixtures/stack.ts";

const stack = useStack();

interface Column {
  name: string;
  type: string;
  required: boolean;
  checks: string[];
}

/** The live catalogue: what Postgres really has, not what a migration meant. */
async function columnsIn(table: string): Promise<Map<string, Column>> {
  const rows = await stack().sql<Column[]>`
    select attname as name, format_type(atttypid, atttypmod) as type, attnotnull as required,
      array(select pg_get_constraintdef(oid) from pg_constraint
            where conrelid = attrelid and contype = 'c' and conkey = array[attnum]) as checks
    from pg_attribute where attrelid = ${`public.${table}`}::regclass and attnum > 0 and not attisdropped`;
  return new Map(rows.map((column) => [column.name, column]));
}

describe.each(tableNames)("[P0.3] the table %s is what its record says", (table) => {
  const record = recordOf(table);

  test("the same columns", async () => {
    expect([...(await columnsIn(table)).keys()].sort()).toEqual(columnsOf(record).sort());
  });

  test("the same types, and absence allowed in the same places", async () => {
    const columns = await columnsIn(table);
    for (const [field, kind] of Object.entries(record.fields)) {
      const { type, required } = columns.get(field)!;
      expect({ field, type, required }).toEqual({ field, type: kind.sql, required: !kind.optional });
    }
  });

  test("the same lengths, choices and bounds", async () => {
    const columns = await columnsIn(table);
    for (const [field, kind] of Object.entries(record.fields)) {
      const checks = columns.get(field)!.checks.join(" ");
      for (const expected of checksOf(field, kind)) expect({ field, checks }).toSatisfy(holds(expected));
    }
  });

  test("is synchronised with the same fields and sets", async () => {
    const [synced] = await stack().sql`
      select fields, sets from private.synced_tables where table_name = ${table}`;
    expect(synced?.fields.sort()).toEqual(
      scalarFields(record)
        .filter((field) => field !== "deleted")
        .sort(),
    );
    expect(synced?.sets.sort()).toEqual(setFields(record).sort());
  });

  test("its trigger knows which fields are instants", async () => {
    const [trigger] = await stack().sql<{ args: string }[]>`
      select encode(tgargs, 'escape') as args from pg_trigger
      where tgrelid = ${`public.${table}`}::regclass and tgname = 'sync_row'`;
    const instants = trigger?.args.split("\\000")[2]?.slice(1, -1).split(",").filter(Boolean);
    const expected = Object.keys(record.fields).filter((field) => record.fields[field]?.name === "instant");
    expect(instants?.sort()).toEqual(expected.sort());
  });

  test("its sets are bounded", async () => {
    const [trigger] = await stack().sql<{ args: string }[]>`
      select encode(tgargs, 'escape') as args from pg_trigger
      where tgrelid = ${`public.${table}`}::regclass and tgname = 'sync_size'`;
    const bounded = trigger?.args.split("\\000")[0]?.slice(1, -1).split(",") ?? [];
    expect(bounded.sort()).toEqual(setFields(record).sort());
  });

  test("its rows are bounded", async () => {
    const found = await stack().sql`select from pg_trigger
      where tgrelid = ${`public.${table}`}::regclass and tgname = 'sync_weight'`;
    expect(found).toHaveLength(1);
  });
});

const holds = (expected: RegExp) => (found: { checks: string }) => expected.test(found.checks);

/** What Postgres prints of the checks that a kind asks for. */
function checksOf(field: string, kind: Kind): RegExp[] {
  if (kind.name === "choice") {
    const choices = kind.choices?.map((choice) => `'${choice}'::text`).join(", ");
    return [new RegExp(`\\(${field} = ANY \\(ARRAY\\[${choices}\\]\\)\\)`)];
  }
  if (kind.name === "text") {
    const length = new RegExp(`char_length\\(${field}\\) <= ${kind.max}\\)`);
    const filled = new RegExp(`btrim\\(${field}\\) <> ''::text`);
    return kind.optional ? [length] : [length, filled];
  }
  if (kind.name === "set") {
    const element = kind.element?.name === "text";
    return [element ? new RegExp(`elements_fit\\(${field}, ${kind.element?.max}\\)`) : /cardinality/];
  }
  if (kind.name === "integer") {
    const bounds = [
      -1,
      0,
      1,
      6,
      7,
      10_080,
      10_081,
      52_428_800,
      52_428_801,
      100_000,
      100_001,
      mostCents,
      mostCents + 1,
    ].filter((n) => kind.problem(n) === undefined);
    return [
      new RegExp(`${field} >= ${Math.min(...bounds)}\\)`),
      new RegExp(`${field} <= ${Math.max(...bounds)}\\)`),
    ];
  }
  return [];
}

test("every table that clients see is synchronised or known", async () => {
  const rows = await stack().sql<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')`;
  const others = ["workspaces", "field_history", "sync_nodes", "plan_links"];
  // What reports are made of; each is tested with its access in reports.test.ts.
  const views = [
    "counted_applications",
    "application_totals",
    "application_totals_by_discipline",
    "application_totals_by_program",
  ];
  expect(rows.map(({ name }) => name).sort()).toEqual([...tableNames, ...others, ...views].sort());
});
