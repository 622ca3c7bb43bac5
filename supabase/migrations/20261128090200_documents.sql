-- Documents: what is said of a file; its bytes are in Storage. Record: src/domain/documents/document.ts
create table public.documents (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null references public.workspaces on delete cascade,
  name text not null check (btrim(name) <> '' and char_length(name) <= 255),
  kind text not null check (kind in ('cv', 'portfolio', 'draft', 'budget', 'letter', 'photo', 'contract', 'report', 'email', 'other')),
  media_type text not null check (btrim(media_type) <> '' and char_length(media_type) <= 127),
  bytes int not null check (bytes between 0 and 52428800),
  sha256 text not null check (btrim(sha256) <> '' and char_length(sha256) <= 64),
  people uuid[] not null default '{}' check (cardinality(people) <= 1000
    and coalesce(array_ndims(people), 1) = 1 and array_position(people, null) is null),
  series_id uuid,
  goal_id uuid,
  application_id uuid,
  interaction_id uuid,
  organization_id uuid,
  note text check (char_length(note) <= 20000),
  stored_at timestamptz(3) check (stored_at >= '1000-01-01' and stored_at < '10000-01-01'),
  deleted boolean not null default false,
  clock jsonb not null default '{}',
  rev bigint not null default 0,
  created_at timestamptz(3) not null default now()
    check (created_at >= '1000-01-01' and created_at < '10000-01-01'),
  created_by uuid,
  modified_at timestamptz(3) not null default now()
);
create index documents_pull_idx on public.documents (workspace_id, rev, id);
select private.sync_table('public.documents',
  fields => '{name,kind,media_type,bytes,sha256,series_id,goal_id,application_id,interaction_id,organization_id,note,stored_at}',
  sets => '{people}');
select private.bound_sets_of('public.documents', '{people}');

alter table public.documents enable row level security;
create policy documents_select_member on public.documents for select to authenticated
  using (workspace_id in (select private.my_workspaces('reader')));
create policy documents_insert_adviser on public.documents for insert to authenticated
  with check (workspace_id in (select private.my_workspaces('adviser')));
create policy documents_update_adviser on public.documents for update to authenticated
  using (workspace_id in (select private.my_workspaces('adviser')))
  with check (workspace_id in (select private.my_workspaces('adviser')));
grant select, insert, update on public.documents to authenticated;
grant all on public.documents to service_role;
