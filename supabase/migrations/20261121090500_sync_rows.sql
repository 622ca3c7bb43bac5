-- The merge, in SQL. The twin of src/domain/record/merge.ts: a join of two replicas of a row (commutative,
-- associative, idempotent), which a differential test compares with it to the byte.
--
-- Fields: the higher stamp wins; equal stamps fall to the higher text form. Sets: an element carries
-- [last add, last add seen by a remove] and is present while the first is above the second. The clock map is
-- sparse and canonical: what equals the stamp of creation (`_`) is left out.

-- Joins a set of two replicas; answers its elements, sorted by code point, and the clock entries that remain.
create function private.join_sets(
  base text,
  a_base text, a_present jsonb, a_written jsonb,
  b_base text, b_present jsonb, b_written jsonb,
  out present jsonb, out written jsonb
) language sql immutable set search_path = '' as $$
  with entries as (
    select element, a_base as added, '' as seen from jsonb_array_elements_text(a_present) element
      where not coalesce(a_written ? element, false)
    union all
    select key, value ->> 0, value ->> 1 from jsonb_each(a_written)
    union all
    select element, b_base, '' from jsonb_array_elements_text(b_present) element
      where not coalesce(b_written ? element, false)
    union all
    select key, value ->> 0, value ->> 1 from jsonb_each(b_written)
  ), joined as (
    select element, max(added collate "C") as added, max(seen collate "C") as seen
    from entries where element is not null group by element
  )
  select coalesce(jsonb_agg(element order by element collate "C") filter (where added > seen), '[]'),
         jsonb_object_agg(element, jsonb_build_array(added, seen)) filter (where added <> base or seen <> '')
  from joined
$$;

-- The text by which two values of equal stamps are ordered: as TypeScript's String(value).
create function private.rank_text(value jsonb, is_instant boolean) returns text
language sql stable set search_path = '' as $$
  select case when is_instant
    then to_char((value #>> '{}')::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    else value #>> '{}' end
$$;

-- Arguments: sets, instants (the other columns merge whole).
create function private.sync_row() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  sets constant text[] := tg_argv[0];
  instants constant text[] := tg_argv[1];
  own constant text[] := '{id,workspace_id,clock,rev,created_at,created_by,modified_at}';
  fields text[];
  field text;
  mine jsonb;
  theirs jsonb := to_jsonb(new);
  my_base text;
  their_base text;
  base text;
  my_stamp text;
  their_stamp text;
  stamp text;
  clock jsonb;
  patch jsonb := '{}';
  present jsonb;
  written jsonb;
  superseded jsonb := '[]';
  clockless boolean;
begin
  if tg_op = 'INSERT' then
    -- In an upsert this is only the proposed row: an UPDATE follows when the row exists.
    new.rev := private.reserve_revision(new.workspace_id);
    new.modified_at := now();
    -- Nobody makes a row in somebody else's name.
    new.created_by := coalesce(auth.uid(), new.created_by);
    if new.clock is null or new.clock = '{}' then
      new.clock := jsonb_build_object('_', private.server_stamp(''));
    else
      perform private.check_clock(new.clock);
    end if;
    base := new.clock ->> '_';
    clock := new.clock;
    for field in select key from jsonb_each(clock) where value = clock -> '_' and key <> '_' loop
      clock := clock - field;
    end loop;
    foreach field in array sets loop
      if not clock ? field and (theirs ->> field in ('[]') or jsonb_typeof(theirs -> field) <> 'array') then
        continue;
      end if;
      select * into present, written from private.join_sets(
        base, base, coalesce(nullif(theirs -> field, 'null'), '[]'), clock -> field, base, '[]', '{}');
      if present is distinct from theirs -> field then patch := patch || jsonb_build_object(field, present); end if;
      clock := case when written is null then clock - field else clock || jsonb_build_object(field, written) end;
    end loop;
    if patch <> '{}' then new := jsonb_populate_record(new, patch); end if;
    new.clock := clock;
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
  clockless := new.clock is not distinct from old.clock;
  my_base := old.clock ->> '_';
  if clockless then
    stamp := private.server_stamp(private.last_stamp(old.clock));
    their_base := my_base;
  else
    if not coalesce(new.clock ? '_', false) then
      raise exception using errcode = 'CS006', message = 'A clock has no stamp of creation.';
    end if;
    their_base := new.clock ->> '_';
  end if;
  base := least(my_base collate "C", their_base collate "C");

  if my_base = their_base then
    clock := old.clock;
    select array_agg(distinct key) into fields from (
      select key from jsonb_each(theirs) where value is distinct from mine -> key
      union all
      select key from jsonb_each(new.clock) where value is distinct from old.clock -> key
      union all
      select key from jsonb_each(old.clock) where not new.clock ? key
    ) differing where key <> all (own) and key <> '_';
  else
    perform private.check_clock_entry('_', new.clock -> '_');
    clock := jsonb_build_object('_', base);
    select array_agg(distinct key) into fields from (
      select jsonb_object_keys(mine) union all
      select jsonb_object_keys(old.clock) union all
      select jsonb_object_keys(new.clock)
    ) everything(key) where key <> all (own) and key <> '_';
  end if;

  foreach field in array coalesce(fields, '{}') loop
    if not clockless and new.clock ? field then
      perform private.check_clock_entry(field, new.clock -> field);
    end if;
    if field = any (sets) or jsonb_typeof(coalesce(new.clock -> field, old.clock -> field)) = 'object' then
      if clockless then
        select jsonb_object_agg(element, case
            when theirs -> field ? element and not mine -> field ? element
              then jsonb_build_array(stamp, coalesce(old.clock -> field -> element ->> 1, ''))
            when not theirs -> field ? element
              then jsonb_build_array(added, added)
            else jsonb_build_array(added, coalesce(old.clock -> field -> element ->> 1, '')) end)
          into written
          from (select element, coalesce(old.clock -> field -> element ->> 0, my_base) as added
                from (select jsonb_array_elements_text(mine -> field) union
                      select jsonb_array_elements_text(theirs -> field)) all_elements(element)
                where element is not null) known;
        written := coalesce(old.clock -> field, '{}') || coalesce(written, '{}');
        select * into present, written from private.join_sets(
          base, my_base, '[]', written, my_base, '[]', '{}');
      else
        select * into present, written from private.join_sets(
          base,
          my_base, coalesce(nullif(mine -> field, 'null'), '[]'), old.clock -> field,
          their_base, coalesce(nullif(theirs -> field, 'null'), '[]'), new.clock -> field);
      end if;
      clock := case when written is null then clock - field else clock || jsonb_build_object(field, written) end;
      if theirs ? field and present is distinct from theirs -> field then
        patch := patch || jsonb_build_object(field, present);
      end if;
      continue;
    end if;

    my_stamp := coalesce(old.clock ->> field, my_base);
    their_stamp := case when clockless then stamp else coalesce(new.clock ->> field, their_base) end;
    if their_stamp collate "C" > my_stamp or (their_stamp = my_stamp and coalesce(
        private.rank_text(nullif(theirs -> field, 'null'), field = any (instants)) collate "C"
        > private.rank_text(nullif(mine -> field, 'null'), field = any (instants)),
        theirs -> field <> 'null' and mine -> field = 'null')) then
      clock := case when their_stamp = base then clock - field
        else clock || jsonb_build_object(field, their_stamp) end;
      if mine -> field <> coalesce(theirs -> field, 'null') and mine -> field <> 'null' then
        superseded := superseded || jsonb_build_object(
          'field', field, 'value', mine -> field, 'stamp', my_stamp, 'replaced_by', their_stamp);
      end if;
    else
      clock := case when my_stamp = base then clock - field
        else clock || jsonb_build_object(field, my_stamp) end;
      if mine -> field is distinct from theirs -> field then
        patch := patch || jsonb_build_object(field, mine -> field);
        if theirs -> field <> 'null' then
          superseded := superseded || jsonb_build_object(
            'field', field, 'value', theirs -> field, 'stamp', their_stamp, 'replaced_by', my_stamp);
        end if;
      end if;
    end if;
  end loop;

  if superseded <> '[]' then
    insert into public.field_history
      (workspace_id, table_name, row_id, field, value, stamp, replaced_by, replaced_by_user)
    select old.workspace_id, tg_table_name, old.id, lost.field,
      case when lost.field = any (instants) then to_jsonb(private.rank_text(lost.value, true)) else lost.value end,
      lost.stamp, lost.replaced_by, auth.uid()
    from jsonb_to_recordset(superseded) lost (field text, value jsonb, stamp text, replaced_by text)
    on conflict do nothing;
  end if;
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

-- Makes a table synchronised. `fields` and `sets` are those of the record; a test compares them with it.
create function private.sync_table(target regclass, fields text[], sets text[] default '{}') returns void
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
    '{id,workspace_id,deleted,clock,rev,created_at,created_by,modified_at}'::text[] || fields || sets) name
    where name <> all (columns);
  if missing is not null then
    raise exception 'sync_table: % has no column %', target, array_to_string(missing, ', ');
  end if;
  execute format(
    'create trigger sync_row before insert or update on %s for each row execute function private.sync_row(%L, %L)',
    target, sets, instants);
  execute format(
    'create trigger sync_inserted after insert on %s referencing new table as inserted
       for each statement execute function private.sync_inserted()', target);
  insert into private.synced_tables (table_name, fields, sets)
    select relname, sync_table.fields, sync_table.sets from pg_catalog.pg_class where oid = target;
end
$$;

-- What is synchronised, for the RPCs and for the drift test.
create table private.synced_tables (
  table_name text primary key,
  fields text[] not null,
  sets text[] not null
);

revoke execute on all functions in schema private from public;
