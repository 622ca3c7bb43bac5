-- Stamps of the hybrid logical clock, in SQL. The twin of src/domain/record/clock.ts: 12 hex digits of
-- milliseconds, 4 of counter, "-", 8 of node. Compared as bytes, hence `collate "C"` everywhere.

create function private.now_ms() returns bigint
language sql volatile set search_path = '' as $$
  select floor(extract(epoch from clock_timestamp()) * 1000)::bigint
$$;

create function private.format_stamp(ms bigint, counter int, node text) returns text
language sql immutable set search_path = '' as $$
  select lpad(to_hex(ms), 12, '0') || lpad(to_hex(counter), 4, '0') || '-' || node
$$;

-- The highest stamp anywhere in a clock map, sets included; '' for an empty one.
create function private.last_stamp(clock jsonb) returns text
language sql immutable set search_path = '' as $$
  select coalesce(max((stamp #>> '{}') collate "C"), '')
  from jsonb_path_query(clock, 'strict $.** ? (@.type() == "string")') stamp
$$;

-- A stamp of the server itself (node 00000000), above `above`: for writers that know no clocks.
create function private.server_stamp(above text) returns text
language plpgsql volatile set search_path = '' as $$
declare
  ms bigint := private.now_ms();
  counter int := 0;
  above_ms bigint;
begin
  if above <> '' then
    above_ms := ('x' || lpad(left(above, 12), 16, '0'))::bit(64)::bigint;
    if above_ms >= ms then
      ms := above_ms;
      counter := ('x' || lpad(substr(above, 13, 4), 8, '0'))::bit(32)::int + 1;
      if counter > 65535 then
        ms := ms + 1;
        counter := 0;
      end if;
    end if;
  end if;
  return private.format_stamp(ms, counter, '00000000');
end
$$;

-- Refuses an entry of a clock map that is not made of stamps (CS006) or that runs more than five minutes ahead
-- of the server (CS001; the detail is the server's time, with which the device stamps anew).
create function private.check_clock_entry(field text, entry jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  highest text;
  sound boolean;
begin
  if jsonb_typeof(entry) = 'string' then
    highest := entry #>> '{}';
    sound := highest ~ '^[0-9a-f]{16}-[0-9a-f]{8}$';
  elsif jsonb_typeof(entry) = 'object' and field <> '_' then
    select bool_and(coalesce(
             jsonb_typeof(pair) = 'array' and jsonb_array_length(pair) = 2
             and pair ->> 0 ~ '^[0-9a-f]{16}-[0-9a-f]{8}$' and pair ->> 1 ~ '^([0-9a-f]{16}-[0-9a-f]{8})?$', false)),
           max(greatest((pair ->> 0) collate "C", pair ->> 1))
      into sound, highest
      from jsonb_each(entry) element(name, pair);
    sound := coalesce(sound, true);
  else
    sound := false;
  end if;
  if not sound then
    raise exception using errcode = 'CS006', message = format('The clock of "%s" is malformed.', field);
  end if;
  if highest collate "C" > private.format_stamp(private.now_ms() + 300000, 65535, 'ffffffff') then
    raise exception using errcode = 'CS001', message = 'A stamp is more than five minutes ahead of the server.',
      detail = private.now_ms()::text;
  end if;
end
$$;

create function private.check_clock(clock jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  field text;
  entry jsonb;
begin
  if jsonb_typeof(clock) is distinct from 'object' or not clock ? '_' then
    raise exception using errcode = 'CS006', message = 'A clock has no stamp of creation.';
  end if;
  for field, entry in select * from jsonb_each(clock) loop
    perform private.check_clock_entry(field, entry);
  end loop;
end
$$;

revoke execute on all functions in schema private from public;
