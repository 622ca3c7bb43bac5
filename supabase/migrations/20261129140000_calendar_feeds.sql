-- The calendar of a member, read by other programs at a secret address. The secret is shown once, when it is made; its
-- SHA-256 is kept, which no client can read.
create table private.calendar_feeds (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null references public.workspaces on delete cascade,
  member_id uuid not null references public.members on delete cascade,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  -- Whether people are named in full; otherwise by their initials.
  names boolean not null,
  locale text not null check (locale in ('fr-CA', 'en-CA')),
  created_at timestamptz(3) not null default now(),
  revoked_at timestamptz(3),
  last_used_at timestamptz(3)
);
create index calendar_feeds_member_idx on private.calendar_feeds (member_id);

create function private.my_member(p_workspace uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select id from public.members
  where workspace_id = p_workspace and user_id = auth.uid() and status = 'active' and not deleted
$$;

-- Makes an address of one's own calendar. The secret is answered here and never again.
create function public.make_calendar_feed(p_workspace uuid, p_names boolean, p_locale text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  -- 256 bits, out of the 366 that Postgres draws for three identifiers.
  token constant text := encode(sha256(
    uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'hex');
  made private.calendar_feeds;
begin
  perform private.require_role(p_workspace, 'reader');
  if (select count(*) >= 20 from private.calendar_feeds
      where member_id = private.my_member(p_workspace) and revoked_at is null) then
    raise exception using errcode = '22023', message = 'A member has at most 20 addresses in use.';
  end if;
  insert into private.calendar_feeds (workspace_id, member_id, token_hash, names, locale)
    values (p_workspace, private.my_member(p_workspace), encode(sha256(convert_to(token, 'UTF8')), 'hex'),
      p_names, p_locale)
    returning * into made;
  return jsonb_build_object('id', made.id, 'token', token);
end
$$;

-- One's own addresses that still open, the newest first.
create function public.list_calendar_feeds(p_workspace uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role(p_workspace, 'reader');
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', id, 'names', names, 'created_at', created_at, 'last_used_at', last_used_at)
      order by created_at desc, id), '[]')
    from private.calendar_feeds
    where member_id = private.my_member(p_workspace) and revoked_at is null);
end
$$;

-- Withdraws one of one's own addresses, at once and for good.
create function public.revoke_calendar_feed(p_workspace uuid, p_feed uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.require_role(p_workspace, 'reader');
  update private.calendar_feeds set revoked_at = now()
    where id = p_feed and member_id = private.my_member(p_workspace) and revoked_at is null;
end
$$;

-- What a feed shows: the events its member holds, from a season ago to a year ahead. Those called off or deleted stay,
-- so that whoever has them learns of it. Nothing of their notes, of their answers, nor of anybody's file.
create function private.events_of_feed(feed private.calendar_feeds) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', id, 'kind', kind, 'title', title, 'all_day', all_day, 'place', place, 'online_url', online_url,
    'starts_at', starts_at, 'ends_at', ends_at, 'is_off', deleted or status = 'cancelled',
    'rev', rev, 'created_at', created_at, 'modified_at', modified_at,
    'people', (select coalesce(jsonb_agg(distinct person.display_name), '[]') from unnest(shown.people) known
      join public.people person on person.id = private.surviving_person(known)
        and person.workspace_id = feed.workspace_id and not person.deleted))
    order by starts_at, id), '[]')
  from (
    select * from public.events event
    where event.workspace_id = feed.workspace_id and feed.member_id = any (event.members)
      and event.starts_at < now() + interval '400 days' and event.ends_at > now() - interval '100 days'
    order by event.starts_at, event.id
    limit 3000) shown
$$;

-- Opens a feed by the hash of its secret. An unknown one, one that was withdrawn, one whose member left: all the same.
create function public.open_calendar_feed(p_hash text, p_address text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  feed private.calendar_feeds;
  member public.members;
  workspace public.workspaces;
begin
  select * into feed from private.calendar_feeds where token_hash = p_hash and revoked_at is null;
  select * into member from public.members where id = feed.member_id and status = 'active' and not deleted;
  if member.id is null then
    if not private.is_within('feed guess ' || p_address, 60, interval '1 minute') then
      return jsonb_build_object('state', 'busy');
    end if;
    return jsonb_build_object('state', 'gone');
  end if;
  if not private.is_within('feed ' || feed.id, 60, interval '1 minute') then
    return jsonb_build_object('state', 'busy');
  end if;
  update private.calendar_feeds set last_used_at = now()
    where id = feed.id and (last_used_at is null or last_used_at < now() - interval '10 minutes');
  select * into workspace from public.workspaces where id = feed.workspace_id;
  return jsonb_build_object('state', 'open', 'names', feed.names, 'locale', feed.locale,
    'workspace', workspace.name, 'time_zone', workspace.time_zone, 'member', member.display_name,
    'events', private.events_of_feed(feed));
end
$$;

revoke execute on function private.my_member(uuid), private.events_of_feed(private.calendar_feeds) from public;
revoke execute on function public.make_calendar_feed(uuid, boolean, text), public.list_calendar_feeds(uuid),
  public.revoke_calendar_feed(uuid, uuid), public.open_calendar_feed(text, text) from public, anon;
grant execute on function public.make_calendar_feed(uuid, boolean, text), public.list_calendar_feeds(uuid),
  public.revoke_calendar_feed(uuid, uuid) to authenticated;
revoke execute on function public.open_calendar_feed(text, text) from authenticated;
grant execute on function public.open_calendar_feed(text, text) to service_role;
