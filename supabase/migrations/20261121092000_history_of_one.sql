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
create or replace function public.recent_interactions(
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

revoke execute on function private.interactions_with(uuid, uuid) from public;
grant execute on function private.interactions_with(uuid, uuid) to authenticated;
