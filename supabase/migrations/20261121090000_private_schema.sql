-- What clients never see: the machinery of synchronisation, queues, secrets. Functions here are executed by
-- nobody until a migration says who.
create schema private;
revoke all on schema private from public;
-- Row-level policies and the security-invoker RPCs name functions of this schema.
grant usage on schema private to authenticated, service_role;

-- Hosted Supabase opens new tables and functions of `public` to its API roles. Here each migration grants what it
-- makes, and a test lists what is open.
alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on functions from anon, authenticated;

-- Elements of a set column: none empty, none longer than `longest` characters. The number of elements is capped
-- well above what a form allows, because a union of honest edits must never be refused.
create function private.elements_fit(elements text[], longest int) returns boolean
language plpgsql immutable parallel safe set search_path = '' as $$
declare
  element text;
begin
  if cardinality(elements) > 1000 or array_ndims(elements) > 1 then return false; end if;
  foreach element in array elements loop
    if element is null or element = '' or char_length(element) > longest then return false; end if;
  end loop;
  return true;
end
$$;
-- Addresses of the web and nothing else: what is in a file becomes a link on colleagues' screens.
create function private.are_web_addresses(elements text[]) returns boolean
language sql immutable parallel safe set search_path = '' as $$
  select coalesce(bool_and(element ~* '^https?://\S+$'), true) from unnest(elements) element
$$;

-- Checks run as whoever writes.
revoke execute on all functions in schema private from public;
grant execute on function private.elements_fit(text[], int), private.are_web_addresses(text[])
  to authenticated, service_role;
