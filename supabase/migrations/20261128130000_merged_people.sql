-- Files of one person that were merged: who stands for whom. Rule: src/domain/duplicates/survivors.ts
create index people_merged_idx on public.people (workspace_id, id) include (merged_into, merged_at)
  where merged_into is not null;

-- Every file that was taken in, with the one that stands for it. Of a circle of arrows (two people who merged a pair in
-- opposite directions) the earliest gives way; a file that is deleted stands for nobody. Files that stand for themselves
-- are left out: `coalesce(survivor_id, id)`. Runs as its caller, under the policies of people.
create function private.survivors(workspace uuid) returns table (person_id uuid, survivor_id uuid)
language sql stable security invoker set search_path = '' rows 100 as $$
  with recursive arrows as (
    select person.id, person.merged_into as target, person.merged_at
    from public.people person
    where person.workspace_id = workspace and person.merged_into is not null
  ),
  -- From each file, every file that its arrows lead to, until one comes again.
  reached as (
    select id as start, target as at, array[id] as path from arrows
    union all
    select reached.start, arrows.target, reached.path || arrows.id
    from reached join arrows on arrows.id = reached.at
    where arrows.id <> all (reached.path)
  ),
  -- A circle is named by the lowest of its files.
  circles as (
    select reached.start as id, arrows.merged_at,
      (select min(member::text collate "C") from unnest(reached.path) member) as circle
    from reached join arrows on arrows.id = reached.start
    where reached.at = reached.start
  ),
  cuts as (
    select distinct on (circle) id from circles order by circle, merged_at nulls first, id
  ),
  walk as (
    select id as start, id as at, 0 as steps from arrows
    union all
    select walk.start, arrows.target, walk.steps + 1
    from walk join arrows on arrows.id = walk.at
    where arrows.id not in (select id from cuts)
  ),
  survivors as (
    select distinct on (walk.start) walk.start as id, walk.at as survivor
    from walk left join public.people person on person.id = walk.at and person.workspace_id = workspace
    order by walk.start, walk.steps = 0 or (person.id is not null and not person.deleted) desc, walk.steps desc
  )
  select id, survivor from survivors where survivor <> id
$$;
revoke execute on function private.survivors(uuid) from public;
grant execute on function private.survivors(uuid) to authenticated, service_role;
