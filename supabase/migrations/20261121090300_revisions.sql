-- Revisions: one counter per workspace, one number per transaction. The row of the workspace stays locked from
-- the first write to the commit, so revisions become visible in order and a pull can never skip a row that
-- commits late. Taking that lock first also keeps concurrent writers from deadlocking: server code that updates
-- synchronised rows by itself begins with `private.reserve_revision(workspace)`.

-- The last revision in which each table of a workspace moved: what a poll reads.
create table private.table_revisions (
  workspace_id uuid not null references public.workspaces on delete cascade,
  table_name text not null,
  rev bigint not null,
  primary key (workspace_id, table_name)
);

-- Locks the workspace and answers the revision that this transaction will have if it changes something. Nothing
-- is counted yet: an upsert that turns out to change nothing must not move the counter.
create function private.reserve_revision(workspace uuid) returns bigint
language plpgsql volatile security definer set search_path = '' as $$
declare
  key constant text := 'coulisses.rev_' || replace(workspace::text, '-', '');
  reserved text := current_setting(key, true);
  upcoming bigint;
begin
  if reserved <> '' then return reserved::bigint; end if;
  select rev + 1 into upcoming from public.workspaces where id = workspace for no key update;
  if upcoming is null then return 0; end if;
  perform set_config(key, upcoming::text, true);
  return upcoming;
end
$$;

-- Takes the reserved revision for a table that does change: counts it, and pokes the devices once per
-- transaction and table (the broadcast leaves with the commit).
create function private.take_revision(workspace uuid, moved text) returns bigint
language plpgsql volatile security definer set search_path = '' as $$
declare
  key constant text := 'coulisses.moved_' || moved || '_' || replace(workspace::text, '-', '');
  upcoming constant bigint := private.reserve_revision(workspace);
begin
  if current_setting(key, true) <> '' then return upcoming; end if;
  update public.workspaces set rev = upcoming where id = workspace and rev < upcoming;
  insert into private.table_revisions (workspace_id, table_name, rev) values (workspace, moved, upcoming)
    on conflict (workspace_id, table_name) do update set rev = excluded.rev;
  perform private.poke(workspace, upcoming, moved);
  perform set_config(key, 'yes', true);
  return upcoming;
end
$$;

-- Tells the devices of a workspace that a table moved. Without Realtime they find out by polling.
create function private.poke(workspace uuid, revision bigint, moved text) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  if to_regprocedure('realtime.send(jsonb,text,text,boolean)') is null then return; end if;
  perform realtime.send(
    jsonb_build_object('rev', revision, 'tables', jsonb_build_array(moved)),
    'poke', 'workspace:' || workspace, true);
end
$$;

revoke execute on all functions in schema private from public;
