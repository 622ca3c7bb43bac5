-- Goals: what a support plan aims at; their steps are tasks. Record: src/domain/support/goal.ts
create table public.goals (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null references public.workspaces on delete cascade,
  title text not null check (btrim(title) <> '' and char_length(title) <= 300),
  note text check (char_length(note) <= 20000),
  status text not null default 'open' check (status in ('open', 'achieved', 'dropped')),
  people uuid[] not null default '{}' check (cardinality(people) <= 1000
    and coalesce(array_ndims(people), 1) = 1 and array_position(people, null) is null),
  horizon_on date check (horizon_on between '1000-01-01' and '9999-12-31'),
  rank text check (char_length(rank) <= 200),
  adviser_id uuid,
  closed_at timestamptz(3) check (closed_at >= '1000-01-01' and closed_at < '10000-01-01'),
  deleted boolean not null default false,
  clock jsonb not null default '{}',
  rev bigint not null default 0,
  created_at timestamptz(3) not null default now()
    check (created_at >= '1000-01-01' and created_at < '10000-01-01'),
  created_by uuid,
  modified_at timestamptz(3) not null default now()
);
create index goals_pull_idx on public.goals (workspace_id, rev, id);
select private.sync_table('public.goals',
  fields => '{title,note,status,horizon_on,rank,adviser_id,closed_at}',
  sets => '{people}');
select private.bound_sets_of('public.goals', '{people}');

alter table public.goals enable row level security;
create policy goals_select_member on public.goals for select to authenticated
  using (workspace_id in (select private.my_workspaces('reader')));
create policy goals_insert_adviser on public.goals for insert to authenticated
  with check (workspace_id in (select private.my_workspaces('adviser')));
create policy goals_update_adviser on public.goals for update to authenticated
  using (workspace_id in (select private.my_workspaces('adviser')))
  with check (workspace_id in (select private.my_workspaces('adviser')));
grant select, insert, update on public.goals to authenticated;
grant all on public.goals to service_role;
