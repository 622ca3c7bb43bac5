-- Applications of people to opportunities. Record: src/domain/applications/application.ts
create table public.applications (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null references public.workspaces on delete cascade,
  title text check (char_length(title) <= 300),
  opportunity_id uuid,
  funder text check (char_length(funder) <= 160),
  program text check (char_length(program) <= 200),
  people uuid[] not null default '{}' check (cardinality(people) <= 1000
    and coalesce(array_ndims(people), 1) = 1 and array_position(people, null) is null),
  organization_id uuid,
  stage text not null
    check (stage in ('idea', 'preparing', 'submitted', 'waitlisted', 'accepted', 'refused', 'withdrawn')),
  moves text[] not null default '{}' check (private.elements_fit(moves, 120)),
  rank text check (char_length(rank) <= 200),
  requested_cents int check (requested_cents between 0 and 2000000000),
  granted_cents int check (granted_cents between 0 and 2000000000),
  deadline_on date check (deadline_on between '1000-01-01' and '9999-12-31'),
  submitted_on date check (submitted_on between '1000-01-01' and '9999-12-31'),
  answered_on date check (answered_on between '1000-01-01' and '9999-12-31'),
  support text check (support in ('informed', 'reviewed', 'cowritten')),
  checklist text[] not null default '{}' check (private.elements_fit(checklist, 200)),
  checklist_done text[] not null default '{}' check (private.elements_fit(checklist_done, 200)),
  adviser_id uuid,
  report_due_on date check (report_due_on between '1000-01-01' and '9999-12-31'),
  report_sent_on date check (report_sent_on between '1000-01-01' and '9999-12-31'),
  resubmission_of uuid,
  note text check (char_length(note) <= 20000),
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
create index applications_pull_idx on public.applications (workspace_id, rev, id);
select private.sync_table('public.applications',
  fields => '{title,opportunity_id,funder,program,organization_id,stage,rank,requested_cents,granted_cents,deadline_on,submitted_on,answered_on,support,adviser_id,report_due_on,report_sent_on,resubmission_of,note,source}',
  sets => '{people,moves,checklist,checklist_done,external_ids}');
select private.bound_sets_of('public.applications', '{people,moves,checklist,checklist_done,external_ids}');

alter table public.applications enable row level security;
create policy applications_select_member on public.applications for select to authenticated
  using (workspace_id in (select private.my_workspaces('reader')));
create policy applications_insert_adviser on public.applications for insert to authenticated
  with check (workspace_id in (select private.my_workspaces('adviser')));
create policy applications_update_adviser on public.applications for update to authenticated
  using (workspace_id in (select private.my_workspaces('adviser')))
  with check (workspace_id in (select private.my_workspaces('adviser')));
grant select, insert, update on public.applications to authenticated;
grant all on public.applications to service_role;

-- What prepares an application, and what was said of it, names it.
alter table public.tasks add application_id uuid;
select private.sync_table('public.tasks',
  fields => '{title,note,status,priority,due_on,assignee_id,interaction_id,application_id,goal_id,rank,by_artist,done_at,done_by}',
  sets => '{people}');

alter table public.interactions add application_id uuid;
select private.sync_table('public.interactions',
  fields => '{kind,label,occurred_at,minutes,subject,note,confidential,member_id,organization_id,goal_id,task_id,application_id,message_id,origin}',
  sets => '{people}', veil => 'confidential');

-- Steps counted from a deadline are a template too.
alter table public.library drop constraint library_kind_check;
alter table public.library add constraint library_kind_check
  check (kind in ('term', 'note_template', 'plan_template', 'schedule_template', 'saved_view'));

-- Apps of this shape know these tables and columns.
create or replace function private.schema_number() returns int
language sql immutable set search_path = '' as $$ select 3 $$;
