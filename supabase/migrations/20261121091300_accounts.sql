-- Accounts: only invited people have one, and inviting is what makes it. Nobody makes an account for themselves:
-- Auth's own sign-up is refused here, whatever its settings, so an address can never be taken beforehand with a
-- password that its owner does not know. An invited person signs in with a code sent to the address; a password
-- can be set after that. docs/decisions/0003-accounts-by-invitation.md

-- Refuses accounts made by anything but an invitation, and changes of address (CS003).
create function private.admit_account() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and new.email is not distinct from old.email then return new; end if;
  if new.email is null or current_setting('coulisses.admitted', true) is distinct from lower(new.email) then
    raise exception using errcode = 'CS003', message = 'Only people who were invited have an account.';
  end if;
  return new;
end
$$;
create trigger admit_account before insert or update of email on auth.users
  for each row execute function private.admit_account();

-- The account of an address, made when there is none: confirmed, and without a password, so that the only way in
-- is a code sent to that address.
create function private.ensure_account(address text) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  account uuid;
  confirmed timestamptz;
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('account ' || address, 0));
  select id, email_confirmed_at into account, confirmed from auth.users
    where lower(email) = address and not is_sso_user;
  if account is not null then
    if confirmed is null then
      -- Left by somebody who never proved to own the address: their password must not open it.
      update auth.users set encrypted_password = null, email_confirmed_at = now() where id = account;
    end if;
    return account;
  end if;
  account := gen_random_uuid();
  perform set_config('coulisses.admitted', address, true);
  insert into auth.users (id, aud, role, email, email_confirmed_at, invited_at, raw_app_meta_data, raw_user_meta_data,
      -- Hosted Auth cannot read null here.
      confirmation_token, recovery_token, email_change, email_change_token_new, created_at, updated_at)
    values (account, 'authenticated', 'authenticated', address, now(), now(),
      '{"provider": "email", "providers": ["email"]}', '{}', '', '', '', '', now(), now());
  if exists (select from pg_catalog.pg_attribute
             where attrelid = 'auth.users'::regclass and attname = 'instance_id' and not attisdropped) then
    execute 'update auth.users set instance_id = ''00000000-0000-0000-0000-000000000000'' where id = $1' using account;
  end if;
  insert into auth.identities (id, provider, provider_id, user_id, identity_data, created_at, updated_at)
    values (gen_random_uuid(), 'email', account::text, account,
      jsonb_build_object('sub', account, 'email', address, 'email_verified', true), now(), now());
  perform set_config('coulisses.admitted', '', true);
  return account;
end
$$;

-- The colour that the fewest members of a workspace wear.
create function private.next_tape(workspace uuid) returns int
language sql stable set search_path = '' as $$
  select colour from generate_series(1, 6) colour
  left join public.members on workspace_id = workspace and tape = colour and status <> 'removed'
  group by colour order by count(id), colour limit 1
$$;

-- A workspace with its first admin: how a new installation begins.
create function private.create_workspace(
  name text, admin_email text, admin_name text, locale text default 'fr-CA', time_zone text default 'America/Toronto'
) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  workspace uuid;
begin
  insert into public.workspaces (name, locale, time_zone)
    values (create_workspace.name, create_workspace.locale, create_workspace.time_zone) returning id into workspace;
  insert into public.members (workspace_id, user_id, email, display_name, role, status)
    values (workspace, private.ensure_account(lower(btrim(admin_email))), lower(btrim(admin_email)), admin_name,
      'admin', 'active');
  return workspace;
end
$$;

revoke execute on all functions in schema private from public;
