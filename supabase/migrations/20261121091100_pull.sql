-- What devices call to read: the page of rows above a checkpoint, and the state that says whether to pull.

-- Whether the caller is of a workspace; CS002 tells the device to remove what it holds.
create function private.require_role(workspace uuid, min_role text) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if exists (select from private.my_workspaces(min_role) mine where mine = workspace) then return; end if;
  if exists (select from private.my_workspaces('reader') mine where mine = workspace) then
    raise exception using errcode = '42501', message = format('Only a member with the role "%s" may do this.', min_role);
  end if;
  raise exception using errcode = 'CS002', message = 'Not a member of this workspace.';
end
$$;

create function private.require_synced(name text) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if not exists (select from private.synced_tables where table_name = name) then
    raise exception using errcode = '42P01', message = format('The table "%s" is not synchronised.', name);
  end if;
end
$$;

-- Ids above the checkpoint and up to a point that the caller's role does not show: a device that held such a row
-- before it became confidential has to let go of it.
create function private.hidden_ids(workspace uuid, name text, after_rev bigint, after_id uuid, to_rev bigint, to_id uuid)
returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  veil text;
  ids jsonb;
begin
  perform private.require_role(workspace, 'reader');
  select synced.veil into veil from private.synced_tables synced where table_name = name;
  if veil is null or exists (select from private.my_workspaces('adviser') mine where mine = workspace) then
    return '[]';
  end if;
  execute format(
    'select coalesce(jsonb_agg(id), ''[]'') from public.%I
     where workspace_id = $1 and %I and (rev, id) > ($2, $3) and (rev, id) <= ($4, $5)', name, veil)
    into ids using workspace, after_rev, after_id, to_rev, to_id;
  return ids;
end
$$;

-- One page of a table in revision order, as the caller may see it.
-- → {rows, more, hidden, total}: `hidden` are ids to remove from the device; `total` comes with a first page that is
-- not the last, for the progress of a new device.
create function public.pull(
  p_workspace uuid, p_table text, p_after_rev bigint default 0,
  p_after_id uuid default '00000000-0000-0000-0000-000000000000', p_limit int default 500
) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  size constant int := least(greatest(coalesce(p_limit, 500), 1), 1000);
  after_rev constant bigint := coalesce(p_after_rev, 0);
  after_id constant uuid := coalesce(p_after_id, '00000000-0000-0000-0000-000000000000');
  page jsonb;
  found int;
  last jsonb;
  total bigint;
begin
  perform private.require_role(p_workspace, 'reader');
  perform private.require_synced(p_table);
  execute format(
    'select coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(page)) order by page.rev, page.id), ''[]''), count(*)
     from (select * from public.%I
           where workspace_id = $1 and (rev, id) > ($2, $3) order by rev, id limit $4) page', p_table)
    into page, found using p_workspace, after_rev, after_id, size + 1;
  if found > size then page := page - size; end if;
  last := page -> -1;
  if found > size and after_rev = 0 then
    execute format('select count(*) from public.%I where workspace_id = $1', p_table) into total using p_workspace;
  end if;
  return jsonb_strip_nulls(jsonb_build_object('total', total)) || jsonb_build_object(
    'rows', page,
    'more', found > size,
    'hidden', case when found > size
      then private.hidden_ids(p_workspace, p_table, after_rev, after_id, (last ->> 'rev')::bigint, (last ->> 'id')::uuid)
      else private.hidden_ids(p_workspace, p_table, after_rev, after_id, 9223372036854775807, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
      end);
end
$$;

-- The shape that devices and server agree on; raised when an old app could no longer read or write.
create function private.schema_number() returns int language sql immutable set search_path = '' as $$ select 1 $$;

-- The state of a workspace: where its counter stands, which tables moved when, and the caller's role.
create function public.workspace_state(p_workspace uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role(p_workspace, 'reader');
  return (
    select jsonb_build_object(
      'rev', space.rev,
      'epoch', space.epoch,
      'role', (select role from public.members where workspace_id = p_workspace and user_id = auth.uid()),
      'schema', private.schema_number(),
      'server_time', private.now_ms(),
      'tables', (select coalesce(jsonb_object_agg(table_name, moved.rev), '{}')
                 from private.table_revisions moved where moved.workspace_id = p_workspace))
    from public.workspaces space where space.id = p_workspace);
end
$$;

-- Says whose device writes under a node id. A node belongs to one browser profile and one account.
create function public.register_node(p_workspace uuid, p_node text, p_label text default null) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  owner uuid;
begin
  perform private.require_role(p_workspace, 'reader');
  insert into public.sync_nodes as known (workspace_id, node, user_id, label)
    values (p_workspace, p_node, auth.uid(), left(p_label, 120))
    on conflict (workspace_id, node) do update
      set seen_at = now(), label = coalesce(excluded.label, known.label) where known.user_id = auth.uid()
    returning user_id into owner;
  if owner is null then
    raise exception using errcode = '23505', message = 'This node belongs to another account.';
  end if;
end
$$;

revoke execute on all functions in schema private from public;
grant execute on function private.require_role(uuid, text), private.require_synced(text),
  private.hidden_ids(uuid, text, bigint, uuid, bigint, uuid) to authenticated;
revoke execute on function public.pull(uuid, text, bigint, uuid, int), public.workspace_state(uuid),
  public.register_node(uuid, text, text) from public, anon;
grant execute on function public.pull(uuid, text, bigint, uuid, int), public.workspace_state(uuid),
  public.register_node(uuid, text, text) to authenticated;
