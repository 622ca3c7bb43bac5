-- Opportunities: what artists may apply to. Record: src/domain/opportunities/opportunity.ts
create table public.opportunities (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null references public.workspaces on delete cascade,
  title text not null check (btrim(title) <> '' and char_length(title) <= 200),
  kind text not null check (kind in ('grant', 'residency', 'prize', 'call', 'training', 'other')),
  status text not null check (status in ('confirmed', 'to_confirm', 'cancelled')),
  funder text check (char_length(funder) <= 160),
  organization_id uuid,
  program text check (char_length(program) <= 200),
  url text check (char_length(url) <= 500),
  deadlines text[] not null default '{}' check (private.elements_fit(deadlines, 200)),
  answer_on date check (answer_on between '1000-01-01' and '9999-12-31'),
  amount_min_cents int check (amount_min_cents between 0 and 2000000000),
  amount_max_cents int check (amount_max_cents between 0 and 2000000000),
  disciplines text[] not null default '{}' check (private.elements_fit(disciplines, 80)),
  career_stages text[] not null default '{}' check (private.elements_fit(career_stages, 80)),
  regions text[] not null default '{}' check (private.elements_fit(regions, 120)),
  languages text[] not null default '{}' check (private.elements_fit(languages, 35)),
  memberships text[] not null default '{}' check (private.elements_fit(memberships, 80)),
  communities text[] not null default '{}' check (private.elements_fit(communities, 120)),
  criteria text check (char_length(criteria) <= 20000),
  documents_asked text check (char_length(documents_asked) <= 20000),
  note text check (char_length(note) <= 20000),
  tags text[] not null default '{}' check (private.elements_fit(tags, 60)),
  recurrence text check (recurrence in ('yearly', 'half_yearly')),
  previous_id uuid,
  verified_on date check (verified_on between '1000-01-01' and '9999-12-31'),
  verified_by uuid,
  archived boolean not null default false,
  source text check (char_length(source) <= 160),
  external_ids text[] not null default '{}' check (private.elements_fit(external_ids, 200)),
  deleted boolean not null default false,
  clock jsonb not null default '{}',
  rev bigint not null default 0,
  created_at timestamptz(3) not null default now()
    check (created_at >= '1000-01-01' and created_at < '10000-01-01'),
  created_by uuid,
  modified_at timestamptz(3) not null default now()
);
create index opportunities_pull_idx on public.opportunities (workspace_id, rev, id);
select private.sync_table('public.opportunities',
  fields => '{title,kind,status,funder,organization_id,program,url,answer_on,amount_min_cents,amount_max_cents,criteria,documents_asked,note,recurrence,previous_id,verified_on,verified_by,archived,source}',
  sets => '{deadlines,disciplines,career_stages,regions,languages,memberships,communities,tags,external_ids}');
select private.bound_sets_of('public.opportunities',
  '{deadlines,disciplines,career_stages,regions,languages,memberships,communities,tags,external_ids}');

alter table public.opportunities enable row level security;
create policy opportunities_select_member on public.opportunities for select to authenticated
  using (workspace_id in (select private.my_workspaces('reader')));
create policy opportunities_insert_adviser on public.opportunities for insert to authenticated
  with check (workspace_id in (select private.my_workspaces('adviser')));
create policy opportunities_update_adviser on public.opportunities for update to authenticated
  using (workspace_id in (select private.my_workspaces('adviser')))
  with check (workspace_id in (select private.my_workspaces('adviser')));
grant select, insert, update on public.opportunities to authenticated;
grant all on public.opportunities to service_role;
