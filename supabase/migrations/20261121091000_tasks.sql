-- Tasks: what the team has to do, often about somebody. Record: src/domain/team/task.ts
create table public.tasks (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null references public.workspaces on delete cascade,
  title text not null check (btrim(title) <> '' and char_length(title) <= 300),
  note text check (char_length(note) <= 20000),
  status text not null default 'open' check (status in ('open', 'done')),
  priority text not null default 'normal' check (priority in ('normal', 'high')),
  due_on date,
  assignee_id uuid,
  people uuid[] not null default '{}' check (cardinality(people) <= 1000 and array_position(people, null) is null),
  interaction_id uuid,
  done_at timestamptz(3),
  done_by uuid,
  deleted boolean not null default false,
  clock jsonb not null default '{}',
  rev bigint not null default 0,
  created_at timestamptz(3) not null default now(),
  created_by uuid,
  modified_at timestamptz(3) not null default now()
);
create index tasks_pull_idx on public.tasks (workspace_id, rev, id);
select private.sync_table('public.tasks',
  fields => '{title,note,status,priority,due_on,assignee_id,interaction_id,done_at,done_by}', sets => '{people}');

alter table public.tasks enable row level security;
create policy tasks_select_member on public.tasks for select to authenticated
  using (workspace_id in (select private.my_workspaces('reader')));
create policy tasks_insert_adviser on public.tasks for insert to authenticated
  with check (workspace_id in (select private.my_workspaces('adviser')));
create policy tasks_update_adviser on public.tasks for update to authenticated
  using (workspace_id in (select private.my_workspaces('adviser')))
  with check (workspace_id in (select private.my_workspaces('adviser')));
grant select, insert, update on public.tasks to authenticated;
grant all on public.tasks to service_role;
