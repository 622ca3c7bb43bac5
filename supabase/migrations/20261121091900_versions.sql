-- Apps of several versions speak to one database: a phone may keep the same one for months, and a new one may reach a
-- device before its migration reaches the server. `private.schema_number()` says what this database has; here it also
-- says whom it still serves. See docs/decisions/0004-versions.md.

-- The oldest app (its `schemaNumber`) that may still read and write. Raised by a migration that takes something away:
-- that app is asked to reload, and keeps its work meanwhile.
create function private.oldest_app() returns int language sql immutable set search_path = '' as $$ select 1 $$;

create or replace function public.workspace_state(p_workspace uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role(p_workspace, 'reader');
  return (
    select jsonb_build_object(
      'rev', space.rev,
      'epoch', space.epoch,
      'role', (select role from public.members where workspace_id = p_workspace and user_id = auth.uid()),
      'schema', private.schema_number(),
      'oldest_app', private.oldest_app(),
      'server_time', private.now_ms(),
      'tables', (select coalesce(jsonb_object_agg(table_name, moved.rev), '{}')
                 from private.table_revisions moved where moved.workspace_id = p_workspace))
    from public.workspaces space where space.id = p_workspace);
end
$$;

revoke execute on function private.oldest_app() from public;
