-- The plan that an artist sees is that of all their files: those that were merged are one person.
create function private.files_of(workspace uuid, person uuid) returns uuid[]
language sql stable security definer set search_path = '' as $$
  with merged as (select * from private.survivors(workspace)),
  survivor as (select coalesce((select survivor_id from merged where person_id = person), person) as id)
  select array_agg(files.id) from (
    select id from survivor union select person_id from merged where survivor_id = (select id from survivor)) files
$$;

-- Who a file is today: itself, or the one that stands for it. Null when that one was put aside.
create or replace function private.surviving_person(person uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select survivor.id from public.people asked
  join public.people survivor on survivor.workspace_id = asked.workspace_id and not survivor.deleted
    and survivor.id = coalesce(
      (select survivor_id from private.survivors(asked.workspace_id) where person_id = asked.id), asked.id)
  where asked.id = person
$$;

create or replace function private.shared_goals(workspace uuid, person uuid) returns setof public.goals
language sql stable security definer set search_path = '' as $$
  select * from public.goals
  where workspace_id = workspace and not deleted and status <> 'dropped'
    and people && (select private.files_of(workspace, person))
$$;

create or replace function private.shared_steps(workspace uuid, person uuid) returns setof public.tasks
language sql stable security definer set search_path = '' as $$
  select * from public.tasks
  where workspace_id = workspace and not deleted and people && (select private.files_of(workspace, person))
    and goal_id in (select id from private.shared_goals(workspace, person))
$$;

revoke execute on function private.files_of(uuid, uuid), private.surviving_person(uuid),
  private.shared_goals(uuid, uuid), private.shared_steps(uuid, uuid) from public;
