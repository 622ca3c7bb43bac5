-- How often what answers without an account is asked: by link, by address. Counted by windows of time and forgotten
-- after a day; an address is only ever known here by a keyed hash.
create table private.link_traffic (
  bucket text not null check (char_length(bucket) <= 120),
  since timestamptz not null,
  asked int not null,
  primary key (bucket, since)
);
create index link_traffic_since_idx on private.link_traffic (since);

-- Counts one more, and says whether it is still within the number allowed.
create function private.is_within(bucket text, most int, span interval) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare
  seconds constant numeric := extract(epoch from span);
  start constant timestamptz := to_timestamp(floor(extract(epoch from now()) / seconds) * seconds);
  times int;
begin
  insert into private.link_traffic as traffic (bucket, since, asked) values (is_within.bucket, start, 1)
    on conflict on constraint link_traffic_pkey do update set asked = traffic.asked + 1
    returning asked into times;
  -- Once a window, what is old goes.
  if times = 1 then delete from private.link_traffic old where old.since < now() - interval '1 day'; end if;
  return times <= most;
end
$$;

revoke execute on function private.is_within(text, int, interval) from public;
