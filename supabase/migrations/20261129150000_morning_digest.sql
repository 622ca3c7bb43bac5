-- The morning digest: an e-mail to each member of what their day holds. What each chose, of which mornings were begun,
-- and what a message is written from. A message in the queue holds no name and no title: they are read as it leaves.

-- What members chose; who chose nothing has no row. Each reads and writes their own, by the calls below.
create table private.reminder_settings (
  member_id uuid primary key references public.members on delete cascade,
  digest boolean not null,
  -- By the clock of the member. A message that is late may leave until noon.
  morning_at time not null check (morning_at between '04:00' and '11:00'),
  -- 1 is Monday.
  days int[] not null check (days <@ '{1,2,3,4,5,6,7}' and cardinality(days) between 1 and 7),
  -- Whether people are named in full; otherwise by their initials.
  names boolean not null,
  locale text not null check (locale in ('fr-CA', 'en-CA')),
  -- The workspace's when absent.
  time_zone text check (char_length(time_zone) <= 60),
  -- On their devices: the tasks of the day, in the morning; what begins, so many minutes before, or never.
  push_tasks boolean not null,
  push_before int not null check (push_before in (0, 5, 10, 15, 30, 60))
);

-- The mornings that were begun, one a member and day: who is here gets no second message.
create table private.digests (
  member_id uuid not null references public.members on delete cascade,
  day date not null,
  primary key (member_id, day)
);

create index tasks_assignee_idx on public.tasks (assignee_id, due_on) where status = 'open' and not deleted;
create index applications_adviser_idx on public.applications (adviser_id) where not deleted;
create index interactions_event_idx on public.interactions (event_id) where event_id is not null;
create index events_end_idx on public.events (workspace_id, ends_at) where not deleted;

-- A zone that Postgres knows: one that it does not would stop the morning of everybody.
create function private.sound_zone(zone text) returns text
language plpgsql stable set search_path = '' as $$
begin
  perform now() at time zone zone;
  return zone;
exception when others then
  return 'America/Toronto';
end
$$;

-- What holds for each active member, chosen or not.
create view private.reminder_choices as
select member.id as member_id, member.workspace_id, member.user_id, member.email, member.display_name, member.role,
  space.name as workspace, private.sound_zone(space.time_zone) as workspace_zone,
  private.sound_zone(coalesce(chosen.time_zone, space.time_zone)) as time_zone,
  coalesce(chosen.locale, space.locale) as locale,
  coalesce(chosen.digest, true) as digest,
  coalesce(chosen.morning_at, '07:30') as morning_at,
  coalesce(chosen.days, '{1,2,3,4,5}') as days,
  coalesce(chosen.names, false) as names,
  chosen.time_zone as chosen_zone,
  coalesce(chosen.push_tasks, true) as push_tasks,
  coalesce(chosen.push_before, 15) as push_before
from public.members member
join public.workspaces space on space.id = member.workspace_id
left join private.reminder_settings chosen on chosen.member_id = member.id
where member.status = 'active' and not member.deleted;

-- One's own choices.
create function public.read_reminders(p_workspace uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role(p_workspace, 'reader');
  return (
    select jsonb_build_object('digest', digest, 'morning_at', to_char(morning_at, 'HH24:MI'), 'days', days,
      'names', names, 'locale', locale, 'time_zone', chosen_zone, 'push_tasks', push_tasks, 'push_before', push_before)
    from private.reminder_choices where member_id = private.my_member(p_workspace));
end
$$;

create function public.choose_reminders(
  p_workspace uuid, p_digest boolean, p_morning_at text, p_days int[], p_names boolean, p_locale text, p_time_zone text,
  p_push_tasks boolean, p_push_before int
) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.require_role(p_workspace, 'reader');
  if p_time_zone is not null and not exists (select from pg_catalog.pg_timezone_names where name = p_time_zone) then
    raise exception using errcode = '22023', message = 'No such time zone.';
  end if;
  insert into private.reminder_settings (
      member_id, digest, morning_at, days, names, locale, time_zone, push_tasks, push_before)
    values (private.my_member(p_workspace), p_digest, p_morning_at::time, p_days, p_names, p_locale, p_time_zone,
      p_push_tasks, p_push_before)
    on conflict (member_id) do update set digest = excluded.digest, morning_at = excluded.morning_at,
      days = excluded.days, names = excluded.names, locale = excluded.locale, time_zone = excluded.time_zone,
      push_tasks = excluded.push_tasks, push_before = excluded.push_before;
end
$$;

-- Puts in the queue the messages of the mornings that begin, each once, however many call. For the service alone.
create function public.queue_digests(p_at timestamptz default now()) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  queued int;
begin
  with begun as (
    insert into private.digests (member_id, day)
    select member_id, (p_at at time zone time_zone)::date from private.reminder_choices
    where digest and (p_at at time zone time_zone)::time >= morning_at
      and (p_at at time zone time_zone)::time < '12:00' and extract(isodow from p_at at time zone time_zone)::int = any (days)
    on conflict do nothing
    returning member_id, day
  )
  select count(private.enqueue_mail(choices.workspace_id, choices.email, 'digest', choices.locale,
      jsonb_build_object('member_id', begun.member_id, 'day', begun.day)))
    into queued from begun join private.reminder_choices choices using (member_id);
  if queued > 0 then
    delete from private.digests where day < p_at::date - 30;
  end if;
  return queued;
end
$$;

-- The names of people, of those that stand for them when their files were merged.
create function private.names_of(workspace uuid, known uuid[]) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(distinct person.display_name), '[]') from unnest(known) one
  join public.people person on person.id = private.surviving_person(one)
    and person.workspace_id = workspace and not person.deleted
$$;

-- What the message of a morning is written from, as it leaves; nothing when that morning is over, when its member left
-- or wants it no more. Nothing of notes, nor of what is confidential. For the service alone.
create function public.read_digest(p_member uuid, p_day date, p_at timestamptz default now()) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  choices private.reminder_choices;
  midnight timestamptz;
begin
  select * into choices from private.reminder_choices where member_id = p_member and digest;
  if choices.member_id is null or (p_at at time zone choices.time_zone)::date <> p_day
    or (p_at at time zone choices.time_zone)::time >= '12:00' then
    return null;
  end if;
  midnight := p_day at time zone choices.time_zone;
  return jsonb_strip_nulls(jsonb_build_object(
    'at', p_at, 'day', p_day, 'name', choices.display_name, 'workspace', choices.workspace, 'names', choices.names,
    'time_zone', choices.time_zone, 'workspace_zone', choices.workspace_zone,
    -- A week back for those that nobody told of, and a day more on each side for whole days elsewhere.
    'events', (
      select coalesce(jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'status', status, 'title', title,
        'starts_at', starts_at, 'ends_at', ends_at, 'all_day', all_day, 'place', place, 'online_url', online_url,
        'people', private.names_of(choices.workspace_id, people),
        'is_told', choices.role = 'reader' or exists (select from public.interactions told
          where told.event_id = found.id and told.workspace_id = found.workspace_id and not told.deleted)
        ) order by starts_at, id), '[]')
      from (
        select * from public.events
        where workspace_id = choices.workspace_id and not deleted and status <> 'cancelled'
          and ends_at > midnight - interval '8 days' and starts_at < midnight + interval '2 days'
          and p_member = any (members)
        order by starts_at desc, id limit 300) found),
    'tasks', (
      select coalesce(jsonb_agg(jsonb_build_object('id', id, 'title', title, 'due_on', due_on, 'priority', priority,
        'people', private.names_of(choices.workspace_id, people)) order by due_on, id), '[]')
      from (
        select * from public.tasks
        where assignee_id = p_member and status = 'open' and not deleted and workspace_id = choices.workspace_id
          and due_on <= p_day and not by_artist and (snoozed_until is null or snoozed_until <= p_day)
        order by due_on desc, id limit 300) found),
    'applications', (
      select coalesce(jsonb_agg(jsonb_build_object('id', application.id, 'title', application.title,
        'program', application.program, 'stage', application.stage, 'deadline_on', application.deadline_on,
        'report_due_on', application.report_due_on, 'report_sent_on', application.report_sent_on,
        'people', private.names_of(choices.workspace_id, application.people),
        'opportunity', opportunity.title, 'deadlines', coalesce(opportunity.deadlines, '{}')
        ) order by application.id), '[]')
      from public.applications application
      left join public.opportunities opportunity on opportunity.id = application.opportunity_id
        and opportunity.workspace_id = application.workspace_id and not opportunity.deleted
      where application.adviser_id = p_member and not application.deleted
        and application.workspace_id = choices.workspace_id
        and (application.stage in ('idea', 'preparing')
          or application.stage = 'accepted' and application.report_due_on <= p_day + 7
            and application.report_sent_on is null))));
end
$$;

-- A message of which, as it was to leave, there was nothing to say is forgotten.
create or replace function public.finish_mail(p_id uuid, p_outcome text, p_error text default null) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  if p_outcome = 'nothing' then
    delete from private.mail_queue where id = p_id and status = 'sending';
    return;
  end if;
  update private.mail_queue set
      status = case p_outcome
        when 'sent' then 'sent'
        when 'refused' then 'dead'
        when 'unknown' then case when repeatable and attempts < 5 then 'queued' else 'uncertain' end
        else case when attempts < 8 then 'queued' else 'dead' end end,
      sent_at = case when p_outcome = 'sent' then now() end,
      claimed_at = null,
      next_at = now() + least(interval '1 hour', interval '15 seconds' * (2 ^ attempts)),
      last_error = left(p_error, 500)
    where id = p_id and status = 'sending';
end
$$;

revoke execute on function private.sound_zone(text), private.names_of(uuid, uuid[]) from public;
revoke execute on function public.read_reminders(uuid),
  public.choose_reminders(uuid, boolean, text, int[], boolean, text, text, boolean, int),
  public.queue_digests(timestamptz), public.read_digest(uuid, date, timestamptz) from public, anon, authenticated;
grant execute on function public.read_reminders(uuid),
  public.choose_reminders(uuid, boolean, text, int[], boolean, text, text, boolean, int) to authenticated;
grant execute on function public.queue_digests(timestamptz), public.read_digest(uuid, date, timestamptz) to service_role;

-- The function `reminders`, called each minute beside `tick`.
do $$
begin
  if (select count(*) from pg_catalog.pg_extension where extname in ('pg_cron', 'pg_net')) < 2 then return; end if;
  perform cron.schedule('reminders', '* * * * *', $job$
    select net.http_post(
      url => (select regexp_replace(decrypted_secret, '/tick$', '/reminders')
        from vault.decrypted_secrets where name = 'tick_url'),
      headers => jsonb_build_object('content-type', 'application/json', 'x-tick-secret',
        (select decrypted_secret from vault.decrypted_secrets where name = 'tick_secret')),
      body => '{}'::jsonb)
    where exists (select from vault.decrypted_secrets where name = 'tick_url')
  $job$);
end
$$;
