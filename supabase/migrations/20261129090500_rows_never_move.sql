-- A row never changes workspace. Ids are the keys of all workspaces at once: one who is of two could otherwise write into
-- the row of one what is meant for a row of the other that has the same id.

create function private.stay_in_workspace() returns trigger
language plpgsql set search_path = '' as $$
begin
  raise exception using errcode = '42501', message = 'A row never changes workspace.';
end
$$;
revoke execute on function private.stay_in_workspace() from public;

-- Each synchronised table has it, those to come too. Its name puts it before `sync_row`, which merges.
create function private.guard_workspace() returns trigger
language plpgsql set search_path = '' as $$
begin
  execute format(
    'create or replace trigger stay_in_workspace before update on public.%I
       for each row when (old.workspace_id is distinct from new.workspace_id)
       execute function private.stay_in_workspace()', new.table_name);
  return null;
end
$$;
revoke execute on function private.guard_workspace() from public;
create trigger guard_workspace after insert or update on private.synced_tables
  for each row execute function private.guard_workspace();
update private.synced_tables set table_name = table_name;
