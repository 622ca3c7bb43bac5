-- When the team receives and when its time is taken, as Calendly says: the hours of each member, and stretches without a
-- title. Read each night, and while somebody of the team looks.
create table private.calendly_availability (
  member_id uuid primary key references public.members on delete cascade,
  workspace_id uuid not null references public.workspaces on delete cascade,
  connection_id uuid not null references private.calendly_connections on delete cascade,
  -- {"timezone", "rules": [{"wday" or "date", "intervals": [{"from", "to"}]}]}; null when there are none.
  schedule jsonb,
  -- [{"starts_at", "ends_at", "kind"}], in order.
  busy jsonb not null,
  busy_until timestamptz not null,
  read_at timestamptz not null default now()
);
create index calendly_availability_workspace_idx on private.calendly_availability (workspace_id);
create index calendly_availability_connection_idx on private.calendly_availability (connection_id);
alter table private.calendly_connections
  add column availability_at timestamptz,
  -- When somebody of the team last looked at who is free.
  add column looked_at timestamptz;

-- Of the people of an account, given with their addresses, those of the team whose hours are to be read: the longest ago
-- first, not those of a moment ago. Forgets those who are of this account or of the team no more.
create function public.calendly_availability_wanted(p_connection uuid, p_users jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  given constant jsonb := private.json_given(p_users);
  wanted jsonb;
begin
  with theirs as (
    select distinct on (member.id) member.id, one.uri
    from private.calendly_connections connection
    join public.members member on member.workspace_id = connection.workspace_id
      and member.status = 'active' and not member.deleted
    join jsonb_to_recordset(given) one (uri text, email text) on lower(btrim(one.email)) = member.email
    where connection.id = p_connection order by member.id, one.uri
  ), forgotten as (
    delete from private.calendly_availability
      where connection_id = p_connection and member_id not in (select id from theirs)
  )
  select jsonb_agg(jsonb_build_object('member_id', theirs.id, 'uri', theirs.uri) order by held.read_at nulls first, theirs.id)
    into wanted
    from theirs left join private.calendly_availability held on held.member_id = theirs.id
    where coalesce(held.read_at, '-infinity') < now() - interval '10 minutes';
  return coalesce(wanted, '[]');
end
$$;

-- Keeps what was read of a member, in place of what was known; of the day that is passing, what is over stays.
create function public.keep_calendly_availability(p_connection uuid, p_member uuid, p_read jsonb) returns void
language sql volatile security definer set search_path = '' as $$
  insert into private.calendly_availability as known
      (member_id, workspace_id, connection_id, schedule, busy, busy_until)
    select member.id, member.workspace_id, connection.id, nullif(given -> 'schedule', 'null'), given -> 'busy',
      (given ->> 'until')::timestamptz
    from private.calendly_connections connection
    join public.members member on member.id = p_member and member.workspace_id = connection.workspace_id,
      private.json_given(p_read) given
    where connection.id = p_connection
    on conflict (member_id) do update set
      connection_id = excluded.connection_id, schedule = excluded.schedule, busy_until = excluded.busy_until,
      read_at = excluded.read_at,
      busy = (
        select coalesce(jsonb_agg(one order by one ->> 'starts_at', one ->> 'ends_at'), '[]')
        from (
          select jsonb_array_elements(excluded.busy) as one
          union
          select one from jsonb_array_elements(known.busy) one
            where (one ->> 'starts_at')::timestamptz < now() and (one ->> 'ends_at')::timestamptz > now() - interval '1 day'
        ) together)
$$;

-- The hours of an account were read; the next time is tonight, or when somebody looks.
create function public.end_calendly_availability(p_connection uuid) returns void
language sql volatile security definer set search_path = '' as $$
  update private.calendly_connections set availability_at = now() where id = p_connection
$$;

-- When the team receives and is taken, for its members; null without an account of Calendly. Whoever looks has it read
-- anew, within minutes.
create function public.team_availability(p_workspace uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.require_role(p_workspace, 'reader');
  update private.calendly_connections set looked_at = now()
    where workspace_id = p_workspace and coalesce(looked_at, '-infinity') < now() - interval '1 minute';
  if not exists (select from private.calendly_connections where workspace_id = p_workspace) then return null; end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object('member_id', held.member_id, 'schedule', held.schedule,
        'busy', held.busy, 'busy_until', held.busy_until, 'read_at', held.read_at) order by held.member_id), '[]')
    from private.calendly_availability held
    join public.members member on member.id = held.member_id and member.status = 'active' and not member.deleted
    where held.workspace_id = p_workspace);
end
$$;

-- The connections that have something to do: their webhook to look at (each hour), a reading to begin (each night, in
-- the hours of the workspace) or to go on with, the hours of the team to read (each night, and while somebody looks).
create or replace function public.calendly_due() returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(to_jsonb(connection) order by connection.created_at), '[]')
  from (
    select held.*,
      coalesce(held.watched_at, '-infinity') < now() - interval '1 hour' as is_watch_due,
      held.sweep is null and coalesce(held.swept_at, '-infinity') < night.began_at as is_sweep_due,
      coalesce(held.availability_at, '-infinity') < night.began_at
        or (held.looked_at > held.availability_at and held.availability_at < now() - interval '10 minutes')
        as is_availability_due
    from private.calendly_connections held join public.workspaces space on space.id = held.workspace_id
    cross join lateral (select (date_trunc('day', (now() - interval '3 hours') at time zone space.time_zone)
      + interval '3 hours') at time zone space.time_zone as began_at) night
    where coalesce(held.rest_until, '-infinity') <= now() and held.problem is distinct from 'unauthorized'
  ) connection
  where connection.is_watch_due or connection.is_sweep_due or connection.is_availability_due
    or connection.sweep is not null
    or exists (select from private.calendly_bookings bare where bare.connection_id = connection.id
      and bare.starts_at is null and bare.asks < 5 and coalesce(bare.asked_at, '-infinity') < now() - interval '1 hour')
$$;

revoke execute on function public.calendly_availability_wanted(uuid, jsonb),
  public.keep_calendly_availability(uuid, uuid, jsonb), public.end_calendly_availability(uuid),
  public.team_availability(uuid) from public, anon, authenticated;
grant execute on function public.calendly_availability_wanted(uuid, jsonb),
  public.keep_calendly_availability(uuid, uuid, jsonb), public.end_calendly_availability(uuid) to service_role;
grant execute on function public.team_availability(uuid) to authenticated;
