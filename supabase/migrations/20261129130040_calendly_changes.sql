-- What the team changed of an appointment that came from Calendly, to be told there: it was called off, somebody did not
-- come. Written offline in the record like everything; noticed here.
create table private.calendly_outbox (
  event_id uuid primary key references public.events on delete cascade,
  workspace_id uuid not null references public.workspaces on delete cascade,
  wanted text not null check (wanted in ('scheduled', 'cancelled', 'no_show')),
  -- After the time in which « Annuler » is offered.
  next_at timestamptz not null default now() + interval '20 seconds',
  claimed_at timestamptz,
  attempts int not null default 0,
  refused boolean not null default false,
  error text
);
create index calendly_outbox_due_idx on private.calendly_outbox (next_at) where not refused;

create function private.notice_calendly_change() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  appointment private.calendly_appointments;
begin
  select * into appointment from private.calendly_appointments where event_id = new.id;
  if appointment.event_id is null then return null; end if;
  if appointment.told ->> 'status' = new.status then
    -- Calendly's own change, or one taken back in time.
    delete from private.calendly_outbox where event_id = new.id and (claimed_at is null or refused);
    update private.calendly_outbox set wanted = new.status where event_id = new.id;
  else
    insert into private.calendly_outbox (event_id, workspace_id, wanted) values (new.id, new.workspace_id, new.status)
      on conflict (event_id) do update set wanted = excluded.wanted, attempts = 0, refused = false, error = null,
        next_at = excluded.next_at;
  end if;
  -- What did not take place is in nobody's timeline.
  update public.interactions set deleted = (new.status <> 'scheduled')
    where id = appointment.interaction_id and deleted <> (new.status <> 'scheduled');
  return null;
end
$$;
create trigger notice_calendly_change after update on public.events for each row
  when (new.external_id is not null and old.status is distinct from new.status)
  execute function private.notice_calendly_change();

-- Takes changes that are due, with what is needed to tell them. Claimed for two minutes: telling one twice is harmless,
-- Calendly answers that it knows.
create function public.claim_calendly_changes(p_most int default 20) returns jsonb
language sql volatile security definer set search_path = '' as $$
  with due as (
    select event_id from private.calendly_outbox
    where not refused and next_at <= now() and coalesce(claimed_at, '-infinity') < now() - interval '2 minutes'
    order by next_at limit p_most for update skip locked
  ), claimed as (
    update private.calendly_outbox change set claimed_at = now(), attempts = attempts + 1
      from due where change.event_id = due.event_id
      returning change.*
  )
  select coalesce(jsonb_agg(jsonb_build_object('event_id', claimed.event_id, 'wanted', claimed.wanted,
    'known', appointment.told ->> 'status', 'reason', event.cancel_reason, 'booking_uri', booking.uri,
    'connection_id', coalesce(booking.connection_id, (select id from private.calendly_connections connection
      where connection.workspace_id = claimed.workspace_id order by scope, created_at limit 1)),
    'invitees', (select coalesce(jsonb_agg(jsonb_build_object('uri', invitee.uri, 'no_show_uri', invitee.no_show_uri)
        order by invitee.uri), '[]')
      from private.calendly_invitees invitee
      where invitee.workspace_id = claimed.workspace_id and invitee.booking_uri = booking.uri
        and not invitee.is_canceled))), '[]')
  from claimed
  join public.events event on event.id = claimed.event_id
  join private.calendly_appointments appointment on appointment.event_id = claimed.event_id
  join private.calendly_bookings booking on booking.workspace_id = claimed.workspace_id
    and booking.uri = appointment.booking_uri
$$;

-- Says what became of a change: 'done'; 'later' (tried again, later and later); 'refused' for good.
create function public.finish_calendly_change(p_event uuid, p_wanted text, p_outcome text, p_error text default null)
returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  known text;
begin
  if p_outcome = 'done' then
    update private.calendly_appointments set told = told || jsonb_build_object('status', p_wanted)
      || case when p_wanted = 'cancelled' then jsonb_build_object('cancelled_by', 'team') else '{}' end
      where event_id = p_event;
    delete from private.calendly_outbox where event_id = p_event and wanted = p_wanted;
    update private.calendly_outbox set claimed_at = null, attempts = 0, next_at = now() where event_id = p_event;
  elsif p_outcome = 'refused' then
    update private.calendly_outbox set claimed_at = null, refused = true, error = left(p_error, 500)
      where event_id = p_event;
    -- What Calendly called off cannot be held again there: the record says so.
    select told ->> 'status' into known from private.calendly_appointments where event_id = p_event;
    if known = 'cancelled' then
      perform private.reserve_revision(workspace_id) from public.events where id = p_event;
      update public.events set status = 'cancelled' where id = p_event;
    end if;
  else
    update private.calendly_outbox set claimed_at = null, error = left(p_error, 500),
        refused = attempts >= 12,
        next_at = now() + least(interval '6 hours', interval '30 seconds' * (2 ^ attempts))
      where event_id = p_event;
  end if;
end
$$;

revoke execute on function private.notice_calendly_change() from public;
revoke execute on function public.claim_calendly_changes(int), public.finish_calendly_change(uuid, text, text, text)
  from public, anon, authenticated;
grant execute on function public.claim_calendly_changes(int), public.finish_calendly_change(uuid, text, text, text)
  to service_role;
