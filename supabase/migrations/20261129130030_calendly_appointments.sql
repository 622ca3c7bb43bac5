-- From what is known of Calendly's bookings to the appointments of the team: one row of public.events each, the people
-- found by their addresses, and what happened noted once it is past.

-- Gives each line of bookings that followed each other (moved, and moved again) its one appointment. Answers the
-- appointments to be written, those given up because two lines proved to be one included.
create function private.settle_calendly(workspace uuid, touched text[]) returns uuid[]
language plpgsql volatile set search_path = '' as $$
declare
  found uuid[];
  given_up uuid[];
begin
  with recursive walk as (
    select uri as start, uri from unnest(touched) uri
    union
    select walk.start, next.uri
    from walk cross join lateral (
      select booking.moved_from as uri from private.calendly_bookings booking
        where booking.workspace_id = workspace and booking.uri = walk.uri and booking.moved_from is not null
      union all
      select booking.uri from private.calendly_bookings booking
        where booking.workspace_id = workspace and booking.moved_from = walk.uri) next
  ), lines as (
    select start, min(uri collate "C") as line from walk group by start
  ), members as (
    select distinct lines.line, walk.uri from walk join lines using (start)
  ), dated as (
    select distinct members.line from members join private.calendly_bookings booking
      on booking.workspace_id = workspace and booking.uri = members.uri and booking.starts_at is not null
  ), known as (
    select distinct on (members.line) members.line, event.id
    from members
    left join private.calendly_bookings booking on booking.workspace_id = workspace and booking.uri = members.uri
    join public.events event on event.workspace_id = workspace
      and (event.id = booking.event_id or event.external_id = members.uri)
    order by members.line, event.deleted, event.created_at, event.id
  ), chosen as materialized (
    select dated.line, coalesce(known.id, gen_random_uuid()) as event_id from dated left join known using (line)
  ), former as (
    select booking.uri, booking.event_id from private.calendly_bookings booking join members using (uri)
    where booking.workspace_id = workspace
  ), settled as (
    update private.calendly_bookings booking set event_id = chosen.event_id
      from chosen join members using (line)
      where booking.workspace_id = workspace and booking.uri = members.uri
      returning booking.uri, booking.event_id
  )
  select array_agg(distinct settled.event_id),
      array_agg(distinct former.event_id) filter (where former.event_id <> settled.event_id)
    into found, given_up
    from settled join former using (uri);
  if given_up is not null then
    update public.events set deleted = true where workspace_id = workspace and id = any (given_up);
    update public.interactions interaction set deleted = true
      from private.calendly_appointments appointment
      where appointment.event_id = any (given_up) and interaction.id = appointment.interaction_id;
    delete from private.calendly_appointments where event_id = any (given_up);
  end if;
  return coalesce(found, '{}');
end
$$;

-- Finds who the invitees are, by their addresses: the file that stands for others of the same person, never one that is
-- deleted. Somebody unknown begins a provisional file.
-- Joined by hash: a burst fills these tables faster than the planner learns of it.
create function private.find_calendly_people(workspace uuid, appointments uuid[]) returns void
language plpgsql volatile set search_path = '' set enable_nestloop = off as $$
begin
  with wanted as (
    select distinct on (invitee.email) invitee.email, invitee.name, invitee.given_name, invitee.family_name,
      (select member.id from public.members member where member.workspace_id = workspace and member.status = 'active'
        and not member.deleted and member.email = any (booking.hosts) order by member.created_at limit 1) as adviser_id
    from private.calendly_bookings booking
    join private.calendly_invitees invitee on invitee.workspace_id = workspace and invitee.booking_uri = booking.uri
    where booking.workspace_id = workspace and booking.event_id = any (appointments)
      and invitee.person_id is null and invitee.email is not null
    order by invitee.email, invitee.said_at desc, invitee.uri
  ), survivors as materialized (
    select * from private.survivors(workspace)
  ), cards as materialized (
    select person.id, lower(btrim(listed)) as email from public.people person, unnest(person.emails) listed
    where person.workspace_id = workspace and lower(btrim(listed)) in (select email from wanted)
  ), held as (
    select distinct on (wanted.email) wanted.email, stands.id
    from wanted join cards card on card.email = wanted.email
    left join survivors survivor on survivor.person_id = card.id
    join public.people stands on stands.id = coalesce(survivor.survivor_id, card.id)
      and stands.workspace_id = workspace and not stands.deleted
    order by wanted.email, stands.kind, stands.provisional, stands.created_at, stands.id
  ), begun as (
    insert into public.people (workspace_id, kind, display_name, given_name, family_name, emails, provisional, source,
        adviser_id)
      select workspace, 'artist', coalesce(wanted.name, left(wanted.email, 160)), wanted.given_name, wanted.family_name,
        array[wanted.email], true, 'Calendly', wanted.adviser_id
      from wanted where not exists (select from held where held.email = wanted.email)
      returning id, emails[1] as email
  )
  update private.calendly_invitees invitee set person_id = someone.id
    from (select email, id from held union all select email, id from begun) someone
    where invitee.workspace_id = workspace and invitee.person_id is null and invitee.email = someone.email
      and invitee.booking_uri in (select booking.uri from private.calendly_bookings booking
        where booking.workspace_id = workspace and booking.event_id = any (appointments));
end
$$;

-- What appointments are according to Calendly, one each: the last booking of its line, with its guests.
create function private.calendly_wishes(workspace uuid, appointments uuid[])
returns table (event_id uuid, booking_uri text, wish jsonb)
language sql stable set search_path = '' set enable_nestloop = off as $$
  with heads as (
    select distinct on (booking.event_id) booking.*, follower.uri is not null as is_moving
    from private.calendly_bookings booking
    left join lateral (select next.uri, next.starts_at from private.calendly_bookings next
      where next.workspace_id = workspace and next.moved_from = booking.uri
      order by next.starts_at is null, next.uri limit 1) follower on true
    where booking.workspace_id = workspace and booking.event_id = any (appointments) and booking.starts_at is not null
    order by booking.event_id, follower.starts_at is not null, booking.said_at desc, booking.uri
  ), guests as (
    select head.event_id, count(*) as invited, count(*) filter (where not invitee.is_canceled) as coming,
      count(*) filter (where not invitee.is_canceled and invitee.is_no_show) as missing,
      count(*) filter (where invitee.is_rescheduled) as moved,
      string_agg(case when coalesce(head.capacity, 1) > 1 then coalesce(invitee.name, invitee.email) || E'\n' else '' end
        || invitee.answers, E'\n\n' order by invitee.booked_at, invitee.uri) as answers,
      min(coalesce(invitee.name, invitee.email)) as name,
      min(invitee.reschedule_url) as reschedule_url, min(invitee.cancel_url) as cancel_url,
      (array_agg(invitee.canceled_by order by invitee.said_at desc) filter (where invitee.is_canceled))[1] as guest_canceled_by,
      (array_agg(invitee.cancel_reason order by invitee.said_at desc) filter (where invitee.is_canceled))[1] as guest_reason,
      array_agg(distinct invitee.person_id) filter (where invitee.person_id is not null) as everybody,
      array_agg(distinct invitee.person_id) filter (where invitee.person_id is not null and not invitee.is_canceled)
        as present
    from heads head
    join private.calendly_invitees invitee on invitee.workspace_id = workspace and invitee.booking_uri = head.uri
    group by head.event_id
  ), states as (
    select heads.*, guests.*, heads.event_id as id,
      case when heads.is_moving then 'scheduled'
        when heads.is_canceled or coalesce(guests.invited > 0 and guests.coming = 0, false) then 'cancelled'
        when guests.missing > 0 and guests.missing = guests.coming then 'no_show'
        else 'scheduled' end as status
    from heads left join guests using (event_id)
  )
  select id, uri, jsonb_build_object(
    'title', coalesce(title, left(name, 300), 'Calendly'), 'status', status,
    'starts_at', private.rank_text(to_jsonb(starts_at), true),
    'ends_at', private.rank_text(to_jsonb(coalesce(ends_at, starts_at)), true), 'place', place, 'online_url', online_url,
    'capacity', case when capacity > 1 then capacity end, 'answers', private.fitting(answers, 20000),
    'cancelled_by', case when status = 'cancelled' then coalesce(canceled_by, guest_canceled_by, 'guest') end,
    'cancel_reason', case when status = 'cancelled' then coalesce(cancel_reason, guest_reason) end,
    'reschedule_url', case when invited = 1 and status = 'scheduled' then reschedule_url end,
    'cancel_url', case when invited = 1 and status = 'scheduled' then cancel_url end,
    'external_id', left(uri, 300),
    'people', to_jsonb(coalesce(case when status = 'cancelled' or is_moving then everybody else present end, '{}')),
    'members', to_jsonb(array(select member.id from public.members member
      where member.workspace_id = workspace and member.email = any (states.hosts) and not member.deleted order by 1)))
  from states
$$;

-- A set as somebody else left it, with what changed in ours put in and taken out.
create function private.set_after(present uuid[], told jsonb, wish jsonb) returns uuid[]
language sql immutable as $$
  select array(
    select element from unnest(present) element
      where not coalesce(told ? element::text, false) or wish ? element::text
    union
    select element::uuid from jsonb_array_elements_text(wish) element
      where not coalesce(told ? element, false))
$$;

-- Writes appointments. Of one that is there, only what Calendly changed since it was last told: the rest is the team's.
create function private.write_calendly(workspace uuid, appointments uuid[]) returns void
language plpgsql volatile set search_path = '' as $$
begin
  insert into public.events (id, workspace_id, kind, title, status, starts_at, ends_at, place, online_url, capacity,
      answers, cancelled_by, cancel_reason, reschedule_url, cancel_url, external_id, people, members)
    select wished.event_id, workspace, 'appointment', wish ->> 'title', wish ->> 'status',
      (wish ->> 'starts_at')::timestamptz, (wish ->> 'ends_at')::timestamptz, wish ->> 'place', wish ->> 'online_url',
      (wish ->> 'capacity')::int, wish ->> 'answers', wish ->> 'cancelled_by', wish ->> 'cancel_reason',
      wish ->> 'reschedule_url', wish ->> 'cancel_url', wish ->> 'external_id',
      private.set_after('{}', null, wish -> 'people'), private.set_after('{}', null, wish -> 'members')
    from private.calendly_wishes(workspace, appointments) wished
    where not exists (select from public.events event where event.id = wished.event_id);
  with wished as materialized (
    select * from private.calendly_wishes(workspace, appointments)
  ), before as materialized (
    select wished.event_id, wished.wish, coalesce(appointment.told, '{}') as told
    from wished left join private.calendly_appointments appointment using (event_id)
  ), told as (
    -- Told first, so that the change that follows is known to be Calendly's own.
    insert into private.calendly_appointments as known (event_id, workspace_id, booking_uri, told, ends_at)
      select event_id, workspace, booking_uri, wish, (wish ->> 'ends_at')::timestamptz from wished
      on conflict (event_id) do update set
        booking_uri = excluded.booking_uri, told = excluded.told, ends_at = excluded.ends_at
      returning event_id
  )
  update public.events event set
      title = case when told -> 'title' is distinct from wish -> 'title' then wish ->> 'title' else title end,
      status = case when told -> 'status' is distinct from wish -> 'status' then wish ->> 'status' else status end,
      starts_at = case when told -> 'starts_at' is distinct from wish -> 'starts_at' then (wish ->> 'starts_at')::timestamptz else starts_at end,
      ends_at = case when told -> 'ends_at' is distinct from wish -> 'ends_at' then (wish ->> 'ends_at')::timestamptz else ends_at end,
      place = case when told -> 'place' is distinct from wish -> 'place' then wish ->> 'place' else place end,
      online_url = case when told -> 'online_url' is distinct from wish -> 'online_url' then wish ->> 'online_url' else online_url end,
      capacity = case when told -> 'capacity' is distinct from wish -> 'capacity' then (wish ->> 'capacity')::int else capacity end,
      answers = case when told -> 'answers' is distinct from wish -> 'answers' then wish ->> 'answers' else answers end,
      cancelled_by = case when told -> 'cancelled_by' is distinct from wish -> 'cancelled_by' then wish ->> 'cancelled_by' else cancelled_by end,
      cancel_reason = case when told -> 'cancel_reason' is distinct from wish -> 'cancel_reason' then wish ->> 'cancel_reason' else cancel_reason end,
      reschedule_url = case when told -> 'reschedule_url' is distinct from wish -> 'reschedule_url' then wish ->> 'reschedule_url' else reschedule_url end,
      cancel_url = case when told -> 'cancel_url' is distinct from wish -> 'cancel_url' then wish ->> 'cancel_url' else cancel_url end,
      external_id = wish ->> 'external_id',
      people = private.set_after(people, told -> 'people', wish -> 'people'),
      members = private.set_after(members, told -> 'members', wish -> 'members')
    from before
    where event.id = before.event_id and event.workspace_id = workspace and before.told <> before.wish;
end
$$;

-- Notes what happened, once it is past, in the timelines of those who were there. Nobody types it.
create function private.note_past_calendly(workspace uuid, most int) returns int
language plpgsql volatile set search_path = '' as $$
declare
  noted int;
begin
  with past as (
    select appointment.event_id, gen_random_uuid() as interaction_id, event.starts_at, event.ends_at, event.title,
      event.online_url, event.people, event.members[1] as member_id
    from private.calendly_appointments appointment
    join public.events event on event.id = appointment.event_id
    where appointment.workspace_id = workspace and appointment.interaction_id is null and appointment.ends_at < now()
      and event.status = 'scheduled' and not event.deleted and event.people <> '{}'
    order by appointment.ends_at limit most
  ), written as (
    insert into public.interactions (id, workspace_id, kind, occurred_at, minutes, subject, people, member_id, event_id)
      select interaction_id, workspace, case when online_url is null then 'meeting' else 'video' end, starts_at,
        least(10080, greatest(0, round(extract(epoch from ends_at - starts_at) / 60)))::int, title, people, member_id,
        event_id
      from past
      returning id, event_id
  )
  update private.calendly_appointments appointment set interaction_id = written.id
    from written where appointment.event_id = written.event_id;
  get diagnostics noted = row_count;
  return noted;
end
$$;

-- Works through the inbox of a workspace, some deliveries at a time; answers how many there were, -1 while another has
-- it in hand: that one may have looked before the last delivery came. All of them or none: who is killed in between
-- leaves them as they were. One that cannot be understood is set aside, alone.
create function private.drain_calendly(workspace uuid, most int default 500) returns int
language plpgsql volatile set search_path = '' as $$
declare
  ids bigint[];
  one bigint;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('calendly ' || workspace, 0)) then return -1; end if;
  ids := array(select inbox.id from private.calendly_inbox inbox
    where inbox.workspace_id = workspace and inbox.processed_at is null and inbox.attempts < 5
      and inbox.next_at <= now()
    order by inbox.id limit most for update skip locked);
  if ids = '{}' then return 0; end if;
  perform private.reserve_revision(workspace);
  begin
    perform private.apply_calendly(workspace, ids);
  exception when others then
    foreach one in array ids loop
      begin
        perform private.apply_calendly(workspace, array[one]);
      exception when others then
        update private.calendly_inbox set attempts = attempts + 1, error = left(sqlerrm, 500),
          next_at = now() + interval '1 minute' * (2 ^ attempts) where id = one;
      end;
    end loop;
  end;
  return cardinality(ids);
end
$$;

create function private.apply_calendly(workspace uuid, ids bigint[]) returns void
language plpgsql volatile set search_path = '' as $$
declare
  appointments uuid[];
begin
  appointments := private.settle_calendly(workspace, private.join_calendly(workspace, ids));
  if appointments <> '{}' then
    perform private.find_calendly_people(workspace, appointments);
    perform private.write_calendly(workspace, appointments);
  end if;
  update private.calendly_inbox set processed_at = now(), attempts = attempts + 1, error = null where id = any (ids);
end
$$;

revoke execute on function private.settle_calendly(uuid, text[]), private.find_calendly_people(uuid, uuid[]),
  private.calendly_wishes(uuid, uuid[]), private.set_after(uuid[], jsonb, jsonb), private.write_calendly(uuid, uuid[]),
  private.note_past_calendly(uuid, int), private.drain_calendly(uuid, int), private.apply_calendly(uuid, bigint[])
  from public;
