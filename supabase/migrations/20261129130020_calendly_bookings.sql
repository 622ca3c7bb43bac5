-- Calendly's bookings, as we know them: the state that deliveries are joined into, in whatever order they come. Each
-- invitee and each scheduled event keeps the latest of what was said of it; the appointments of the team
-- (public.events) follow from these.
create table private.calendly_invitees (
  workspace_id uuid not null references public.workspaces on delete cascade,
  uri text not null,
  booking_uri text not null,
  name text,
  given_name text,
  family_name text,
  email text,
  is_canceled boolean not null,
  is_rescheduled boolean not null,
  canceled_by text,
  cancel_reason text,
  is_no_show boolean not null,
  no_show_uri text,
  old_uri text,
  new_uri text,
  answers text,
  reschedule_url text,
  cancel_url text,
  tracking jsonb,
  booked_at timestamptz,
  -- When it changed at Calendly, when that was said, and what comes last of things said at once.
  updated_at timestamptz not null,
  said_at timestamptz not null,
  said_rank int not null,
  person_id uuid,
  primary key (workspace_id, uri)
);
create index calendly_invitees_booking_idx on private.calendly_invitees (workspace_id, booking_uri);

create table private.calendly_bookings (
  workspace_id uuid not null references public.workspaces on delete cascade,
  uri text not null,
  connection_id uuid references private.calendly_connections on delete set null,
  -- Absent until something tells of them: old deliveries name the scheduled event and no more.
  title text,
  starts_at timestamptz,
  ends_at timestamptz,
  place text,
  online_url text,
  hosts text[] not null default '{}',
  capacity int,
  is_canceled boolean not null default false,
  canceled_by text,
  cancel_reason text,
  updated_at timestamptz not null default '-infinity',
  said_at timestamptz not null default '-infinity',
  -- The booking that this one replaces: the same appointment, moved.
  moved_from text,
  event_id uuid,
  asked_at timestamptz,
  asks int not null default 0,
  primary key (workspace_id, uri)
);
create index calendly_bookings_event_idx on private.calendly_bookings (workspace_id, event_id);
create index calendly_bookings_moved_idx on private.calendly_bookings (workspace_id, moved_from)
  where moved_from is not null;
create index calendly_bookings_bare_idx on private.calendly_bookings (connection_id) where starts_at is null;

-- The appointment of bookings that followed each other. `told` is what was last written into it: what the team changed
-- since is left alone.
create table private.calendly_appointments (
  event_id uuid primary key,
  workspace_id uuid not null references public.workspaces on delete cascade,
  booking_uri text not null,
  told jsonb not null,
  ends_at timestamptz not null,
  interaction_id uuid
);
create index calendly_appointments_untold_idx on private.calendly_appointments (workspace_id, ends_at)
  where interaction_id is null;

-- Text as it may be kept: nothing for blanks, never too long.
create function private.fitting(value text, most int) returns text
language sql immutable as $$
  select nullif(btrim(left(value, most)), '')
$$;
create function private.instant_of(value text) returns timestamptz
language sql stable as $$
  select case when pg_input_is_valid(value, 'timestamptz') then value::timestamptz end
$$;
create function private.web_address(value text) returns text
language sql immutable as $$
  select case when value ~ '^https?://[^\s]+$' and char_length(value) <= 1000 then value end
$$;
-- The scheduled event in the address of an invitee.
create function private.booking_of(invitee text) returns text
language sql immutable as $$
  select nullif(regexp_replace(invitee, '/invitees/[^/]+/?$', ''), '')
$$;

create function private.calendly_answers(questions jsonb) returns text
language sql immutable as $$
  select private.fitting(string_agg(entry ->> 'question' || E'\n' || coalesce(entry ->> 'answer', ''), E'\n\n'
    order by place), 20000)
  from jsonb_array_elements(case when jsonb_typeof(questions) = 'array' then questions else '[]' end)
    with ordinality as listed(entry, place)
  where private.fitting(entry ->> 'answer', 20000) is not null
$$;

-- Joins deliveries into what is known of invitees and bookings; answers the bookings that may have changed.
create function private.join_calendly(workspace uuid, ids bigint[]) returns text[]
language plpgsql volatile set search_path = '' as $$
declare
  touched text[];
begin
  with said as (
    select inbox.connection_id, inbox.body -> 'payload' as payload, inbox.body ->> 'event' as event,
      coalesce(private.instant_of(inbox.body ->> 'created_at'), inbox.received_at) as said_at
    from private.calendly_inbox inbox where inbox.id = any (ids)
  ), read as (
    select payload ->> 'uri' as uri, payload, said_at,
      coalesce(payload ->> 'event', payload #>> '{scheduled_event,uri}', private.booking_of(payload ->> 'uri')) as booking_uri,
      coalesce(payload ->> 'status' = 'canceled', false) or coalesce(event = 'invitee.canceled', false)
        or coalesce(payload -> 'canceled' = 'true', false) as is_canceled,
      coalesce(private.instant_of(payload ->> 'updated_at'), said_at) as updated_at,
      case event when 'sync' then 3 when 'invitee_no_show.deleted' then 2 when 'invitee_no_show.created' then 1
        when 'invitee.canceled' then 1 else case when payload ->> 'status' = 'canceled' then 1 else 0 end end as said_rank
    from said where payload ->> 'uri' like '%/invitees/%'
  ), latest as (
    select distinct on (uri) *, max(payload ->> 'old_invitee') over of_it as old_uri,
      max(payload ->> 'new_invitee') over of_it as new_uri
    from read window of_it as (partition by uri)
    order by uri, is_canceled desc, updated_at desc, said_at desc, said_rank desc
  ), joined as (
    insert into private.calendly_invitees as known (workspace_id, uri, booking_uri, name, given_name, family_name, email,
        is_canceled, is_rescheduled, canceled_by, cancel_reason, is_no_show, no_show_uri, old_uri, new_uri, answers,
        reschedule_url, cancel_url, tracking, booked_at, updated_at, said_at, said_rank)
      select workspace, uri, booking_uri, private.fitting(payload ->> 'name', 160),
        private.fitting(payload ->> 'first_name', 80), private.fitting(payload ->> 'last_name', 80),
        case when lower(payload ->> 'email') ~ '^[^\s@,;<>"]{1,64}@[^\s@,;<>"]{1,189}$' then lower(payload ->> 'email') end,
        is_canceled,
        coalesce(payload -> 'rescheduled' = 'true', false),
        case when is_canceled then
          case when payload #>> '{cancellation,canceler_type}' = 'host' then 'team' else 'guest' end end,
        private.fitting(payload #>> '{cancellation,reason}', 2000),
        coalesce(jsonb_typeof(payload -> 'no_show') = 'object', false), payload #>> '{no_show,uri}',
        old_uri, new_uri, private.calendly_answers(payload -> 'questions_and_answers'),
        private.web_address(payload ->> 'reschedule_url'), private.web_address(payload ->> 'cancel_url'),
        payload -> 'tracking', private.instant_of(payload ->> 'created_at'), updated_at, said_at, said_rank
      from latest
      on conflict (workspace_id, uri) do update set
        booking_uri = excluded.booking_uri, name = coalesce(excluded.name, known.name),
        given_name = coalesce(excluded.given_name, known.given_name),
        family_name = coalesce(excluded.family_name, known.family_name),
        email = coalesce(excluded.email, known.email),
        -- Nothing brings back what was called off: who books again is another invitee.
        is_canceled = known.is_canceled or excluded.is_canceled,
        is_rescheduled = known.is_rescheduled or excluded.is_rescheduled,
        canceled_by = coalesce(excluded.canceled_by, known.canceled_by),
        cancel_reason = coalesce(excluded.cancel_reason, known.cancel_reason),
        is_no_show = excluded.is_no_show, no_show_uri = excluded.no_show_uri,
        old_uri = coalesce(excluded.old_uri, known.old_uri), new_uri = coalesce(excluded.new_uri, known.new_uri),
        answers = coalesce(excluded.answers, known.answers),
        reschedule_url = coalesce(excluded.reschedule_url, known.reschedule_url),
        cancel_url = coalesce(excluded.cancel_url, known.cancel_url),
        tracking = coalesce(excluded.tracking, known.tracking),
        updated_at = excluded.updated_at, said_at = excluded.said_at, said_rank = excluded.said_rank
      where (excluded.updated_at, excluded.said_at, excluded.said_rank)
          > (known.updated_at, known.said_at, known.said_rank)
        or excluded.is_canceled and not known.is_canceled
      returning booking_uri, uri, old_uri, new_uri
  )
  select array_agg(distinct uri) into touched from (
    select booking_uri as uri from read
    union all select private.booking_of(old_uri) from joined
    union all select private.booking_of(new_uri) from joined) named
  where uri is not null;

  -- What was said of the scheduled event itself; of one that is only named, its name.
  insert into private.calendly_bookings (workspace_id, uri, connection_id)
    select distinct on (named.uri) workspace, named.uri, inbox.connection_id
    from private.calendly_inbox inbox cross join lateral (values
      (coalesce(inbox.body #>> '{payload,event}', inbox.body #>> '{payload,scheduled_event,uri}',
        private.booking_of(inbox.body #>> '{payload,uri}'))),
      (private.booking_of(inbox.body #>> '{payload,new_invitee}'))) named(uri)
    where inbox.id = any (ids) and inbox.body #>> '{payload,uri}' like '%/invitees/%' and named.uri is not null
    on conflict do nothing;
  with said as (
    select coalesce(inbox.body #>> '{payload,event}', inbox.body #>> '{payload,scheduled_event,uri}') as uri,
      inbox.body #> '{payload,scheduled_event}' as event, inbox.connection_id,
      coalesce(private.instant_of(inbox.body ->> 'created_at'), inbox.received_at) as said_at
    from private.calendly_inbox inbox
    where inbox.id = any (ids) and jsonb_typeof(inbox.body #> '{payload,scheduled_event}') = 'object'
  ), latest as (
    select distinct on (uri) *, coalesce(private.instant_of(event ->> 'updated_at'), said_at) as updated_at
    from said where private.instant_of(event ->> 'start_time') is not null
    order by uri, event ->> 'status' = 'canceled' desc,
      coalesce(private.instant_of(event ->> 'updated_at'), said_at) desc, said_at desc
  )
  update private.calendly_bookings known set
      connection_id = coalesce(latest.connection_id, known.connection_id),
      title = private.fitting(event ->> 'name', 300),
      starts_at = private.instant_of(event ->> 'start_time'),
      ends_at = greatest(private.instant_of(event ->> 'start_time'), private.instant_of(event ->> 'end_time')),
      place = private.fitting(concat_ws(E'\n', event #>> '{location,location}', event #>> '{location,additional_info}'), 500),
      online_url = private.web_address(event #>> '{location,join_url}'),
      hosts = array(select lower(host ->> 'user_email') from jsonb_array_elements(
        case when jsonb_typeof(event -> 'event_memberships') = 'array' then event -> 'event_memberships' else '[]' end) host
        where host ->> 'user_email' is not null order by 1),
      capacity = case when event #>> '{invitees_counter,limit}' ~ '^\d{1,5}$'
        then (event #>> '{invitees_counter,limit}')::int end,
      is_canceled = known.is_canceled or coalesce(event ->> 'status' = 'canceled', false),
      canceled_by = coalesce(case event #>> '{cancellation,canceler_type}'
        when 'host' then 'team' when 'invitee' then 'guest' end, known.canceled_by),
      cancel_reason = coalesce(private.fitting(event #>> '{cancellation,reason}', 2000), known.cancel_reason),
      updated_at = latest.updated_at, said_at = latest.said_at
    from latest
    where known.workspace_id = workspace and known.uri = latest.uri
      and ((latest.updated_at, latest.said_at) > (known.updated_at, known.said_at)
        or event ->> 'status' = 'canceled' and not known.is_canceled);

  -- One person moved is the appointment moved; one among several leaves it and joins another.
  update private.calendly_bookings booking set moved_from = link.origin
    from (
      select invitee.booking_uri as uri, private.booking_of(invitee.old_uri) as origin
        from private.calendly_invitees invitee
        where invitee.workspace_id = workspace and invitee.booking_uri = any (touched) and invitee.old_uri is not null
      union
      select private.booking_of(invitee.new_uri), invitee.booking_uri
        from private.calendly_invitees invitee
        where invitee.workspace_id = workspace and invitee.booking_uri = any (touched) and invitee.new_uri is not null
    ) link
    left join private.calendly_bookings former on former.workspace_id = workspace and former.uri = link.origin
    where booking.workspace_id = workspace and booking.uri = link.uri and link.origin <> link.uri
      and booking.moved_from is null and coalesce(booking.capacity, 1) <= 1 and coalesce(former.capacity, 1) <= 1;
  return coalesce(touched, '{}');
end
$$;

revoke execute on function private.fitting(text, int), private.instant_of(text), private.web_address(text),
  private.booking_of(text), private.calendly_answers(jsonb), private.join_calendly(uuid, bigint[]) from public;
