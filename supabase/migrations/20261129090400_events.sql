-- Events: appointments, however they were booked, and activities. Record: src/domain/calendar/event.ts
create table public.events (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null references public.workspaces on delete cascade,
  kind text not null check (kind in ('appointment', 'activity')),
  title text not null check (btrim(title) <> '' and char_length(title) <= 300),
  status text not null check (status in ('scheduled', 'cancelled', 'no_show')),
  starts_at timestamptz(3) not null check (starts_at >= '1000-01-01' and starts_at < '10000-01-01'),
  ends_at timestamptz(3) not null check (ends_at >= '1000-01-01' and ends_at < '10000-01-01'),
  all_day boolean not null default false,
  place text check (char_length(place) <= 500),
  online_url text check (char_length(online_url) <= 1000),
  people uuid[] not null default '{}' check (cardinality(people) <= 1000
    and coalesce(array_ndims(people), 1) = 1 and array_position(people, null) is null),
  members uuid[] not null default '{}' check (cardinality(members) <= 1000
    and coalesce(array_ndims(members), 1) = 1 and array_position(members, null) is null),
  organization_id uuid,
  capacity int check (capacity between 0 and 100000),
  note text check (char_length(note) <= 20000),
  answers text check (char_length(answers) <= 20000),
  cancelled_by text check (cancelled_by in ('team', 'guest')),
  cancel_reason text check (char_length(cancel_reason) <= 2000),
  reschedule_url text check (char_length(reschedule_url) <= 1000),
  cancel_url text check (char_length(cancel_url) <= 1000),
  external_id text check (char_length(external_id) <= 300),
  deleted boolean not null default false,
  clock jsonb not null default '{}',
  rev bigint not null default 0,
  created_at timestamptz(3) not null default now()
    check (created_at >= '1000-01-01' and created_at < '10000-01-01'),
  created_by uuid,
  modified_at timestamptz(3) not null default now()
);
create index events_pull_idx on public.events (workspace_id, rev, id);
create index events_external_idx on public.events (workspace_id, external_id) where external_id is not null;
select private.sync_table('public.events',
  fields => '{kind,title,status,starts_at,ends_at,all_day,place,online_url,organization_id,capacity,note,answers,cancelled_by,cancel_reason,reschedule_url,cancel_url,external_id}',
  sets => '{people,members}');
select private.bound_sets_of('public.events', '{people,members}');

alter table public.events enable row level security;
create policy events_select_member on public.events for select to authenticated
  using (workspace_id in (select private.my_workspaces('reader')));
create policy events_insert_adviser on public.events for insert to authenticated
  with check (workspace_id in (select private.my_workspaces('adviser')));
create policy events_update_adviser on public.events for update to authenticated
  using (workspace_id in (select private.my_workspaces('adviser')))
  with check (workspace_id in (select private.my_workspaces('adviser')));
grant select, insert, update on public.events to authenticated;
grant all on public.events to service_role;

-- An interaction may tell of one.
alter table public.interactions add event_id uuid;
select private.sync_table('public.interactions',
  fields => '{kind,label,occurred_at,minutes,subject,note,confidential,member_id,organization_id,goal_id,task_id,application_id,event_id,message_id,origin}',
  sets => '{people}', veil => 'confidential');

-- Tasks that come again, wait, are made of parts and are talked of.
alter table public.tasks
  add snoozed_until date check (snoozed_until between '1000-01-01' and '9999-12-31'),
  add recurrence text check (char_length(recurrence) <= 500),
  add series_id uuid,
  add checklist text[] not null default '{}' check (private.elements_fit(checklist, 200)),
  add checklist_done text[] not null default '{}' check (private.elements_fit(checklist_done, 200)),
  add comments text[] not null default '{}' check (private.elements_fit(comments, 2200));
select private.sync_table('public.tasks',
  fields => '{title,note,status,priority,due_on,snoozed_until,recurrence,series_id,assignee_id,interaction_id,application_id,goal_id,rank,by_artist,done_at,done_by}',
  sets => '{checklist,checklist_done,comments,people}');
select private.bound_sets_of('public.tasks', '{checklist,checklist_done,comments,people}');
