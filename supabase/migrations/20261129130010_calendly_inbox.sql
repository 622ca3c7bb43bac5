-- Calendly's inbox: what it delivered, kept before it is understood, so that it is acknowledged at once and never lost.
create table private.calendly_inbox (
  id bigint generated always as identity primary key,
  workspace_id uuid not null references public.workspaces on delete cascade,
  connection_id uuid references private.calendly_connections on delete set null,
  -- Calendly names no delivery: the same event, of the same invitee, at the same moment is the same one.
  dedupe text not null,
  body jsonb not null,
  received_at timestamptz not null default now(),
  processed_at timestamptz,
  attempts int not null default 0,
  next_at timestamptz not null default now(),
  error text,
  unique (workspace_id, dedupe)
);
create index calendly_inbox_waiting_idx on private.calendly_inbox (workspace_id, id) where processed_at is null;

-- What makes a delivery the same as another. Old ones lack the name of the event; a no-show can be marked twice.
create function private.calendly_dedupe(body jsonb) returns text
language sql immutable as $$
  select private.sha256_hex(concat_ws(' ', body ->> 'event', body #>> '{payload,uri}', body #>> '{payload,updated_at}',
    body #>> '{payload,status}', body #>> '{payload,no_show,uri}'))
$$;

-- Keeps a delivery whose signature was found good: true; a replay is nothing. False when the connection is gone.
create function public.take_calendly_delivery(p_connection uuid, p_body jsonb) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare
  workspace uuid;
  body constant jsonb := private.json_given(p_body);
begin
  update private.calendly_connections set last_contact_at = now(), last_delivery_at = now()
    where id = p_connection returning workspace_id into workspace;
  if workspace is null then return false; end if;
  insert into private.calendly_inbox (workspace_id, connection_id, dedupe, body)
    values (workspace, p_connection, private.calendly_dedupe(body), body)
    on conflict do nothing;
  return true;
end
$$;

-- Keeps what was read from Calendly rather than delivered; read again, it is worked through again.
create function public.take_calendly_reading(p_connection uuid, p_bodies jsonb) returns void
language sql volatile security definer set search_path = '' as $$
  insert into private.calendly_inbox as inbox (workspace_id, connection_id, dedupe, body)
    select distinct on (private.calendly_dedupe(body)) connection.workspace_id, connection.id,
      private.calendly_dedupe(body), body
    from private.calendly_connections connection, jsonb_array_elements(private.json_given(p_bodies)) body
    where connection.id = p_connection
    on conflict (workspace_id, dedupe) do update
      set body = excluded.body, connection_id = excluded.connection_id, processed_at = null, attempts = 0, next_at = now(),
        error = null
$$;

revoke execute on function private.calendly_dedupe(jsonb) from public;
revoke execute on function public.take_calendly_delivery(uuid, jsonb), public.take_calendly_reading(uuid, jsonb)
  from public, anon, authenticated;
grant execute on function public.take_calendly_delivery(uuid, jsonb), public.take_calendly_reading(uuid, jsonb)
  to service_role;
