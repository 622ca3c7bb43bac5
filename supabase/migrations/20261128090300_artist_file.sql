-- What the artist's file gained. Records: src/domain/artists/person.ts, team/task.ts, support/interaction.ts
alter table public.people
  add legal_name text check (char_length(legal_name) <= 160),
  add country text check (char_length(country) <= 80),
  add languages text[] not null default '{}' check (private.elements_fit(languages, 35)),
  add affiliations text[] not null default '{}' check (private.elements_fit(affiliations, 300)),
  add merged_into uuid,
  add merged_at timestamptz(3) check (merged_at >= '1000-01-01' and merged_at < '10000-01-01'),
  add merged_changes text check (char_length(merged_changes) <= 100000);
select private.sync_table('public.people',
  fields => '{kind,display_name,legal_name,given_name,family_name,pronouns,address,city,region,postal_code,country,language,practice,career_stage,membership,member_since,member_number,organization_id,organization_role,source,adviser_id,provisional,verified_on,verified_by,merged_into,merged_at,merged_changes}',
  sets => '{emails,phones,languages,disciplines,links,affiliations,tags,external_ids}');
select private.bound_sets_of('public.people',
  '{emails,phones,languages,disciplines,links,affiliations,tags,external_ids}');

-- A step of a plan is a task that says of which goal, where it stands, and whether the artist does it.
alter table public.tasks
  add goal_id uuid,
  add rank text check (char_length(rank) <= 200),
  add by_artist boolean not null default false;
select private.sync_table('public.tasks',
  fields => '{title,note,status,priority,due_on,assignee_id,interaction_id,goal_id,rank,by_artist,done_at,done_by}',
  sets => '{people}');

-- An archived e-mail is an interaction; its identity is that of the message, whoever files it.
alter table public.interactions
  add label text check (char_length(label) <= 80),
  add subject text check (char_length(subject) <= 998),
  add message_id text check (char_length(message_id) <= 998),
  add goal_id uuid,
  add task_id uuid,
  add origin text check (origin in ('artist', 'mail_file'));
select private.sync_table('public.interactions',
  fields => '{kind,label,occurred_at,minutes,subject,note,confidential,member_id,organization_id,goal_id,task_id,message_id,origin}',
  sets => '{people}', veil => 'confidential');

-- Apps of this shape know these tables and columns.
create or replace function private.schema_number() returns int
language sql immutable set search_path = '' as $$ select 2 $$;
