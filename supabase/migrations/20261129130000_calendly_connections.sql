-- Calendly: the accounts that a team connected. Tokens and signing keys are sealed by the functions (AES-GCM, with a key
-- that the database never sees). Clients see no table here: admins read `calendly_health`, the rest is the service's.
create table private.calendly_connections (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null references public.workspaces on delete cascade,
  -- The person whose token it is, as Calendly names them.
  user_uri text not null,
  user_name text not null,
  user_email text not null,
  organization_uri text not null,
  -- Whose appointments come: of that person alone, or of all their organisation in Calendly.
  scope text not null check (scope in ('user', 'organization')),
  auth text not null check (auth in ('token', 'oauth')),
  access_token text not null,
  refresh_token text,
  token_expires_at timestamptz,
  refreshing_at timestamptz,
  webhook_uri text,
  signing_key text,
  -- What keeps it from working: the token is refused, webhooks are not of the plan, Calendly does not answer.
  problem text check (problem in ('unauthorized', 'scope_missing', 'webhook_refused', 'unreachable')),
  last_error text,
  event_types jsonb not null default '[]',
  -- Reading of what Calendly has, page by page: {"since": instant, "token": next page}; null when there is none.
  sweep jsonb,
  swept_at timestamptz,
  watched_at timestamptz,
  rest_until timestamptz,
  last_contact_at timestamptz,
  last_delivery_at timestamptz,
  created_by uuid,
  created_at timestamptz not null default now(),
  unique (workspace_id, user_uri)
);

-- Who went to Calendly to allow us, until they come back: ten minutes, once.
create table private.calendly_oauth_states (
  hash text primary key,
  workspace_id uuid not null references public.workspaces on delete cascade,
  user_id uuid not null,
  expires_at timestamptz not null default now() + interval '10 minutes'
);

create function private.sha256_hex(value text) returns text
language sql immutable as $$
  select encode(sha256(convert_to(value, 'UTF8')), 'hex')
$$;

-- Some gateways hand a value over as its text.
create function private.json_given(value jsonb) returns jsonb
language sql immutable as $$
  select case when jsonb_typeof(value) = 'string' then (value #>> '{}')::jsonb else value end
$$;

-- Notes that an admin leaves for Calendly's page with this state.
create function public.begin_calendly_oauth(p_workspace uuid, p_state text) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.require_role(p_workspace, 'admin');
  delete from private.calendly_oauth_states where expires_at < now();
  insert into private.calendly_oauth_states (hash, workspace_id, user_id)
    values (private.sha256_hex(p_state), p_workspace, auth.uid());
end
$$;

-- Whether this state is of the admin who left with it; true once.
create function public.end_calendly_oauth(p_workspace uuid, p_state text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.require_role(p_workspace, 'admin');
  delete from private.calendly_oauth_states
    where hash = private.sha256_hex(p_state) and workspace_id = p_workspace and user_id = auth.uid()
      and expires_at > now();
  return found;
end
$$;

-- Keeps a connection, again when the same person connects once more; answers its id. For the service alone, as all
-- that follows.
create function public.keep_calendly_connection(p_workspace uuid, p_user uuid, p_connection jsonb) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  kept uuid;
begin
  insert into private.calendly_connections as connection (workspace_id, created_by, user_uri, user_name, user_email,
      organization_uri, scope, auth, access_token, refresh_token, token_expires_at, event_types, sweep, last_contact_at)
    select p_workspace, p_user, given.user_uri, given.user_name, given.user_email, given.organization_uri, given.scope,
      given.auth, given.access_token, given.refresh_token, given.token_expires_at, coalesce(given.event_types, '[]'),
      given.sweep, now()
    from jsonb_populate_record(null::private.calendly_connections, private.json_given(p_connection)) given
    on conflict (workspace_id, user_uri) do update set
      user_name = excluded.user_name, user_email = excluded.user_email, organization_uri = excluded.organization_uri,
      scope = excluded.scope, auth = excluded.auth, access_token = excluded.access_token,
      refresh_token = excluded.refresh_token, token_expires_at = excluded.token_expires_at, refreshing_at = null,
      event_types = excluded.event_types, sweep = excluded.sweep, problem = null, last_error = null, rest_until = null,
      last_contact_at = now()
    returning id into kept;
  return kept;
end
$$;

-- Changes what is known of a connection: the columns named in the patch.
create function public.note_calendly_connection(p_connection uuid, p_patch jsonb) returns void
language sql volatile security definer set search_path = '' as $$
  update private.calendly_connections connection set
      access_token = after.access_token, refresh_token = after.refresh_token, token_expires_at = after.token_expires_at,
      refreshing_at = after.refreshing_at, webhook_uri = after.webhook_uri, scope = after.scope, signing_key = after.signing_key,
      problem = after.problem, last_error = left(after.last_error, 500), event_types = after.event_types,
      sweep = after.sweep, swept_at = after.swept_at, watched_at = after.watched_at, rest_until = after.rest_until,
      last_contact_at = after.last_contact_at
    from private.calendly_connections before, jsonb_populate_record(before, private.json_given(p_patch)) after
    where before.id = p_connection and connection.id = before.id
$$;

-- A connection, with what was sealed; of a workspace when one is given.
create function public.calendly_connection(p_connection uuid, p_workspace uuid default null) returns jsonb
language sql stable security definer set search_path = '' as $$
  select to_jsonb(connection) from private.calendly_connections connection
  where id = p_connection and workspace_id = coalesce(p_workspace, workspace_id)
$$;

-- A refresh token serves once: one caller has a minute for it, the others wait for what it gets.
create function public.lease_calendly_refresh(p_connection uuid) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  update private.calendly_connections set refreshing_at = now()
    where id = p_connection and coalesce(refreshing_at, '-infinity') < now() - interval '1 minute';
  return found;
end
$$;

-- Forgets a connection and its tokens. What came from it stays.
create function public.forget_calendly_connection(p_connection uuid) returns void
language sql volatile security definer set search_path = '' as $$
  delete from private.calendly_connections where id = p_connection
$$;

revoke execute on function private.sha256_hex(text), private.json_given(jsonb) from public;
revoke execute on function public.begin_calendly_oauth(uuid, text), public.end_calendly_oauth(uuid, text),
  public.keep_calendly_connection(uuid, uuid, jsonb), public.note_calendly_connection(uuid, jsonb),
  public.calendly_connection(uuid, uuid), public.lease_calendly_refresh(uuid),
  public.forget_calendly_connection(uuid) from public, anon, authenticated;
grant execute on function public.begin_calendly_oauth(uuid, text), public.end_calendly_oauth(uuid, text) to authenticated;
grant execute on function public.keep_calendly_connection(uuid, uuid, jsonb),
  public.note_calendly_connection(uuid, jsonb), public.calendly_connection(uuid, uuid),
  public.lease_calendly_refresh(uuid), public.forget_calendly_connection(uuid) to service_role;
