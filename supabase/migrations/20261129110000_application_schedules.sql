-- The deadline from which the tasks of an application were dated. Record: src/domain/applications/application.ts
alter table public.applications
  add scheduled_for date check (scheduled_for between '1000-01-01' and '9999-12-31');
select private.sync_table('public.applications',
  fields => '{title,opportunity_id,funder,program,organization_id,stage,rank,requested_cents,granted_cents,deadline_on,scheduled_for,submitted_on,answered_on,support,adviser_id,report_due_on,report_sent_on,resubmission_of,note,source}',
  sets => '{people,moves,checklist,checklist_done,external_ids}');

-- Apps of this shape know this column.
create or replace function private.schema_number() returns int
language sql immutable set search_path = '' as $$ select 4 $$;
