-- People: artists the team accompanies, and its other contacts. Record: src/domain/artists/person.ts
create table public.people (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null references public.workspaces on delete cascade,
  kind text not null check (kind in ('artist', 'contact')),
  display_name text not null check (btrim(display_name) <> '' and char_length(display_name) <= 160),
  given_name text check (char_length(given_name) <= 80),
  family_name text check (char_length(family_name) <= 80),
  pronouns text check (char_length(pronouns) <= 40),
  emails text[] not null default '{}' check (private.elements_fit(emails, 254)),
  phones text[] not null default '{}' check (private.elements_fit(phones, 40)),
  address text check (char_length(address) <= 300),
  city text check (char_length(city) <= 120),
  region text check (char_length(region) <= 120),
  postal_code text check (char_length(postal_code) <= 20),
  language text check (char_length(language) <= 35),
  disciplines text[] not null default '{}' check (private.elements_fit(disciplines, 80)),
  practice text check (char_length(practice) <= 20000),
  career_stage text check (char_length(career_stage) <= 80),
  links text[] not null default '{}' check (private.elements_fit(links, 500) and private.are_web_addresses(links)),
  membership text check (char_length(membership) <= 80),
  member_since date check (member_since between '1000-01-01' and '9999-12-31'),
  member_number text check (char_length(member_number) <= 40),
  organization_id uuid,
  organization_role text check (char_length(organization_role) <= 120),
  tags text[] not null default '{}' check (private.elements_fit(tags, 60)),
  source text check (char_length(source) <= 160),
  adviser_id uuid,
  provisional boolean not null default false,
  verified_on date check (verified_on between '1000-01-01' and '9999-12-31'),
  verified_by uuid,
  external_ids text[] not null default '{}' check (private.elements_fit(external_ids, 200)),
  deleted boolean not null default false,
  clock jsonb not null default '{}',
  rev bigint not null default 0,
  created_at timestamptz(3) not null default now()
    check (created_at >= '1000-01-01' and created_at < '10000-01-01'),
  created_by uuid,
  modified_at timestamptz(3) not null default now()
);
create index people_pull_idx on public.people (workspace_id, rev, id);
select private.sync_table('public.people',
  fields => '{kind,display_name,given_name,family_name,pronouns,address,city,region,postal_code,language,practice,career_stage,membership,member_since,member_number,organization_id,organization_role,source,adviser_id,provisional,verified_on,verified_by}',
  sets => '{emails,phones,disciplines,links,tags,external_ids}');

alter table public.people enable row level security;
create policy people_select_member on public.people for select to authenticated
  using (workspace_id in (select private.my_workspaces('reader')));
create policy people_insert_adviser on public.people for insert to authenticated
  with check (workspace_id in (select private.my_workspaces('adviser')));
create policy people_update_adviser on public.people for update to authenticated
  using (workspace_id in (select private.my_workspaces('adviser')))
  with check (workspace_id in (select private.my_workspaces('adviser')));
grant select, insert, update on public.people to authenticated;
grant all on public.people to service_role;
