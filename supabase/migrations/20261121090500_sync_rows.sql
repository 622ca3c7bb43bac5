-- Synchronised rows: the trigger that merges what comes with what is there, keeps what lost, stamps what writers
-- without clocks changed, and counts revisions.

-- Keeps a value that a merge superseded; the same one again is nothing.
create function private.keep_history(
  workspace uuid, name text, id uuid, field text, value jsonb, is_instant boolean, stamp text, replaced_by text,
  has_lost_on_arrival boolean
) returns void
language plpgsql volatile as $$
begin
  insert into public.field_history
      (workspace_id, table_name, row_id, field, value, stamp, sent_by, replaced_by, replaced_by_user)
    values (workspace, name, id, field,
      case when is_instant then to_jsonb(private.rank_text(value, true)) else value end,
      stamp, case when has_lost_on_arrival then auth.uid() end,
      replaced_by, case when not has_lost_on_arrival then auth.uid() end)
    on conflict do nothing;
end
$$;

-- The trigger. Arguments: every field, those that are sets, those that are instants.
create function private.sync_row() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  known constant text[] := tg_argv[0];
  fields text[] := known;
  sets constant text[] := tg_argv[1];
  instants constant text[] := tg_argv[2];
  field text;
  mine jsonb;
  theirs jsonb;
  clock jsonb;
  base text;
  my_base text;
  their_base text;
  my_stamp text;
  their_stamp text;
  my_rank text;
  their_rank text;
  stamp text;
  present jsonb;
  written jsonb;
  incoming jsonb;
  patch jsonb := '{}';
begin
  if tg_op = 'INSERT' then
    -- In an upsert this is only the proposed row: an UPDATE follows when the row exists.
    new.rev := coalesce(
      nullif(current_setting('coulisses.rev_' || replace(new.workspace_id::text, '-', ''), true), '')::bigint,
      private.reserve_revision(new.workspace_id));
    new.modified_at := now();
    -- Nobody makes a row in somebody else's name.
    new.created_by := coalesce(auth.uid(), new.created_by);
    if new.clock is null or new.clock = '{}' then
      new.clock := jsonb_build_object('_', private.server_stamp(''));
    elsif jsonb_typeof(new.clock) <> 'object' or not new.clock ? '_' then
      raise sqlstate 'CS006' using message = 'A clock has no stamp of creation.';
    end if;
    theirs := to_jsonb(new);
    if not private.check_clock(new.clock, theirs, known, sets) then
      select * into clock, patch from private.canonical(theirs, new.clock, sets);
      new := jsonb_populate_record(new, patch);
      new.clock := clock;
    end if;
    return new;
  end if;

  new.id := old.id;
  new.workspace_id := old.workspace_id;
  new.created_at := old.created_at;
  new.created_by := old.created_by;
  new.rev := old.rev;
  new.modified_at := old.modified_at;
  if new is not distinct from old then return new; end if;

  mine := to_jsonb(old);
  theirs := to_jsonb(new);
  my_base := old.clock ->> '_';
  if new.clock is not distinct from old.clock then
    -- A writer that knows no clocks: its changes come after all that the row has seen. (Two devices never hold the
    -- same clock with other values; were one forged, its change would be stamped here and reach everybody.)
    stamp := private.server_stamp(private.last_stamp(old.clock));
    their_base := my_base;
  else
    their_base := new.clock ->> '_';
    if their_base is null then raise sqlstate 'CS006' using message = 'A clock has no stamp of creation.'; end if;
  end if;

  if my_base = their_base then
    base := my_base;
    clock := old.clock;
    select array_agg(f), jsonb_object_agg(f, new.clock -> f) filter (where new.clock ? f) into fields, incoming
      from unnest(fields) f
      where theirs -> f is distinct from mine -> f or new.clock -> f is distinct from old.clock -> f;
  else
    base := least(my_base collate "C", their_base);
    clock := jsonb_build_object('_', base);
    incoming := new.clock;
  end if;
  if incoming is not null and stamp is null then perform private.check_clock(incoming, null, known, sets); end if;

  foreach field in array coalesce(fields, '{}') loop
    if field = any (sets) then
      if stamp is not null then
        select * into present, written from private.join_sets(
          base, base, '[]', private.stamp_set(base, old.clock -> field, mine -> field, theirs -> field, stamp),
          base, '[]', '{}');
      else
        select * into present, written from private.join_sets(
          base,
          my_base, private.elements(mine -> field), private.entries(old.clock -> field),
          their_base, private.elements(theirs -> field), private.entries(new.clock -> field));
      end if;
      clock := case when written is null then clock - field else jsonb_set(clock, array[field], written) end;
      if present is distinct from theirs -> field then
        patch := jsonb_set(patch, array[field], present);
      end if;
      continue;
    end if;

    my_stamp := coalesce(old.clock ->> field, my_base);
    their_stamp := coalesce(stamp, new.clock ->> field, their_base);
    if their_stamp = my_stamp then
      my_rank := private.rank_text(mine -> field, field = any (instants));
      their_rank := private.rank_text(theirs -> field, field = any (instants));
    end if;
    if their_stamp collate "C" > my_stamp or their_stamp = my_stamp
      and (their_rank collate "C" > my_rank or my_rank is null and their_rank is not null)
    then
      clock := case when their_stamp = base then clock - field
        else jsonb_set(clock, array[field], to_jsonb(their_stamp)) end;
      if mine -> field <> theirs -> field and mine ->> field is not null then
        perform private.keep_history(old.workspace_id, tg_table_name, old.id,
          field, mine -> field, field = any (instants), my_stamp, their_stamp, false);
      end if;
    else
      clock := case when my_stamp = base then clock - field
        else jsonb_set(clock, array[field], to_jsonb(my_stamp)) end;
      if mine -> field <> theirs -> field then
        patch := jsonb_set(patch, array[field], mine -> field);
        if theirs ->> field is not null then
          perform private.keep_history(old.workspace_id, tg_table_name, old.id,
            field, theirs -> field, field = any (instants), their_stamp, my_stamp, true);
        end if;
      end if;
    end if;
  end loop;

  if patch <> '{}' then new := jsonb_populate_record(new, patch); end if;
  new.clock := clock;
  if new is distinct from old then
    new.rev := private.take_revision(old.workspace_id, tg_table_name);
    new.modified_at := now();
  end if;
  return new;
end
$$;

-- Rows that an INSERT really added: their revision is taken now.
create function private.sync_inserted() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  workspace uuid;
begin
  for workspace in select distinct workspace_id from inserted loop
    perform private.take_revision(workspace, tg_table_name);
  end loop;
  return null;
end
$$;

-- What is synchronised, for the RPCs and for the drift test.
create table private.synced_tables (
  table_name text primary key,
  fields text[] not null,
  sets text[] not null,
  -- The flag that hides a row from readers, where there is one.
  veil text
);

-- Makes a table synchronised, or tells it again after a column came. `fields` and `sets` are those of the record;
-- a test compares them with it.
create function private.sync_table(target regclass, fields text[], sets text[] default '{}', veil text default null)
returns void
language plpgsql set search_path = '' as $$
declare
  columns constant text[] := array(
    select attname from pg_catalog.pg_attribute where attrelid = target and attnum > 0 and not attisdropped);
  instants constant text[] := array(
    select attname from pg_catalog.pg_attribute
    where attrelid = target and attname = any (fields) and atttypid = 'timestamptz'::regtype order by attnum);
  missing text[];
begin
  select array_agg(name) into missing from unnest(
    '{id,workspace_id,deleted,clock,rev,created_at,created_by,modified_at}'::text[] || fields || sets || veil) name
    where name <> all (columns);
  if missing is not null then
    raise exception 'sync_table: % has no column %', target, array_to_string(missing, ', ');
  end if;
  execute format(
    'create or replace trigger sync_row before insert or update on %s
       for each row execute function private.sync_row(%L, %L, %L)',
    target, fields || sets || 'deleted'::text, sets, instants);
  execute format(
    'create or replace trigger sync_inserted after insert on %s referencing new table as inserted
       for each statement execute function private.sync_inserted()', target);
  insert into private.synced_tables (table_name, fields, sets, veil)
    select relname, sync_table.fields, sync_table.sets, sync_table.veil from pg_catalog.pg_class where oid = target
    on conflict (table_name) do update
      set fields = excluded.fields, sets = excluded.sets, veil = excluded.veil;
end
$$;

revoke execute on all functions in schema private from public;
