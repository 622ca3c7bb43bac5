-- Reminders on devices, by web push: which devices, and what each was reminded of. The keys of a device are read by the
-- service alone; a device is its account's, whichever of its workspaces a reminder comes from.

create table private.push_subscriptions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null,
  -- An address of the browser's own push service. Which services are asked is decided where they are asked.
  endpoint text not null unique check (endpoint ~ '^https?://[^/\s]+/\S+$' and char_length(endpoint) <= 1000),
  p256dh text not null check (p256dh ~ '^[A-Za-z0-9_-]{87}$'),
  auth text not null check (auth ~ '^[A-Za-z0-9_-]{22}$'),
  label text not null check (char_length(label) <= 80),
  locale text not null check (locale in ('fr-CA', 'en-CA')),
  -- Whether its locked screen may say what a reminder is of.
  titles boolean not null,
  created_at timestamptz(3) not null default now(),
  last_sent_at timestamptz(3)
);
create index push_subscriptions_user_idx on private.push_subscriptions (user_id);

-- What each device is reminded of, once: the key says of what. Nothing of what the reminder says is kept.
create table private.push_queue (
  id uuid primary key default gen_random_uuid(),
  subscription_id uuid not null references private.push_subscriptions on delete cascade,
  member_id uuid not null references public.members on delete cascade,
  key text not null,
  -- The event that begins; without one, the tasks of the day.
  event_id uuid,
  day date not null,
  -- After which it is of no use.
  expires_at timestamptz(3) not null,
  status text not null default 'queued' check (status in ('queued', 'sending', 'sent', 'dropped')),
  attempts int not null default 0,
  next_at timestamptz(3) not null default now(),
  claimed_at timestamptz(3),
  last_error text,
  created_at timestamptz(3) not null default now(),
  unique (subscription_id, key)
);
create index push_queue_due_idx on private.push_queue (next_at) where status in ('queued', 'sending');
create index push_queue_member_idx on private.push_queue (member_id);
create index events_start_idx on public.events (starts_at) where status = 'scheduled' and not deleted and not all_day;

-- Keeps this device, or what changed of it. Somebody else who signs in on the same browser takes it over.
create function public.keep_push_device(
  p_endpoint text, p_p256dh text, p_auth text, p_label text, p_locale text, p_titles boolean
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not exists (select from private.my_members()) then
    raise exception using errcode = 'CS002', message = 'Of no workspace.';
  end if;
  -- Two devices at once are counted one after the other.
  perform pg_advisory_xact_lock(hashtextextended('push ' || auth.uid(), 0));
  if (select count(*) >= 10 from private.push_subscriptions where user_id = auth.uid() and endpoint <> p_endpoint) then
    return jsonb_build_object('state', 'full');
  end if;
  delete from private.push_subscriptions where endpoint = p_endpoint and user_id <> auth.uid();
  insert into private.push_subscriptions (user_id, endpoint, p256dh, auth, label, locale, titles)
    values (auth.uid(), p_endpoint, p_p256dh, p_auth, p_label, p_locale, p_titles)
    on conflict (endpoint) do update set p256dh = excluded.p256dh, auth = excluded.auth, label = excluded.label,
      locale = excluded.locale, titles = excluded.titles;
  return jsonb_build_object('state', 'kept');
end
$$;

-- One's own devices, the newest first; which of them asks is known by its address.
create function public.list_push_devices(p_endpoint text default null) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', id, 'label', label, 'titles', titles, 'created_at', created_at,
      'last_sent_at', last_sent_at, 'is_here', (endpoint = p_endpoint) is true) order by created_at desc, id), '[]')
  from private.push_subscriptions where user_id = auth.uid()
$$;

-- Reminds one of one's devices no more.
create function public.drop_push_device(p_id uuid default null, p_endpoint text default null) returns void
language sql volatile security definer set search_path = '' as $$
  delete from private.push_subscriptions where user_id = auth.uid() and (id = p_id or endpoint = p_endpoint)
$$;

-- Who is of no team any more has no device here.
create function private.forget_push_devices() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  delete from private.push_subscriptions device where device.user_id = old.user_id and not exists (
    select from public.members where user_id = old.user_id and status = 'active' and not deleted);
  return null;
end
$$;
create trigger forget_push_devices after delete or update of status, deleted, user_id on public.members
  for each row execute function private.forget_push_devices();

-- The tasks that a member is reminded of on a day: due then, or put off until then; not those made since the morning.
create function private.tasks_of_day(choices private.reminder_choices, day date) returns setof public.tasks
language sql stable security definer set search_path = '' as $$
  select * from public.tasks
  where assignee_id = choices.member_id and status = 'open' and not deleted and not by_artist
    and workspace_id = choices.workspace_id
    and (due_on = day and coalesce(snoozed_until <= day, true) or snoozed_until = day)
    and created_at < (day + choices.morning_at) at time zone choices.time_zone
$$;

-- Puts in the queue what devices are to be reminded of now, each once. For the service alone.
create function public.queue_pushes(p_at timestamptz default now()) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  of_tasks int;
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
  return of_tasks + of_events;
end
$$;

-- What a reminder says, as it leaves; nothing when there is nothing left to remind of, or nobody.
create function private.push_facts(reminder private.push_queue, p_at timestamptz) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  choices private.reminder_choices;
  about jsonb;
begin
  select * into choices from private.reminder_choices where member_id = reminder.member_id;
  if choices.member_id is null then return null; end if;
  if reminder.event_id is null then
    select jsonb_build_object('kind', 'tasks', 'count', count(*), 'ids', jsonb_agg(id order by due_on, id),
        'titles', jsonb_agg(title order by due_on, id))
      into about from private.tasks_of_day(choices, reminder.day) having count(*) > 0;
  else
    select jsonb_build_object('kind', kind, 'id', id, 'title', title, 'place', place, 'starts_at', starts_at,
        'minutes', ceil(extract(epoch from starts_at - p_at) / 60)) into about
      from public.events where id = reminder.event_id and starts_at = reminder.expires_at and status = 'scheduled'
        and not deleted and choices.member_id = any (members);
  end if;
  return (
    select about || jsonb_build_object('push_id', reminder.id, 'endpoint', endpoint, 'p256dh', p256dh, 'auth', auth,
      'locale', locale, 'shows', titles, 'day', reminder.day, 'time_zone', choices.time_zone,
      'seconds', ceil(extract(epoch from reminder.expires_at - p_at)))
    from private.push_subscriptions where id = reminder.subscription_id and user_id = choices.user_id);
end
$$;

-- Takes the next reminder that is due; nobody else gets it. A worker that died is taken over after two minutes: the
-- browser shows a reminder that came twice once, by its tag. For the service alone.
create function public.claim_push() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  reminder private.push_queue;
  facts jsonb;
begin
  update private.push_queue set status = 'queued', claimed_at = null
    where status = 'sending' and claimed_at < now() - interval '2 minutes';
  update private.push_queue set status = 'dropped', last_error = 'Too late.'
    where status = 'queued' and expires_at <= now();
  loop
    update private.push_queue set status = 'sending', claimed_at = now(), attempts = attempts + 1
      where id = (select id from private.push_queue where status = 'queued' and next_at <= now()
                  order by next_at, id for update skip locked limit 1)
      returning * into reminder;
    if reminder.id is null then
      delete from private.push_queue where created_at < now() - interval '7 days';
      return null;
    end if;
    facts := private.push_facts(reminder, now());
    if facts is not null then return facts; end if;
    update private.push_queue set status = 'dropped', last_error = 'Nothing to remind of.' where id = reminder.id;
  end loop;
end
$$;

-- Says what became of it: sent; refused for now, for so many seconds; for good; or its device is gone.
create function public.finish_push(
  p_id uuid, p_outcome text, p_wait int default null, p_error text default null
) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  reminder private.push_queue;
begin
  select * into reminder from private.push_queue where id = p_id and status = 'sending' for update;
  if p_outcome = 'gone' then
    delete from private.push_subscriptions where id = reminder.subscription_id;
    return;
  end if;
  if p_outcome = 'sent' then
    update private.push_subscriptions set last_sent_at = now() where id = reminder.subscription_id;
  end if;
  update private.push_queue set
      status = case p_outcome when 'sent' then 'sent' when 'later' then case when attempts < 8 then 'queued' else 'dropped' end
        else 'dropped' end,
      claimed_at = null,
      next_at = now() + greatest(coalesce(p_wait, 0) * interval '1 second', interval '5 seconds' * (2 ^ attempts)),
      last_error = left(p_error, 500)
    where id = reminder.id;
end
$$;

revoke execute on function private.forget_push_devices(), private.tasks_of_day(private.reminder_choices, date),
  private.push_facts(private.push_queue, timestamptz) from public;
revoke execute on function public.keep_push_device(text, text, text, text, text, boolean),
  public.list_push_devices(text), public.drop_push_device(uuid, text), public.queue_pushes(timestamptz),
  public.claim_push(), public.finish_push(uuid, text, int, text) from public, anon, authenticated;
grant execute on function public.keep_push_device(text, text, text, text, text, boolean),
  public.list_push_devices(text), public.drop_push_device(uuid, text) to authenticated;
grant execute on function public.queue_pushes(timestamptz), public.claim_push(),
  public.finish_push(uuid, text, int, text) to service_role;
