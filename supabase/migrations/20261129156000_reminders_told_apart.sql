-- What somebody else gives a member during the day, for that day, is told as it comes; and who is of two workspaces is
-- reminded of the tasks of each: what a device shows of one does not take the place of the other.

-- The task that was given; without one and without an event, the tasks of the day.
alter table private.push_queue add column task_id uuid;

-- The tasks of a day that others gave a member since the morning.
create function private.tasks_given(choices private.reminder_choices, day date) returns setof public.tasks
language sql stable security definer set search_path = '' as $$
  select * from public.tasks
  where assignee_id = choices.member_id and status = 'open' and not deleted and not by_artist
    and workspace_id = choices.workspace_id and due_on = day and coalesce(snoozed_until <= day, true)
    and created_by <> choices.user_id
    and created_at >= (day + choices.morning_at) at time zone choices.time_zone
$$;
revoke execute on function private.tasks_given(private.reminder_choices, date) from public;

create or replace function public.queue_pushes(p_at timestamptz default now()) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  of_tasks int;
  of_given int;
  of_events int;
begin
  insert into private.push_queue (subscription_id, member_id, key, day, expires_at, next_at)
  select device.id, choices.member_id, format('tasks %s %s', choices.member_id, here.day), here.day,
    (here.day + time '12:00') at time zone choices.time_zone, p_at
  from private.push_subscriptions device
  join private.reminder_choices choices on choices.user_id = device.user_id and choices.push_tasks
  cross join lateral (select (p_at at time zone choices.time_zone)::date as day,
    (p_at at time zone choices.time_zone)::time as clock) here
  where here.clock >= choices.morning_at and here.clock < '12:00'
    and exists (select from private.tasks_of_day(choices, here.day))
  on conflict do nothing;
  get diagnostics of_tasks = row_count;
  -- Until the evening. A device that was added since is not told of what came before it.
  insert into private.push_queue (subscription_id, member_id, key, task_id, day, expires_at, next_at)
  select device.id, choices.member_id, format('task %s %s', given.id, here.day), given.id, here.day,
    (here.day + time '18:00') at time zone choices.time_zone, p_at
  from private.push_subscriptions device
  join private.reminder_choices choices on choices.user_id = device.user_id and choices.push_tasks
  cross join lateral (select (p_at at time zone choices.time_zone)::date as day,
    (p_at at time zone choices.time_zone)::time as clock) here
  cross join lateral private.tasks_given(choices, here.day) given
  where here.clock >= choices.morning_at and here.clock < '18:00' and given.created_at > device.created_at
  on conflict do nothing;
  get diagnostics of_given = row_count;
  insert into private.push_queue (subscription_id, member_id, key, event_id, day, expires_at, next_at)
  select device.id, choices.member_id, format('event %s %s', event.id, extract(epoch from event.starts_at)), event.id,
    (event.starts_at at time zone choices.time_zone)::date, event.starts_at, p_at
  from public.events event
  join private.reminder_choices choices
    on choices.member_id = any (event.members) and choices.workspace_id = event.workspace_id
  join private.push_subscriptions device on device.user_id = choices.user_id
  where event.status = 'scheduled' and not event.deleted and not event.all_day
    and event.starts_at > p_at and event.starts_at <= p_at + interval '1 hour'
    and event.starts_at <= p_at + choices.push_before * interval '1 minute'
  on conflict do nothing;
  get diagnostics of_events = row_count;
  return of_tasks + of_given + of_events;
end
$$;

create or replace function private.push_facts(reminder private.push_queue, p_at timestamptz) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  choices private.reminder_choices;
  about jsonb;
begin
  select * into choices from private.reminder_choices where member_id = reminder.member_id;
  if choices.member_id is null then return null; end if;
  if reminder.event_id is not null then
    select jsonb_build_object('kind', kind, 'id', id, 'title', title, 'place', place, 'starts_at', starts_at,
        'minutes', ceil(extract(epoch from starts_at - p_at) / 60)) into about
      from public.events where id = reminder.event_id and starts_at = reminder.expires_at and status = 'scheduled'
        and not deleted and choices.member_id = any (members);
  elsif reminder.task_id is not null then
    -- All of those that were given, in one: a device shows the last reminder in place of those before it.
    select jsonb_build_object('kind', 'given', 'count', count(*), 'ids', jsonb_agg(id order by created_at, id),
        'titles', jsonb_agg(title order by created_at, id))
      into about from private.tasks_given(choices, reminder.day) having bool_or(id = reminder.task_id);
  else
    select jsonb_build_object('kind', 'tasks', 'count', count(*), 'ids', jsonb_agg(id order by due_on, id),
        'titles', jsonb_agg(title order by due_on, id))
      into about from private.tasks_of_day(choices, reminder.day) having count(*) > 0;
  end if;
  return (
    select about || jsonb_build_object('push_id', reminder.id, 'member_id', reminder.member_id, 'endpoint', endpoint,
      'p256dh', p256dh, 'auth', auth, 'locale', locale, 'shows', titles, 'day', reminder.day,
      'time_zone', choices.time_zone, 'seconds', ceil(extract(epoch from reminder.expires_at - p_at)))
    from private.push_subscriptions where id = reminder.subscription_id and user_id = choices.user_id);
end
$$;
