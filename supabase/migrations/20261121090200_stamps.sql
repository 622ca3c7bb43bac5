-- Stamps of the hybrid logical clock, in SQL. The twin of src/domain/record/clock.ts: 12 hex digits of
-- milliseconds, 4 of counter, "-", 8 of node. Compared as bytes, hence `collate "C"` everywhere.
-- The small functions here set no search_path, which would keep them from being inlined: they are executed only by
-- functions that have set it.

create function private.now_ms() returns bigint
language sql volatile as $$
  select floor(extract(epoch from clock_timestamp()) * 1000)::bigint
$$;

create function private.format_stamp(ms bigint, counter int, node text) returns text
language sql immutable as $$
  select lpad(to_hex(ms), 12, '0') || lpad(to_hex(counter), 4, '0') || '-' || node
$$;

-- The highest stamp anywhere in a clock map, sets included; '' for an empty one.
create function private.last_stamp(clock jsonb) returns text
language sql immutable as $$
  select coalesce(max((stamp #>> '{}') collate "C"), '')
  from jsonb_path_query(clock, 'strict $.** ? (@.type() == "string")') stamp
$$;

-- A stamp of the server itself (node 00000000), above `above`: for writers that know no clocks.
create function private.server_stamp(above text) returns text
language plpgsql volatile as $$
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

-- Refuses a clock map, or part of one, that is not made of stamps (CS006) or that runs more than five minutes
-- ahead of the server (CS001; the detail is the server's time, with which the device stamps anew).
create function private.check_clock(clock jsonb) returns void
language plpgsql volatile as $$
declare
  field text;
  entry jsonb;
  pair jsonb;
  stamp text;
  highest text := '';
  shape constant text := '^[0-9a-f]{16}-[0-9a-f]{8}$';
begin
  for field, entry in select * from jsonb_each(clock) loop
    if jsonb_typeof(entry) = 'string' then
      stamp := entry #>> '{}';
      if stamp !~ shape then raise sqlstate 'CS006' using message = format('The clock of "%s" is malformed.', field); end if;
      if stamp collate "C" > highest then highest := stamp; end if;
    elsif jsonb_typeof(entry) = 'object' and field <> '_' then
      for pair in select value from jsonb_each(entry) loop
        if jsonb_typeof(pair) <> 'array' or jsonb_array_length(pair) <> 2
          or coalesce(pair ->> 0, '') !~ shape or coalesce(pair ->> 1, '-') !~ '^([0-9a-f]{16}-[0-9a-f]{8})?$' then
          raise sqlstate 'CS006' using message = format('The clock of "%s" is malformed.', field);
        end if;
        if (pair ->> 0) collate "C" > highest then highest := pair ->> 0; end if;
        if (pair ->> 1) collate "C" > highest then highest := pair ->> 1; end if;
      end loop;
    else
      raise sqlstate 'CS006' using message = format('The clock of "%s" is malformed.', field);
    end if;
  end loop;
  if highest collate "C" > private.format_stamp(private.now_ms() + 300000, 65535, 'ffffffff') then
    raise sqlstate 'CS001' using message = 'A stamp is more than five minutes ahead of the server.',
      detail = private.now_ms()::text;
  end if;
end
$$;

revoke execute on all functions in schema private from public;
