-- What came with a confidential interaction is veiled with it: the name and the note of a document, as its file is.

-- The documents that the caller may not see, as a reader of their workspaces.
create function private.veiled_documents() returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  spaces constant uuid[] := array(
    select private.my_workspaces('reader') except select private.my_workspaces('adviser'));
begin
  if spaces = '{}' then return; end if;
  return query select document.id from public.documents document
    join public.interactions about on about.id = document.interaction_id
      and about.workspace_id = document.workspace_id and about.confidential
    where document.workspace_id = any (spaces);
end
$$;
revoke execute on function private.veiled_documents() from public;
grant execute on function private.veiled_documents() to authenticated;

drop policy documents_select_member on public.documents;
create policy documents_select_member on public.documents for select to authenticated
  using (workspace_id in (select private.my_workspaces('reader')) and id not in (select private.veiled_documents()));

-- The column that says which interaction a row is veiled with.
alter table private.synced_tables add column veiled_with text;
update private.synced_tables set veiled_with = 'interaction_id' where table_name = 'documents';

-- As before, and the documents of what is confidential: those that became so after they were made, whose clock has a
-- stamp of its own for their interaction.
create or replace function private.hidden_ids(
  workspace uuid, name text, after_rev bigint, after_id uuid, to_rev bigint, to_id uuid
) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  veil text;
  veiled_with text;
  owner text;
  reasons text[] := '{}';
  ids jsonb;
begin
  perform private.require_role(workspace, 'reader');
  select synced.veil, synced.veiled_with, synced.owner into veil, veiled_with, owner
    from private.synced_tables synced where table_name = name;
  if not exists (select from private.my_workspaces('adviser') mine where mine = workspace) then
    if veil is not null then reasons := reasons || format('%I and ($6 or clock ? %L)', veil, veil); end if;
    if veiled_with is not null then
      reasons := reasons || format(
        '%I in (select id from public.interactions where workspace_id = $1 and confidential) and ($6 or clock ? %L)',
        veiled_with, veiled_with);
    end if;
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

-- Says again which interaction a document is of: devices then hear of it, and take it or let go of it.
create function private.touch_documents() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.documents
    set clock = clock || jsonb_build_object('interaction_id', private.server_stamp(private.last_stamp(clock)))
    where interaction_id = new.id and workspace_id = new.workspace_id;
  return null;
end
$$;
revoke execute on function private.touch_documents() from public;
-- A document may have come before its interaction.
create trigger touch_documents_when_made after insert on public.interactions
  for each row when (new.confidential) execute function private.touch_documents();
create trigger touch_documents_when_veiled after update on public.interactions
  for each row when (new.confidential <> old.confidential) execute function private.touch_documents();

-- Until now every device of the team was given them.
update public.documents document
  set clock = document.clock
    || jsonb_build_object('interaction_id', private.server_stamp(private.last_stamp(document.clock)))
  from public.interactions about
  where about.id = document.interaction_id and about.workspace_id = document.workspace_id and about.confidential;
