-- The library: what a team writes once and uses again. Record: src/domain/library/library-item.ts
create table public.library (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null references public.workspaces on delete cascade,
  kind text not null check (kind in ('term', 'note_template', 'plan_template', 'saved_view')),
  name text not null check (btrim(name) <> '' and char_length(name) <= 160),
  scope text check (char_length(scope) <= 60),
  body text check (char_length(body) <= 100000),
  owner_id uuid,
  rank text check (char_length(rank) <= 200),
  archived boolean not null default false,
  deleted boolean not null default false,
  clock jsonb not null default '{}',
  rev bigint not null default 0,
  created_at timestamptz(3) not null default now()
    check (created_at >= '1000-01-01' and created_at < '10000-01-01'),
  created_by uuid,
  modified_at timestamptz(3) not null default now()
);
create index library_pull_idx on public.library (workspace_id, rev, id);
select private.sync_table('public.library',
  fields => '{kind,name,scope,body,owner_id,rank,archived}');

alter table public.library enable row level security;
create policy library_select_member on public.library for select to authenticated
  using (workspace_id in (select private.my_workspaces('reader')));
create policy library_insert_adviser on public.library for insert to authenticated
  with check (workspace_id in (select private.my_workspaces('adviser')));
create policy library_update_adviser on public.library for update to authenticated
  using (workspace_id in (select private.my_workspaces('adviser')))
  with check (workspace_id in (select private.my_workspaces('adviser')));
grant select, insert, update on public.library to authenticated;
grant all on public.library to service_role;
