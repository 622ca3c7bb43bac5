import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { applyMigrations, ChangedMigrationError } from "../../supabase/local/migrations.ts";
import { noMigrations, useStack } from "../fixtures/stack.ts";

describe("migrations", () => {
  const stack = useStack({ migrations: noMigrations });
  let folder = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "coulisses-migrations-"));
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    await stack().sql`truncate supabase_migrations.schema_migrations`;
    await stack().sql`drop table if exists public.first, public.second`;
  });

  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  const apply = () => applyMigrations(stack().sql, folder);
  const has = async (table: string) =>
    (await stack().sql`select to_regclass(${`public.${table}`}) is not null as found`)[0]?.found;

  test("go in the order of their names, once, and are recorded as the Supabase command line does", async () => {
    write("20260102000000_second.sql", "create table public.second (id int references public.first);");
    write("20260101000000_first.sql", "create table public.first (id int primary key);");
    expect(await apply()).toEqual(["20260101000000_first.sql", "20260102000000_second.sql"]);
    expect(await apply()).toEqual([]);
    expect(
      await stack().sql`select version, name from supabase_migrations.schema_migrations order by 1`,
    ).toEqual([
      { version: "20260101000000", name: "first" },
      { version: "20260102000000", name: "second" },
    ]);
  });

  test("leave nothing of one that fails, and say its line", async () => {
    write("20260101000000_first.sql", "create table public.first (id int);\n\nselect nothing_like_it;");
    await expect(apply()).rejects.toThrow(/20260101000000_first\.sql failed: .*nothing_like_it.* \(line 3\)/);
    expect(await has("first")).toBe(false);
    expect(await stack().sql`select from supabase_migrations.schema_migrations`).toHaveLength(0);
  });

  test("refuse a file that changed after it was applied, and say how to go on", async () => {
    write("20260101000000_first.sql", "create table public.first (id int);");
    await apply();
    appendFileSync(join(folder, "20260101000000_first.sql"), "-- later");
    await expect(apply()).rejects.toThrow(ChangedMigrationError);
    await expect(apply()).rejects.toThrow("npm start -- --reset");
  });

  test("a settings change in one does not reach the next", async () => {
    write("20260101000000_first.sql", "set search_path = pg_catalog; create table public.first (id int);");
    write("20260102000000_second.sql", "create table second (id int);");
    await apply();
    expect(await has("second")).toBe(true);
  });
});
