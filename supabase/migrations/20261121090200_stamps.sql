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

revoke execute on all functions in schema private from public;
