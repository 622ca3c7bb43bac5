-- A guest may move an appointment as often as they like. Each move costs the length of the line, never its square: a line
-- moved two thousand times by a program would otherwise keep everybody's inbox waiting.
create or replace function private.settle_calendly(workspace uuid, touched text[]) returns uuid[]
language plpgsql volatile set search_path = '' as $$
declare
  found uuid[];
  given_up uuid[];
begin
  with recursive walk as (
    select uri from unnest(touched) uri
    union
    select next.uri
    from walk cross join lateral (
      select booking.moved_from as uri from private.calendly_bookings booking
        where booking.workspace_id = workspace and booking.uri = walk.uri and booking.moved_from is not null
      union all
      select booking.uri from private.calendly_bookings booking
        where booking.workspace_id = workspace and booking.moved_from = walk.uri) next
  ), lines as (
    -- From the first of each line, which was moved from nowhere, to those that follow it.
    select walk.uri as line, walk.uri from walk
      where not exists (select from private.calendly_bookings booking
        where booking.workspace_id = workspace and booking.uri = walk.uri and booking.moved_from is not null)
    union
    select lines.line, booking.uri from lines
    join private.calendly_bookings booking on booking.workspace_id = workspace and booking.moved_from = lines.uri
  ), members as materialized (
    select lines.line, lines.uri, booking.starts_at, booking.event_id
    from lines left join private.calendly_bookings booking
      on booking.workspace_id = workspace and booking.uri = lines.uri
  ), known as (
    select distinct on (held.line) held.line, held.id from (
      select members.line, event.id, event.deleted, event.created_at from members
        join public.events event on event.id = members.event_id and event.workspace_id = workspace
      union all
      select members.line, event.id, event.deleted, event.created_at from members
        join public.events event on event.workspace_id = workspace and event.external_id = members.uri) held
    order by held.line, held.deleted, held.created_at, held.id
  ), chosen as materialized (
    select dated.line, coalesce(known.id, gen_random_uuid()) as event_id
    from (select distinct line from members where starts_at is not null) dated left join known using (line)
  ), settled as (
    update private.calendly_bookings booking set event_id = chosen.event_id
      from chosen join members using (line)
      where booking.workspace_id = workspace and booking.uri = members.uri
        and booking.event_id is distinct from chosen.event_id
  )
  select array_agg(distinct chosen.event_id),
      array_agg(distinct members.event_id) filter (where members.event_id <> chosen.event_id)
    into found, given_up
    from chosen join members using (line);
  if given_up is not null then
    update public.events set deleted = true where workspace_id = workspace and id = any (given_up);
    update public.interactions interaction set deleted = true
      from private.calendly_appointments appointment
      where appointment.event_id = any (given_up) and interaction.id = appointment.interaction_id
        and interaction.workspace_id = workspace;
    delete from private.calendly_appointments where event_id = any (given_up);
  end if;
  return coalesce(found, '{}');
end
$$;
