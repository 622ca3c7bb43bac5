-- What a device has to let go of is told by its ids. Told to every reader, they would say how many confidential notes
-- there are and, page by page, of which moment each is. So a reader is told only of those its device can hold: the notes
-- that became confidential after they were made (their clock has a stamp of its own for it), and all of them where its
-- role was another once.

create function private.may_hold_all(workspace uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from public.members
    where workspace_id = workspace and user_id = auth.uid() and clock ? 'role')
$$;

create or replace function private.hidden_ids(
  workspace uuid, name text, after_rev bigint, after_id uuid, to_rev bigint, to_id uuid
) returns jsonb
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
     where workspace_id = $1 and %I and (rev, id) > ($2, $3) and (rev, id) <= ($4, $5) and ($6 or clock ? %L)',
    name, veil, veil)
    into ids using workspace, after_rev, after_id, to_rev, to_id, private.may_hold_all(workspace);
  return ids;
end
$$;

create or replace function private.hidden_interactions(
  workspace uuid, before timestamptz, before_id uuid, down_to timestamptz, down_to_id uuid
) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  all_of_them constant boolean := private.may_hold_all(workspace);
  ids jsonb;
begin
  perform private.require_role(workspace, 'reader');
  if exists (select from private.my_workspaces('adviser') mine where mine = workspace) then return '[]'; end if;
  select coalesce(jsonb_agg(id), '[]') into ids from public.interactions
    where workspace_id = workspace and confidential and (all_of_them or clock ? 'confidential')
      and (occurred_at, id) < (before, before_id) and (occurred_at, id) >= (down_to, down_to_id);
  return ids;
end
$$;

revoke execute on function private.may_hold_all(uuid) from public;
