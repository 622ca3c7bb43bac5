-- Members: who is of a team, with which role. Record: src/domain/team/member.ts. Written by the server alone.
create table public.members (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null references public.workspaces on delete cascade,
  user_id uuid,
  email text not null check (email = lower(email) and btrim(email) <> '' and char_length(email) <= 254),
  display_name text not null check (btrim(display_name) <> '' and char_length(display_name) <= 160),
  role text not null check (role in ('admin', 'adviser', 'reader')),
  status text not null default 'invited' check (status in ('invited', 'active', 'removed')),
  tape int not null default 1 check (tape between 1 and 6),
  deleted boolean not null default false,
  clock jsonb not null default '{}',
  rev bigint not null default 0,
  created_at timestamptz(3) not null default now(),
  created_by uuid,
  modified_at timestamptz(3) not null default now()
);
create index members_pull_idx on public.members (workspace_id, rev, id);
create index members_user_idx on public.members (user_id);
-- Somebody who comes back takes up the same row: what they did stays theirs.
create unique index members_email_idx on public.members (workspace_id, email);
select private.sync_table('public.members', fields => '{user_id,email,display_name,role,status,tape}');

-- The workspaces in which the caller is active with at least a role. Every policy is written on it.
create function private.my_workspaces(min_role text) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select workspace_id from public.members
  where user_id = auth.uid() and status = 'active' and not deleted
    and role = any (case min_role
      when 'admin' then array['admin']
      when 'adviser' then array['admin', 'adviser']
      when 'reader' then array['admin', 'adviser', 'reader']
      else array[]::text[] end)
$$;
revoke execute on function private.my_workspaces(text) from public;
grant execute on function private.my_workspaces(text) to authenticated;

alter table public.members enable row level security;
create policy members_select_member on public.members for select to authenticated
  using (workspace_id in (select private.my_workspaces('reader')));
create policy workspaces_select_member on public.workspaces for select to authenticated
  using (id in (select private.my_workspaces('reader')));
create policy field_history_select_adviser on public.field_history for select to authenticated
  using (workspace_id in (select private.my_workspaces('adviser')));
create policy sync_nodes_select_adviser on public.sync_nodes for select to authenticated
  using (workspace_id in (select private.my_workspaces('adviser')));

grant select on public.members, public.workspaces, public.field_history, public.sync_nodes to authenticated;
grant all on public.members, public.workspaces, public.field_history, public.sync_nodes to service_role;
