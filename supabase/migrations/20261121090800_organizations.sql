-- Organizations: presenters, venues, partners, funders. Record: src/domain/network/organization.ts
create table public.organizations (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null references public.workspaces on delete cascade,
  name text not null check (btrim(name) <> '' and char_length(name) <= 200),
  kind text check (kind in ('presenter', 'venue', 'partner', 'funder', 'media', 'school', 'other')),
  emails text[] not null default '{}' check (private.elements_fit(emails, 254)),
  phones text[] not null default '{}' check (private.elements_fit(phones, 40)),
  website text check (char_length(website) <= 500 and website ~* '^https?://\S+$'),
  address text check (char_length(address) <= 300),
  city text check (char_length(city) <= 120),
  region text check (char_length(region) <= 120),
  postal_code text check (char_length(postal_code) <= 20),
  tags text[] not null default '{}' check (private.elements_fit(tags, 60)),
  note text check (char_length(note) <= 20000),
  external_ids text[] not null default '{}' check (private.elements_fit(external_ids, 200)),
  deleted boolean not null default false,
  clock jsonb not null default '{}',
  rev bigint not null default 0,
  created_at timestamptz(3) not null default now()
    check (created_at >= '1000-01-01' and created_at < '10000-01-01'),
  created_by uuid,
  modified_at timestamptz(3) not null default now()
);
create index organizations_pull_idx on public.organizations (workspace_id, rev, id);
select private.sync_table('public.organizations',
  fields => '{name,kind,website,address,city,region,postal_code,note}',
  sets => '{emails,phones,tags,external_ids}');

alter table public.organizations enable row level security;
create policy organizations_select_member on public.organizations for select to authenticated
  using (workspace_id in (select private.my_workspaces('reader')));
create policy organizations_insert_adviser on public.organizations for insert to authenticated
  with check (workspace_id in (select private.my_workspaces('adviser')));
create policy organizations_update_adviser on public.organizations for update to authenticated
  using (workspace_id in (select private.my_workspaces('adviser')))
  with check (workspace_id in (select private.my_workspaces('adviser')));
grant select, insert, update on public.organizations to authenticated;
grant all on public.organizations to service_role;
