-- What is known of a connection is changed by several functions at once. Each changes what it names and no more: with a
-- reading of the row made before the other wrote, one would put back the token that the other has just spent.
create or replace function public.note_calendly_connection(p_connection uuid, p_patch jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  known private.calendly_connections;
begin
  select * into known from private.calendly_connections where id = p_connection for update;
  known := jsonb_populate_record(known, private.json_given(p_patch));
  update private.calendly_connections set
      access_token = known.access_token, refresh_token = known.refresh_token,
      token_expires_at = known.token_expires_at, refreshing_at = known.refreshing_at, webhook_uri = known.webhook_uri,
      scope = known.scope, signing_key = known.signing_key, problem = known.problem,
      last_error = left(known.last_error, 500), event_types = known.event_types, sweep = known.sweep,
      swept_at = known.swept_at, watched_at = known.watched_at, rest_until = known.rest_until,
      last_contact_at = known.last_contact_at
    where id = p_connection;
end
$$;
