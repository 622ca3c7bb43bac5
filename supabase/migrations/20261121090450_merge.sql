-- The merge, in SQL. The twin of src/domain/record/merge.ts: a join of two replicas of a row (commutative,
-- associative, idempotent), which a differential test compares with it to the byte.
--
-- Fields: the higher stamp wins; equal stamps fall to the higher text form. Sets: an element carries
-- [last add, last add seen by a remove] and is present while the first is above the second. The clock map is
-- sparse and canonical: what equals the stamp of creation (`_`) is left out.

-- Joins a set of two replicas; answers its elements, sorted by code point, and the clock entries that remain.
-- In PL/pgSQL, as all that runs for each row: it keeps its plans, which SQL functions do not.
create function private.join_sets(
  base text,
  a_base text, a_present jsonb, a_written jsonb,
  b_base text, b_present jsonb, b_written jsonb,
  out present jsonb, out written jsonb
) language plpgsql immutable as $$
begin
  select coalesce(jsonb_agg(element order by element collate "C") filter (where added > seen), '[]'),
         jsonb_object_agg(element, jsonb_build_array(added, seen)) filter (where added <> base or seen <> '')
    into present, written
    from (
      select element, max(added collate "C") as added, max(seen collate "C") as seen
      from (
        select element, a_base as added, '' as seen from jsonb_array_elements_text(a_present) element
          where not a_written ? element
        union all
        select key, value ->> 0, value ->> 1 from jsonb_each(a_written)
        union all
        select element, b_base, '' from jsonb_array_elements_text(b_present) element
          where not b_written ? element
        union all
        select key, value ->> 0, value ->> 1 from jsonb_each(b_written)
      ) entries
      where element is not null group by element
    ) joined;
end
$$;

-- The text by which two values of equal stamps are ordered: as TypeScript's String(value). Null for no value.
create function private.rank_text(value jsonb, is_instant boolean) returns text
language sql stable as $$
  select case when is_instant
    then to_char((value #>> '{}')::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    else value #>> '{}' end
$$;

-- Refuses a clock map that is not made of stamps of the row's own fields (CS006), because a device trusts what it
-- pulls, or that runs more than five minutes ahead of the server (CS001; the detail is the server's time, with which
-- the device stamps anew). `fields` holds the sets too. Answers whether the clock and the sets
-- of the row already are in the one canonical form, as devices send them. One walk for both: it is made for each row.
create function private.check_clock(clock jsonb, doc jsonb, fields text[], sets text[]) returns boolean
language plpgsql volatile as $$
declare
  base constant text := clock ->> '_';
  shape constant text := '^[0-9a-f]{16}-[0-9a-f]{8}$';
  highest text := '';
  is_canonical boolean := true;
  field text;
  entry jsonb;
  pair jsonb;
  stamp text;
  seen text;
  element text;
  previous text;
begin
  if pg_column_size(clock) > 131072 then
    raise sqlstate 'CS006' using message = 'The clock is too large.';
  end if;
  for field, entry in select * from jsonb_each(clock) loop
    stamp := entry #>> '{}';
    if jsonb_typeof(entry) = 'string' and stamp ~ shape
      and (field = '_' or field = any (fields) and field <> all (sets)) then
      if stamp collate "C" > highest then highest := stamp; end if;
      if stamp = base and field <> '_' then is_canonical := false; end if;
    elsif jsonb_typeof(entry) = 'object' and field = any (sets) then
      if entry = '{}' then is_canonical := false; end if;
      for element, pair in select * from jsonb_each(entry) loop
        stamp := pair ->> 0;
        seen := pair ->> 1;
        if jsonb_typeof(pair) <> 'array' or jsonb_array_length(pair) <> 2
          or coalesce(stamp, '') !~ shape or coalesce(seen, '-') !~ '^([0-9a-f]{16}-[0-9a-f]{8})?$'
          or char_length(element) > 500 then
          raise sqlstate 'CS006' using message = format('The clock of "%s" is malformed.', field);
        end if;
        if stamp collate "C" > highest then highest := stamp; end if;
        if seen collate "C" > highest then highest := seen; end if;
        if stamp = base and seen = '' or (stamp collate "C" > seen) <> coalesce(doc -> field ? element, false) then
          is_canonical := false;
        end if;
      end loop;
    else
      raise sqlstate 'CS006' using message = format('The clock of "%s" is malformed.', field);
    end if;
  end loop;
  if highest collate "C" > private.format_stamp(private.now_ms() + 300000, 65535, 'ffffffff') then
    raise sqlstate 'CS001' using message = 'A stamp is more than five minutes ahead of the server.',
      detail = private.now_ms()::text;
  end if;
  foreach field in array sets loop
    entry := doc -> field;
    if jsonb_typeof(entry) = 'array' and jsonb_array_length(entry) > 1 then
      previous := entry ->> 0;
      for i in 1 .. jsonb_array_length(entry) - 1 loop
        element := entry ->> i;
        if coalesce(previous collate "C" >= element, true) then return false; end if;
        previous := element;
      end loop;
    end if;
  end loop;
  return is_canonical;
end
$$;

-- Puts the sets and the clock of a row in canonical form; answers the clock and the sets that had to change.
create function private.canonical(doc jsonb, clock jsonb, sets text[], out canonical_clock jsonb, out patch jsonb)
language plpgsql stable as $$
declare
  base constant text := clock ->> '_';
  field text;
  present jsonb;
  written jsonb;
begin
  patch := '{}';
  select coalesce(jsonb_object_agg(key, value), '{}') || jsonb_build_object('_', base) into canonical_clock
    from jsonb_each(clock) where key <> all (sets) and value <> to_jsonb(base);
  foreach field in array sets loop
    select * into present, written from private.join_sets(
      base, base, private.elements(doc -> field), private.entries(clock -> field), base, '[]', '{}');
    if present is distinct from doc -> field then patch := patch || jsonb_build_object(field, present); end if;
    if written is not null then canonical_clock := canonical_clock || jsonb_build_object(field, written); end if;
  end loop;
end
$$;

-- A set and its clock entries as a client may have sent them: null or something else counts as empty.
create function private.elements(value jsonb) returns jsonb
language sql immutable as $$ select case when jsonb_typeof(value) = 'array' then value else '[]' end $$;
create function private.entries(value jsonb) returns jsonb
language sql immutable as $$ select case when jsonb_typeof(value) = 'object' then value else '{}' end $$;

-- The entries of a set that was written by somebody who knows no clocks: `mine` became `theirs` at `stamp`.
create function private.stamp_set(base text, written jsonb, mine jsonb, theirs jsonb, stamp text) returns jsonb
language plpgsql immutable as $$
begin
  return (select private.entries(written) || coalesce(jsonb_object_agg(element, case
      when not theirs ? element then jsonb_build_array(added, added)
      when not mine ? element then jsonb_build_array(stamp, seen)
      else jsonb_build_array(added, seen) end), '{}')
  from (select element, coalesce(written -> element ->> 0, base) as added, coalesce(written -> element ->> 1, '') as seen
        from (select jsonb_array_elements_text(mine || theirs)) everything(element)
        where element is not null group by element) known);
end
$$;

revoke execute on all functions in schema private from public;
