-- What was taken out of a set leaves a stamp in the row's clock for ever, and a clock too large is refused (CS006). Sent
-- piece by piece, elements that never were could fill it beyond what any device may send back: nobody could then change
-- anything in that row. So the sets of a row stop growing before that, and its other fields always have room.

-- Argument: the sets. What comes may hold a little more than what is kept: the additions of a device.
create function private.bound_sets() returns trigger
language plpgsql set search_path = '' as $$
declare
  kept constant int := 98304;
  margin constant int := 16384;
  size int;
  former int := 0;
begin
  select coalesce(sum(pg_column_size(new.clock -> name)), 0) into size from unnest(tg_argv[0]::text[]) name;
  if tg_op = 'INSERT' then
    former := kept + margin;
  else
    select coalesce(sum(pg_column_size(old.clock -> name)), 0) into former from unnest(tg_argv[0]::text[]) name;
  end if;
  if size > greatest(kept, former) then
    raise sqlstate 'CS006' using message = 'The clock is too large.';
  end if;
  return new;
end
$$;
revoke execute on function private.bound_sets() from public;

-- Its name comes after that of the merge: it sees what the merge made. Said for each table that has sets.
create function private.bound_sets_of(target regclass, sets text[]) returns void
language plpgsql set search_path = '' as $$
begin
  execute format(
    'create or replace trigger sync_size before insert or update on %s for each row
       when (pg_column_size(new.clock) > 65536) execute function private.bound_sets(%L)', target, sets);
end
$$;
revoke execute on function private.bound_sets_of(regclass, text[]) from public;

select private.bound_sets_of(('public.' || table_name)::regclass, sets)
from private.synced_tables where sets <> '{}';
