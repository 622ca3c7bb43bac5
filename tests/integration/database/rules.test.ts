// Rules that every table, policy and function keeps, those to come included. Each is also shown a fault it must find.

import type postgres from "postgres";
import { describe, expect, test } from "vitest";
import { useStack } from "../../fixtures/stack.ts";

const stack = useStack();

interface Rule {
  /** Names what breaks the rule. */
  faults: string;
  /** Statements that break it, and the name it must then answer. */
  fault: string[];
  named: string;
}

const ours = "in ('public'::regnamespace, 'private'::regnamespace)";

const rules: Record<string, Rule> = {
  "every table that clients could see has row-level security": {
    faults: `select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`,
    fault: ["create table public.fault (id int)"],
    named: "fault",
  },
  "every policy is for signed-in members, by the workspaces they are of": {
    faults: `select tablename || '.' || policyname as name from pg_policies
      where schemaname in ('public', 'realtime', 'storage')
        and (roles && '{public,anon}' or coalesce(qual, '') || coalesce(with_check, '') not like '%my_workspaces%')`,
    fault: [
      "create table public.fault (id int)",
      "create policy fault_select_all on public.fault for select to authenticated using (true)",
    ],
    named: "fault.fault_select_all",
  },
  "anonymous callers hold no right on anything of ours": {
    faults: `select relname as name from pg_class
      where relnamespace ${ours} and relkind in ('r', 'p', 'v', 'm', 'S')
        and case relkind when 'S' then has_sequence_privilege('anon', oid, 'usage')
          else has_table_privilege('anon', oid, 'select, insert, update, delete, truncate, references, trigger') end`,
    fault: ["create table public.fault (id int)", "grant select on public.fault to anon"],
    named: "fault",
  },
  "clients neither delete nor empty": {
    faults: `select relname as name from pg_class where relnamespace ${ours} and relkind in ('r', 'p', 'v')
      and has_table_privilege('authenticated', oid, 'delete, truncate, references, trigger')`,
    fault: ["create table public.fault (id int)", "grant delete on public.fault to authenticated"],
    named: "fault",
  },
  "nothing of the private schema is read or written by clients": {
    faults: `select relname as name from pg_class where relnamespace = 'private'::regnamespace
      and relkind in ('r', 'v') and has_table_privilege('authenticated', oid, 'select, insert, update')`,
    fault: ["create table private.fault (id int)", "grant select on private.fault to authenticated"],
    named: "fault",
  },
  "views show what their reader may see, not what their author may": {
    faults: `select relname as name from pg_class where relnamespace = 'public'::regnamespace
      and relkind = 'v' and not coalesce(reloptions && '{security_invoker=true,security_invoker=on}', false)`,
    fault: ["create view public.fault as select 1 as id"],
    named: "fault",
  },
  "functions that run with more rights than their caller fix their search path": {
    faults: `select proname as name from pg_proc where pronamespace ${ours} and prosecdef
      and not coalesce(proconfig && array['search_path=""'], false)`,
    fault: ["create function private.fault() returns int language sql security definer as 'select 1'"],
    named: "fault",
  },
};

const namesOf = async (sql: postgres.ISql, query: string) =>
  (await sql.unsafe<{ name: string }[]>(query)).map(({ name }) => name).sort();

describe.each(Object.entries(rules))("[P0.7] %s", (_, rule) => {
  test("holds", async () => {
    expect(await namesOf(stack().sql, rule.faults)).toEqual([]);
  });

  test("finds who breaks it", async () => {
    const found: string[] = [];
    const attempt = stack().sql.begin(async (sql) => {
      for (const statement of rule.fault) await sql.unsafe(statement);
      found.push(...(await namesOf(sql, rule.faults)));
      throw new Error("taken back");
    });
    await expect(attempt).rejects.toThrow("taken back");
    expect(found).toEqual([rule.named]);
  });
});

describe("[P0.7] the functions that run for", () => {
  const runnable = (schema: string, role: string) =>
    namesOf(
      stack().sql,
      `select proname as name from pg_proc where pronamespace = '${schema}'::regnamespace
         and has_function_privilege('${role}', oid, 'execute')`,
    );

  test("anonymous callers are none", async () => {
    expect(await runnable("public", "anon")).toEqual([]);
    expect(await runnable("private", "anon")).toEqual([]);
  });

  test("members are these", async () => {
    expect(await runnable("public", "authenticated")).toEqual([
      "begin_calendly_oauth",
      "begin_link_preview",
      "calendly_health",
      "change_member_role",
      "choose_reminders",
      "drop_push_device",
      "end_calendly_oauth",
      "first_counts",
      "first_tasks",
      "invite_member",
      "keep_push_device",
      "list_calendar_feeds",
      "list_plan_links",
      "list_push_devices",
      "make_calendar_feed",
      "make_plan_link",
      "my_workspaces",
      "pull",
      "push",
      "read_reminders",
      "recent_interactions",
      "record_history",
      "register_node",
      "remove_member",
      "rename_me",
      "revoke_calendar_feed",
      "revoke_plan_link",
      "team_availability",
      "workspace_state",
    ]);
    expect(await runnable("private", "authenticated")).toEqual([
      "application_threads",
      "are_web_addresses",
      "document_of_file",
      "elements_fit",
      "hidden_ids",
      "hidden_interactions",
      "interactions_with",
      "is_sealed",
      "my_members",
      "my_workspaces",
      "require_role",
      "require_synced",
      "survivors",
      "synced_names",
      "veiled_documents",
      "veiled_files",
      "workspace_of_file",
      "written_columns",
    ]);
  });
});
