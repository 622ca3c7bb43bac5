// Applies supabase/migrations in order and records them where the Supabase command line does, so that
// the same folder goes to a hosted project with `supabase db push`.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type postgres from "postgres";

/** A file that was applied and then edited: the database no longer is what the folder says. */
export class ChangedMigrationError extends Error {
  constructor(file: string) {
    super(
      `${file} was changed after it was applied to this database. Put it back, add a new migration, or begin anew with: npm start -- --reset`,
    );
    this.name = "ChangedMigrationError";
  }
}

/** Applies what is missing, each file in its own transaction; returns the names applied. */
export async function applyMigrations(sql: postgres.Sql, folder: string): Promise<string[]> {
  await sql.unsafe(`
    create schema if not exists supabase_migrations;
    create table if not exists supabase_migrations.schema_migrations (
      version text primary key, statements text[], name text
    );
  `);
  const rows = await sql<{ version: string; statements: string[] | null }[]>`
    select version, statements from supabase_migrations.schema_migrations`;
  const applied = new Map(rows.map((row) => [row.version, row.statements?.join("\n") ?? ""]));
  const done: string[] = [];
  for (const file of listMigrations(folder)) {
    const text = readFileSync(join(folder, file), "utf8");
    const [, version = "", name = ""] = /^(\d+)_(.+)\.sql$/.exec(file) ?? [];
    const before = applied.get(version);
    if (before !== undefined) {
      if (before !== text) throw new ChangedMigrationError(file);
      continue;
    }
    await applyOne(sql, file, { version, name, text });
    done.push(file);
  }
  return done;
}

function listMigrations(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => /^\d+_.+\.sql$/.test(file))
      .sort();
  } catch {
    return [];
  }
}

async function applyOne(
  sql: postgres.Sql,
  file: string,
  migration: { version: string; name: string; text: string },
): Promise<void> {
  try {
    await sql.begin(async (transaction) => {
      await transaction.unsafe(migration.text);
      await transaction.unsafe("reset role; reset all;");
      await transaction`
        insert into supabase_migrations.schema_migrations (version, statements, name)
        values (${migration.version}, ${[migration.text]}, ${migration.name})`;
    });
  } catch (error) {
    throw new Error(`Migration ${file} failed: ${describeSqlError(error, migration.text)}`, { cause: error });
  }
}

function describeSqlError(error: unknown, text: string): string {
  if (!(error instanceof Error)) return String(error);
  const position = "position" in error ? Number(error.position) : 0;
  const line = position ? ` (line ${text.slice(0, position).split("\n").length})` : "";
  const detail = "where" in error && error.where ? `\n${String(error.where)}` : "";
  return `${error.message}${line}${detail}`;
}
