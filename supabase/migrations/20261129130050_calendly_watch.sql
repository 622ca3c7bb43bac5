-- Calendly's watch: what the function `calendly-sync` does at each turn, and what admins see of it.

-- Works through what waits, a workspace at a time, within one turn; answers how many deliveries. For the service alone.
create function public.drain_calendly(p_most int default 500) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  workspace uuid;
begin
  select workspace_id into workspace from private.calendly_inbox
    where processed_at is null and attempts < 5 and next_at <= now() order by id limit 1;
  if workspace is null then return 0; end if;
  return private.drain_calendly(workspace, p_most);
end
$$;

-- Notes the appointments that took place; forgets deliveries after a month, and what is needed no more.
create function public.note_past_calendly(p_most int default 500) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  workspace uuid;
  noted int := 0;
begin
  for workspace in
    select distinct appointment.workspace_id from private.calendly_appointments appointment
    join public.events event on event.id = appointment.event_id
    where appointment.interaction_id is null and appointment.ends_at < now()
      and event.status = 'scheduled' and not event.deleted and event.people <> '{}' order by 1
  loop
    perform private.reserve_revision(workspace);
    noted := noted + private.note_past_calendly(workspace, p_most);
  end loop;
  delete from private.calendly_inbox where processed_at < now() - interval '30 days';
  return noted;
end
$$;

-- The connections that have something to do: their webhook to look at (each hour), a reading to begin (each night, in
-- the hours of the workspace) or to go on with.
create function public.calendly_due() returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(to_jsonb(connection) || jsonb_build_object(
      'is_watch_due', connection.is_watch_due, 'is_sweep_due', connection.is_sweep_due) order by connection.created_at), '[]')
  from (
    select held.*,
      coalesce(held.watched_at, '-infinity') < now() - interval '1 hour' as is_watch_due,
      held.sweep is null and coalesce(held.swept_at, '-infinity')
        < (date_trunc('day', (now() - interval '3 hours') at time zone space.time_zone) + interval '3 hours')
          at time zone space.time_zone as is_sweep_due
    from private.calendly_connections held join public.workspaces space on space.id = held.workspace_id
    where coalesce(held.rest_until, '-infinity') <= now() and held.problem is distinct from 'unauthorized'
  ) connection
  where connection.is_watch_due or connection.is_sweep_due or connection.sweep is not null
    or exists (select from private.calendly_bookings bare where bare.connection_id = connection.id
      and bare.starts_at is null and bare.asks < 5 and coalesce(bare.asked_at, '-infinity') < now() - interval '1 hour')
$$;

-- Of scheduled events read from Calendly, those that say something new, or whose guests may not have come.
create function public.calendly_news(p_connection uuid, p_events jsonb) returns text[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(event ->> 'uri'), '{}')
  from private.calendly_connections connection, jsonb_array_elements(private.json_given(p_events)) event
  where connection.id = p_connection and not exists (
    select from private.calendly_bookings known
    where known.workspace_id = connection.workspace_id and known.uri = event ->> 'uri'
      and known.starts_at = private.instant_of(event ->> 'start_time')
      and known.updated_at >= private.instant_of(event ->> 'updated_at')
      and known.is_canceled = (event ->> 'status' = 'canceled')
      and (known.is_canceled or known.starts_at > now() or known.starts_at < now() - interval '7 days'))
$$;

-- The scheduled events that are known by name only, to be asked for.
create function public.calendly_bare(p_connection uuid) returns text[]
language sql volatile security definer set search_path = '' as $$
  with asked as (
    update private.calendly_bookings set asked_at = now(), asks = asks + 1
      where (workspace_id, uri) in (
        select workspace_id, uri from private.calendly_bookings
        where connection_id = p_connection and starts_at is null and asks < 5
          and coalesce(asked_at, '-infinity') < now() - interval '1 hour' limit 20)
      returning uri
  )
  select coalesce(array_agg(uri), '{}') from asked
$$;

-- What admins see: the accounts connected, how they are, what waits and what was refused.
create function public.calendly_health(p_workspace uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role(p_workspace, 'admin');
  return jsonb_build_object(
    'connections', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', user_name, 'email', user_email,
        'scope', scope, 'auth', auth, 'problem', problem, 'has_webhook', webhook_uri is not null,
        'is_reading', sweep is not null, 'last_contact_at', last_contact_at, 'last_delivery_at', last_delivery_at,
        'event_types', event_types) order by created_at), '[]')
      from private.calendly_connections where workspace_id = p_workspace),
    'waiting', (select count(*) from private.calendly_inbox
      where workspace_id = p_workspace and processed_at is null and attempts < 5),
    'unreadable', (select count(*) from private.calendly_inbox
      where workspace_id = p_workspace and processed_at is null and attempts >= 5),
    'refused', (select count(*) from private.calendly_outbox where workspace_id = p_workspace and refused));
end
$$;

revoke execute on function public.drain_calendly(int), public.note_past_calendly(int), public.calendly_due(),
  public.calendly_news(uuid, jsonb), public.calendly_bare(uuid), public.calendly_health(uuid)
  from public, anon, authenticated;
grant execute on function public.drain_calendly(int), public.note_past_calendly(int), public.calendly_due(),
  public.calendly_news(uuid, jsonb), public.calendly_bare(uuid) to service_role;
grant execute on function public.calendly_health(uuid) to authenticated;

-- The same clock as `tick`, on hosted Supabase: the address of the function is beside it.
do $$
begin
  if (select count(*) from pg_catalog.pg_extension where extname in ('pg_cron', 'pg_net')) < 2 then return; end if;
  perform cron.schedule('calendly-sync', '* * * * *', $job$
    select net.http_post(
      url => (select regexp_replace(decrypted_secret, '/tick$', '/calendly-sync')
        from vault.decrypted_secrets where name = 'tick_url'),
      headers => jsonb_build_object('content-type', 'application/json', 'x-tick-secret',
        (select decrypted_secret from vault.decrypted_secrets where name = 'tick_secret')),
      body => '{}'::jsonb)
    where exists (select from vault.decrypted_secrets where name = 'tick_url')
      and exists (select from private.calendly_connections)
  $job$);
end
$$;
