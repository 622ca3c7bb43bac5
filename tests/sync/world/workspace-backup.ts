// A backup of one workspace of the real database, and its restoration, while the others of the cluster live on.

import type { Stack } from "../../../supabase/local/stack.ts";

type Rows = Record<string, unknown>[];
type Backup = Map<string, Rows>;

/** What a restore brings back, in the order of references. */
const tables = [
  "public.workspaces",
  "private.table_revisions",
  "public.members",
  "public.people",
  "public.organizations",
  "public.interactions",
  "public.tasks",
  "public.library",
  "public.goals",
  "public.documents",
  "public.field_history",
] as const;

const keyOf = (table: string) => (table === "public.workspaces" ? "id" : "workspace_id");

export async function backUpWorkspace({ sql }: Stack, workspace: string): Promise<Backup> {
  const backup: Backup = new Map();
  for (const table of tables) {
    const rows = await sql.unsafe(
      `select to_jsonb(kept) as row from ${table} kept where ${keyOf(table)} = $1`,
      [workspace],
    );
    backup.set(
      table,
      rows.map(({ row }) => row as Record<string, unknown>),
    );
  }
  return backup;
}

/** As docs/deploy.md says: the rows of the backup as they were, and another epoch. Who is a member today stays so. */
export async function restoreWorkspace({ sql }: Stack, workspace: string, backup: Backup): Promise<void> {
  const members = await sql`select id, role, status from public.members where workspace_id = ${workspace}`;
  await sql.begin(async (restoring) => {
    // Nothing is merged, stamped or counted: the rows are put back.
    await restoring`set local session_replication_role = replica`;
    for (const table of [...tables].reverse())
      await restoring.unsafe(`delete from ${table} where ${keyOf(table)} = $1`, [workspace]);
    for (const table of tables)
      await restoring.unsafe(
        `insert into ${table} overriding system value select * from jsonb_populate_recordset(null::${table}, $1)`,
        [backup.get(table) as never],
      );
    await restoring`update public.workspaces set epoch = gen_random_uuid() where id = ${workspace}`;
  });
  for (const { id, role, status } of members)
    await sql`update public.members set role = ${role}, status = ${status}
      where id = ${id} and (role, status) is distinct from (${role}, ${status})`;
}
