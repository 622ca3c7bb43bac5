-- Private links to a plan: who has the link sees the plan of one artist, ticks their steps, writes to the team.
-- The token is shown once, when the link is made; its SHA-256 is kept, which no client can read.
create table public.plan_links (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null references public.workspaces on delete cascade,
  person_id uuid not null,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  expires_at timestamptz(3) not null,
  revoked_at timestamptz(3),
  revoked_by uuid,
  last_used_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  created_by uuid
);
create index plan_links_person_idx on public.plan_links (workspace_id, person_id);

alter table public.plan_links enable row level security;
create policy plan_links_select_adviser on public.plan_links for select to authenticated
  using (workspace_id in (select private.my_workspaces('adviser')));
grant select (id, workspace_id, person_id, expires_at, revoked_at, revoked_by, last_used_at, created_at, created_by)
  on public.plan_links to authenticated;
grant all on public.plan_links to service_role;

-- Who a file is today: itself, or the one that took it in as a duplicate. Null when it was put aside.
create function private.surviving_person(person uuid) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  current public.people;
begin
  select * into current from public.people where id = person;
  for step in 1 .. 20 loop
    exit when current.merged_into is null;
    select * into current from public.people
      where id = current.merged_into and workspace_id = current.workspace_id;
  end loop;
  return case when current.deleted or current.merged_into is not null then null else current.id end;
end
$$;

-- Makes a link. The token is answered here and never again.
create function public.make_plan_link(p_workspace uuid, p_person uuid, p_days int default 90) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  -- 256 bits, out of the 366 that Postgres draws for three identifiers.
  token constant text := encode(sha256(
    uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'hex');
  made public.plan_links;
begin
  perform private.require_role(p_workspace, 'adviser');
  if p_days not between 1 and 365 then
    raise exception using errcode = '22023', message = 'A link lasts from 1 to 365 days.';
  end if;
  if not exists (select from public.people where id = p_person and workspace_id = p_workspace and not deleted) then
    raise exception using errcode = 'CS007', message = 'This person is not known here yet.';
  end if;
  insert into public.plan_links (workspace_id, person_id, token_hash, expires_at, created_by)
    values (p_workspace, p_person, encode(sha256(convert_to(token, 'UTF8')), 'hex'),
      now() + make_interval(days => p_days), auth.uid())
    returning * into made;
  return jsonb_build_object('id', made.id, 'token', token, 'expires_at', made.expires_at);
end
$$;

-- The links of a person, those of the files it took in included; the newest first.
create function public.list_plan_links(p_workspace uuid, p_person uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role(p_workspace, 'adviser');
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', id, 'created_at', created_at, 'created_by', created_by, 'expires_at', expires_at,
      'last_used_at', last_used_at) order by created_at desc, id), '[]')
    from public.plan_links
    where workspace_id = p_workspace and revoked_at is null and expires_at > now()
      and p_person in (person_id, private.surviving_person(person_id)));
end
$$;

-- Withdraws a link, at once and for good.
create function public.revoke_plan_link(p_workspace uuid, p_link uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.require_role(p_workspace, 'adviser');
  update public.plan_links set revoked_at = now(), revoked_by = auth.uid()
    where id = p_link and workspace_id = p_workspace and revoked_at is null;
end
$$;

revoke execute on function private.surviving_person(uuid) from public;
revoke execute on function public.make_plan_link(uuid, uuid, int), public.list_plan_links(uuid, uuid),
  public.revoke_plan_link(uuid, uuid) from public, anon;
grant execute on function public.make_plan_link(uuid, uuid, int), public.list_plan_links(uuid, uuid),
  public.revoke_plan_link(uuid, uuid) to authenticated;
