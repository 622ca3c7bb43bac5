// The demo organisation: « Relais Tréma », its team and its artists, all fictitious, and a second small workspace.
// Accounts are made by the database's own invitations and passwords by the stack's own Auth; rows go through the real
// tables, triggers on.

import { createClient } from "@supabase/supabase-js";
import type { Role } from "../../src/domain/team/member.ts";
import type { Stack } from "../local/stack.ts";
import { bookDemo } from "./bookings.ts";
import { makeCalendar } from "./calendar.ts";
import { type DemoRows, passerelleRows, type Row, type Team, tremaRows } from "./demo/rows.ts";
import { type DemoMember, demoPassword, passerelleTeam, tremaTeam } from "./demo/team.ts";

const first = "Relais Tréma";
const second = "Passerelle Estrie";

/** Who may sign in to the demo, whom to begin with first. */
export const demoAccounts: readonly { email: string; password: string; role: Role }[] = tremaTeam.map(
  ({ email, role }) => ({ email, password: demoPassword, role }),
);

/** Plants the demo in an empty stack; does nothing where it already stands. */
export async function seedDemo(stack: Stack): Promise<void> {
  const [planted] = await stack.sql`select from public.workspaces where name = ${first}`;
  if (planted) return;
  const calendar = makeCalendar();
  await plant(stack, first, tremaTeam, (team) => tremaRows(calendar, team));
  await plant(stack, second, passerelleTeam, (team) => passerelleRows(calendar, team));
  await Promise.all(tremaTeam.map(({ email }) => choosePassword(stack, email)));
  await bookDemo(stack);
}

/** A workspace is there whole, or not at all. */
async function plant(
  stack: Stack,
  name: string,
  members: readonly DemoMember[],
  rowsFor: (team: Team) => DemoRows,
): Promise<void> {
  const admin = members.find((member) => member.role === "admin") as DemoMember;
  await stack.sql.begin(async (sql) => {
    const [made] = await sql<{ id: string }[]>`
      select private.create_workspace(${name}, ${admin.email}, ${admin.display_name}) as id`;
    const workspace = made?.id as string;
    await sql`update public.members set tape = ${admin.tape} where workspace_id = ${workspace}`;
    for (const { email, display_name, role, tape } of members.filter((member) => member !== admin)) {
      await sql`
        insert into public.members (workspace_id, user_id, email, display_name, role, status, tape)
        values (${workspace}, private.ensure_account(${email}), ${email}, ${display_name}, ${role}, 'active', ${tape})`;
    }
    const known = await sql<{ id: string; user_id: string; email: string }[]>`
      select id, user_id, email from public.members where workspace_id = ${workspace}`;
    const team: Team = {};
    for (const { key, email } of members) {
      const row = known.find((member) => member.email === email);
      if (row) team[key] = { member_id: row.id, user_id: row.user_id };
    }
    for (const [table, rows] of Object.entries(rowsFor(team)) as [keyof DemoRows, Row[]][]) {
      if (rows.length === 0) continue;
      const given = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      // Lists and flags have no null in the tables: what a row leaves out is empty.
      const [empty] = await sql<{ row: Row }[]>`
        select jsonb_object_agg(column_name, case when data_type = 'ARRAY' then '[]'::jsonb else 'false' end) as row
        from information_schema.columns
        where table_schema = 'public' and table_name = ${table} and data_type in ('ARRAY', 'boolean')`;
      const columns = [...new Set(["workspace_id", ...Object.keys(empty?.row ?? {}), ...given])];
      const whole = rows.map((row) => ({ workspace_id: workspace, ...empty?.row, ...row }));
      await sql`
        insert into ${sql(`public.${table}`)} (${sql(columns)})
        select ${sql(columns)} from jsonb_populate_recordset(null::${sql(`public.${table}`)}, ${JSON.stringify(whole)}::text::jsonb)`;
    }
  });
}

/** As a person would: a code by e-mail, then a password. */
async function choosePassword(stack: Stack, email: string): Promise<void> {
  const client = createClient(stack.url, stack.anonKey, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  });
  const sent = await client.auth.signInWithOtp({ email, options: { shouldCreateUser: false } });
  if (sent.error) throw sent.error;
  const { code } = await stack.mail.waitFor(email);
  const opened = await client.auth.verifyOtp({ email, token: code ?? "", type: "magiclink" });
  if (opened.error) throw opened.error;
  const chosen = await client.auth.updateUser({ password: demoPassword });
  if (chosen.error) throw chosen.error;
}
