-- What hosted Supabase has before the first migration, and what @supabase/lite does not make.
-- Idempotent: it runs at each start.

do $$
begin
  if not exists (select from pg_roles where rolname = 'anon') then
    create role anon nologin noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'authenticated') then
    create role authenticated nologin noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'service_role') then
    create role service_role nologin noinherit bypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'authenticator') then
    create role authenticator noinherit;
  end if;
end
$$;
grant anon, authenticated, service_role to authenticator;

create schema if not exists extensions;
grant usage on schema extensions to anon, authenticated, service_role;
create extension if not exists pgcrypto with schema extensions;
create extension if not exists unaccent with schema extensions;
create extension if not exists pg_trgm with schema extensions;

grant usage on schema public to anon, authenticated, service_role;

-- Realtime: the same surface as hosted (a table whose policies say who may join a private topic, a
-- function that reads the topic being asked for, and the sender), carried by NOTIFY. A payload above
-- the limit of NOTIFY (8,000 bytes) stays in the table and only its id travels.
create schema if not exists realtime;
grant usage on schema realtime to anon, authenticated, service_role;

create table if not exists realtime.messages (
  id uuid primary key default gen_random_uuid(),
  topic text not null,
  extension text not null,
  payload jsonb,
  event text,
  private boolean default false,
  inserted_at timestamp not null default now(),
  updated_at timestamp not null default now()
);
alter table realtime.messages enable row level security;
grant select, insert on realtime.messages to anon, authenticated, service_role;

create or replace function realtime.topic() returns text language sql stable as $$
  select nullif(current_setting('realtime.topic', true), '')
$$;

create or replace function realtime.send(payload jsonb, event text, topic text, private boolean default true)
returns void language plpgsql security definer set search_path = '' as $$
declare
  message text := jsonb_build_object('topic', topic, 'event', event, 'private', private, 'payload', payload)::text;
  kept uuid;
begin
  if octet_length(message) > 7900 then
    delete from realtime.messages where inserted_at < now() - interval '1 hour';
    insert into realtime.messages (topic, extension, payload, event, private)
    values (topic, 'broadcast', payload, event, private) returning id into kept;
    message := jsonb_build_object('topic', topic, 'event', event, 'private', private, 'kept', kept)::text;
  end if;
  perform pg_notify('realtime', message);
exception when others then
  -- As on hosted: a poke that cannot be sent never undoes the write that asked for it.
  raise warning 'realtime.send: %', sqlerrm;
end
$$;
