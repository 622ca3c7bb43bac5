-- What has an owner is its owner's alone: a view that somebody keeps for themselves is on their devices and on no other,
-- and leaves the others' when it stops being everybody's. Record: src/domain/library/library-item.ts

-- Who the caller is in their workspaces.
create function private.my_members() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select id from public.members where user_id = auth.uid() and status = 'active' and not deleted
$$;
revoke execute on function private.my_members() from public;
grant execute on function private.my_members() to authenticated;

drop policy library_select_member on public.library;
drop policy library_insert_adviser on public.library;
drop policy library_update_adviser on public.library;
create policy library_select_owner on public.library for select to authenticated
  using (workspace_id in (select private.my_workspaces('reader'))
    and (owner_id is null or owner_id in (select private.my_members())));
create policy library_insert_owner on public.library for insert to authenticated
  with check (workspace_id in (select private.my_workspaces('adviser'))
    and (owner_id is null or owner_id in (select private.my_members())));
create policy library_update_owner on public.library for update to authenticated
  using (workspace_id in (select private.my_workspaces('adviser'))
    and (owner_id is null or owner_id in (select private.my_members())))
  with check (workspace_id in (select private.my_workspaces('adviser'))
    and (owner_id is null or owner_id in (select private.my_members())));

-- What a row was before is read by those who read the row.
drop policy field_history_select_adviser on public.field_history;
create policy field_history_select_adviser on public.field_history for select to authenticated
  using (workspace_id in (select private.my_workspaces('adviser'))
    and (table_name <> 'library' or row_id in (select id from public.library)));

-- The column that says whose a row is, where a row may be one member's alone.
alter table private.synced_tables add column owner text;
update private.synced_tables set owner = 'owner_id' where table_name = 'library';

-- Ids that a device has to let go of: what readers may not see, and what is somebody else's. Told are those that a
-- device can hold: they became so after they were made, and their clock has a stamp of its own for it.
create or replace function private.hidden_ids(
  workspace uuid, name text, after_rev bigint, after_id uuid, to_rev bigint, to_id uuid
) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  veil text;
  owner text;
  reasons text[] := '{}';
  ids jsonb;
begin
  perform private.require_role(workspace, 'reader');
  select synced.veil, synced.owner into veil, owner from private.synced_tables synced where table_name = name;
  if veil is not null and not exists (select from private.my_workspaces('adviser') mine where mine = workspace) then
    reasons := reasons || format('%I and ($6 or clock ? %L)', veil, veil);
  end if;
  if owner is not null then
    reasons := reasons || format('%I not in (select private.my_members()) and clock ? %L', owner, owner);
  end if;
  if reasons = '{}' then return '[]'; end if;
  execute format(
    'select coalesce(jsonb_agg(id), ''[]'') from public.%I
     where workspace_id = $1 and (rev, id) > ($2, $3) and (rev, id) <= ($4, $5) and (%s)',
    name, array_to_string(reasons, ' or '))
    into ids using workspace, after_rev, after_id, to_rev, to_id, private.may_hold_all(workspace);
  return ids;
end
$$;

-- Until now every device of the team was given every view: those that are somebody's are told once, as though they had
-- become so today.
alter table public.library disable trigger sync_row;
update public.library set
  clock = clock || jsonb_build_object('owner_id', private.server_stamp(private.last_stamp(clock))),
  rev = private.take_revision(workspace_id, 'library')
where owner_id is not null;
alter table public.library enable trigger sync_row;
