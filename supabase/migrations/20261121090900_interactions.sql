-- Interactions: what happened between the team and people. Record: src/domain/support/interaction.ts
create table public.interactions (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null references public.workspaces on delete cascade,
  kind text not null check (kind in ('meeting', 'call', 'video', 'email', 'text_message', 'note', 'event')),
  people uuid[] not null default '{}' check (cardinality(people) <= 1000
    and coalesce(array_ndims(people), 1) = 1 and array_position(people, null) is null),
  occurred_at timestamptz(3) not null check (occurred_at >= '1000-01-01' and occurred_at < '10000-01-01'),
  minutes int check (minutes between 0 and 10080),
  note text check (char_length(note) <= 20000),
  confidential boolean not null default false,
  member_id uuid,
  organization_id uuid,
  deleted boolean not null default false,
  clock jsonb not null default '{}',
  rev bigint not null default 0,
  created_at timestamptz(3) not null default now()
    check (created_at >= '1000-01-01' and created_at < '10000-01-01'),
  created_by uuid,
  modified_at timestamptz(3) not null default now()
);
create index interactions_pull_idx on public.interactions (workspace_id, rev, id);
select private.sync_table('public.interactions',
  fields => '{kind,occurred_at,minutes,note,confidential,member_id,organization_id}',
  sets => '{people}', veil => 'confidential');

-- Confidential notes are cut from readers here, not by the screen.
alter table public.interactions enable row level security;
create policy interactions_select_member on public.interactions for select to authenticated
  using (workspace_id in (select private.my_workspaces('reader'))
    and (not confidential or workspace_id in (select private.my_workspaces('adviser'))));
create policy interactions_insert_adviser on public.interactions for insert to authenticated
  with check (workspace_id in (select private.my_workspaces('adviser')));
create policy interactions_update_adviser on public.interactions for update to authenticated
  using (workspace_id in (select private.my_workspaces('adviser')))
  with check (workspace_id in (select private.my_workspaces('adviser')));
grant select, insert, update on public.interactions to authenticated;
grant all on public.interactions to service_role;
