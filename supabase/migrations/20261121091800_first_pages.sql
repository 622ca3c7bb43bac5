-- What a new device asks first, in the order of usefulness (src/data/sync/SPEC.md, S16): open tasks before the others,
-- interactions from the newest back, as far as the device keeps them. The rest comes by `pull`, from the revision that
-- was noted before.

-- The largest number of interactions that a device keeps whole without being asked; beyond, it keeps the recent ones.
alter table public.workspaces
  add column whole_history_up_to int not null default 20000 check (whole_history_up_to >= 0);

create index interactions_recent_idx on public.interactions (workspace_id, occurred_at, id);
-- The history of one person. Few rows each: they are sorted once found.
create index interactions_people_idx on public.interactions using gin (people);
create index tasks_open_idx on public.tasks (workspace_id, rev, id) where status = 'open' and not deleted;

create function private.synced_names() returns setof text
language sql stable security definer set search_path = '' as $$
  select table_name from private.synced_tables
$$;

-- How much there is to bring, as the caller may see it: {tables: {<table>: rows}, open_tasks, recent: {since, rows},
-- is_large}. `recent` goes back two years, and further while that is less than a quarter of what is kept whole.
create function public.first_counts(p_workspace uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  most int;
  name text;
  counted bigint;
  tables jsonb := '{}';
  open_tasks bigint;
  since timestamptz;
  recent bigint;
begin
  perform private.require_role(p_workspace, 'reader');
  select whole_history_up_to into most from public.workspaces where id = p_workspace;
  for name in select private.synced_names() loop
    execute format('select count(*) from public.%I where workspace_id = $1', name) into counted using p_workspace;
    tables := tables || jsonb_build_object(name, counted);
  end loop;
  select count(*) into open_tasks from public.tasks
    where workspace_id = p_workspace and status = 'open' and not deleted;
  select least(now() - interval '24 months', min(occurred_at)) into since from (
    select occurred_at from public.interactions where workspace_id = p_workspace
    order by occurred_at desc, id desc limit greatest(most / 4, 1)
  ) latest;
  select count(*) into recent from public.interactions where workspace_id = p_workspace and occurred_at >= since;
  return jsonb_build_object(
    'tables', tables,
    'open_tasks', open_tasks,
    'recent', jsonb_build_object('since', since, 'rows', recent),
    'is_large', (tables ->> 'interactions')::bigint > most);
end
$$;

-- A page of the tasks that are open, or of the others, in the order of revisions.
create function public.first_tasks(
  p_workspace uuid, p_open boolean, p_after_rev bigint default 0,
  p_after_id uuid default '00000000-0000-0000-0000-000000000000', p_limit int default 500
) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  size constant int := least(greatest(coalesce(p_limit, 500), 1), 1000);
  page jsonb;
  found int;
begin
  perform private.require_role(p_workspace, 'reader');
  if p_open then
    select coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(part)) order by part.rev, part.id), '[]'), count(*)
      into page, found
      from (select * from public.tasks
            where workspace_id = p_workspace and status = 'open' and not deleted
              and (rev, id) > (p_after_rev, p_after_id) order by rev, id limit size + 1) part;
  else
    select coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(part)) order by part.rev, part.id), '[]'), count(*)
      into page, found
      from (select * from public.tasks
            where workspace_id = p_workspace and not (status = 'open' and not deleted)
              and (rev, id) > (p_after_rev, p_after_id) order by rev, id limit size + 1) part;
  end if;
  if found > size then page := page - size; end if;
  return jsonb_build_object('rows', page, 'more', found > size);
end
$$;

-- Ids of interactions between two moments that the caller's role does not show: see `private.hidden_ids`.
create function private.hidden_interactions(
  workspace uuid, before timestamptz, before_id uuid, down_to timestamptz, down_to_id uuid
) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  ids jsonb;
begin
  perform private.require_role(workspace, 'reader');
  if exists (select from private.my_workspaces('adviser') mine where mine = workspace) then return '[]'; end if;
  select coalesce(jsonb_agg(id), '[]') into ids from public.interactions
    where workspace_id = workspace and confidential
      and (occurred_at, id) < (before, before_id) and (occurred_at, id) >= (down_to, down_to_id);
  return ids;
end
$$;

-- The history of one person, found by the index on `people`. Row-level security keeps an operator that is not leakproof
-- (`@>` of arrays) out of index conditions: the ids are found beside it, and the rows read under it as before.
create function private.interactions_with(workspace uuid, person uuid) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 100 as $$
begin
  perform private.require_role(workspace, 'reader');
  return query select id from public.interactions where workspace_id = workspace and people @> array[person];
end
$$;

-- A page of interactions from the newest back, before a moment and not before `p_since`: everybody's, or those of one
-- person. → {rows, more, hidden, total}: `total` counts what is left to bring, this page included, when asked for.
-- The last page hides everything older too: a device may hold older ones.
create function public.recent_interactions(
  p_workspace uuid, p_before timestamptz default null, p_before_id uuid default null,
  p_since timestamptz default null, p_person uuid default null, p_limit int default 500, p_count boolean default false
) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  size constant int := least(greatest(coalesce(p_limit, 500), 1), 1000);
  before constant timestamptz := coalesce(p_before, 'infinity');
  before_id constant uuid := coalesce(p_before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  since constant timestamptz := coalesce(p_since, '-infinity');
  page jsonb;
  found int;
  last jsonb;
  total bigint;
begin
  perform private.require_role(p_workspace, 'reader');
  if p_person is null then
    select coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(part)) order by part.occurred_at desc, part.id desc), '[]'),
        count(*)
      into page, found
      from (select * from public.interactions
            where workspace_id = p_workspace and occurred_at >= since and (occurred_at, id) < (before, before_id)
            order by occurred_at desc, id desc limit size + 1) part;
    if p_count then
      select count(*) into total from public.interactions
        where workspace_id = p_workspace and occurred_at >= since and (occurred_at, id) < (before, before_id);
    end if;
  else
    select coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(part)) order by part.occurred_at desc, part.id desc), '[]'),
        count(*)
      into page, found
      from (select * from public.interactions
            where workspace_id = p_workspace and id in (select private.interactions_with(p_workspace, p_person))
              and occurred_at >= since and (occurred_at, id) < (before, before_id)
            order by occurred_at desc, id desc limit size + 1) part;
    if p_count then
      select count(*) into total from public.interactions
        where workspace_id = p_workspace and id in (select private.interactions_with(p_workspace, p_person))
          and occurred_at >= since and (occurred_at, id) < (before, before_id);
    end if;
  end if;
  if found > size then page := page - size; end if;
  last := page -> -1;
  return jsonb_strip_nulls(jsonb_build_object('total', total)) || jsonb_build_object(
    'rows', page,
    'more', found > size,
    'hidden', case
      when p_person is not null then '[]'::jsonb
      when found > size then private.hidden_interactions(
        p_workspace, before, before_id, (last ->> 'occurred_at')::timestamptz, (last ->> 'id')::uuid)
      else private.hidden_interactions(
        p_workspace, before, before_id, '-infinity', '00000000-0000-0000-0000-000000000000') end);
end
$$;

revoke execute on function private.synced_names(), private.interactions_with(uuid, uuid),
  private.hidden_interactions(uuid, timestamptz, uuid, timestamptz, uuid) from public;
grant execute on function private.synced_names(), private.interactions_with(uuid, uuid),
  private.hidden_interactions(uuid, timestamptz, uuid, timestamptz, uuid) to authenticated;
revoke execute on function public.first_counts(uuid), public.first_tasks(uuid, boolean, bigint, uuid, int),
  public.recent_interactions(uuid, timestamptz, uuid, timestamptz, uuid, int, boolean) from public, anon;
grant execute on function public.first_counts(uuid), public.first_tasks(uuid, boolean, bigint, uuid, int),
  public.recent_interactions(uuid, timestamptz, uuid, timestamptz, uuid, int, boolean) to authenticated;
