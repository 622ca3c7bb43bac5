-- Tasks: what the team has to do, often about somebody. Record: src/domain/team/task.ts
create table public.tasks (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null references public.workspaces on delete cascade,
  title text not null check (btrim(title) <> '' and char_length(title) <= 300),
  note text check (char_length(note) <= 20000),
  status text not null default 'open' check (status in ('open', 'done')),
  priority text not null default 'normal' check (priority in ('normal', 'high')),
  due_on date check (due_on between '1000-01-01' and '9999-12-31'),
  assignee_id uuid,
  people uuid[] not null default '{}' check (cardinality(people) <= 1000
    and coalesce(array_ndims(people), 1) = 1 and array_position(people, null) is null),
  interaction_id uuid,
  done_at timestamptz(3) check (done_at >= '1000-01-01' and done_at < '10000-01-01'),
  done_by uuid,
  deleted boolean not null default false,
  clock jsonb not null default '{}',
  rev bigint not null default 0,
  created_at timestamptz(3) not null default now()
    check (created_at >= '1000-01-01' and created_at < '10000-01-01'),
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
