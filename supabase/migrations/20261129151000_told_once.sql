-- What took place is told once, by whoever comes first: the clock of the server, or somebody of the team, who may have
-- had no network. Both know its id beforehand (src/domain/calendar/to-log.ts).

create function private.told_id(event uuid) returns uuid
language sql immutable as $$
  select encode(set_byte(set_byte(hash, 6, get_byte(hash, 6) & 15 | 128), 8, get_byte(hash, 8) & 63 | 128), 'hex')::uuid
  from substring(sha256(convert_to(E'what an event was\n' || event, 'UTF8')) for 16) hash
$$;

-- Notes what happened, once it is past, in the timelines of those who were there. Nobody types it; what somebody did
-- type stands, before and after: the row is stamped as if it had been written when the appointment began.
create or replace function private.note_past_calendly(workspace uuid, most int) returns int
language plpgsql volatile set search_path = '' as $$
declare
  noted int;
begin
  with past as materialized (
    select appointment.event_id, private.told_id(appointment.event_id) as interaction_id, event.starts_at,
      event.ends_at, event.title, event.online_url, event.people, event.members[1] as member_id
    from private.calendly_appointments appointment
    join public.events event on event.id = appointment.event_id
    where appointment.workspace_id = workspace and appointment.interaction_id is null and appointment.ends_at < now()
      and event.status = 'scheduled' and not event.deleted and event.people <> '{}'
    order by appointment.ends_at limit most
  ), written as (
    insert into public.interactions (id, workspace_id, kind, occurred_at, minutes, subject, people, member_id, event_id,
        clock)
      select interaction_id, workspace, case when online_url is null then 'meeting' else 'video' end, starts_at,
        least(10080, greatest(0, round(extract(epoch from ends_at - starts_at) / 60)))::int, title, people, member_id,
        event_id, jsonb_build_object('_',
          private.format_stamp(greatest(0, floor(extract(epoch from starts_at) * 1000)::bigint), 0, '00000000'))
      from past
      on conflict (id) do nothing
  )
  update private.calendly_appointments appointment set interaction_id = past.interaction_id
    from past where appointment.event_id = past.event_id;
  get diagnostics noted = row_count;
  return noted;
end
$$;

revoke execute on function private.told_id(uuid) from public;
