-- Whoever tries links without having one is counted by address, and now all together too: many addresses guess no faster
-- than a few. Links that open are looked for first, and are not held back by what others try.
create or replace function private.enter_plan(
  hash text, address text, out state text, out workspace uuid, out person uuid, out link uuid
)
language plpgsql volatile security definer set search_path = '' as $$
begin
  state := 'busy';
  if not private.is_within('address ' || address, 240, interval '1 minute') then return; end if;
  select found.id, found.workspace_id, private.surviving_person(found.person_id)
    into link, workspace, person
    from public.plan_links found
    where found.token_hash = hash and found.revoked_at is null and found.expires_at > now();
  if person is null then
    if private.is_within('unknown ' || address, 30, interval '10 minutes')
      and private.is_within('unknown', 300, interval '10 minutes') then state := 'gone'; end if;
    return;
  end if;
  if not private.is_within('plan ' || link, 60, interval '1 minute') then return; end if;
  update public.plan_links set last_used_at = now() where id = link;
  state := 'open';
end
$$;
