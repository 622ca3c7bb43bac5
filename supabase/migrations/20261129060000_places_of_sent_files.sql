-- Each attempt to send a file from the page of a plan has a place of its own: two of them, at once or one long after the
-- other, cannot write over each other, and what the team was given is never replaced. The first that is whole is kept.
create table private.plan_files (
  link_id uuid not null references public.plan_links on delete cascade,
  key uuid not null,
  document_id uuid not null,
  primary key (link_id, key)
);

-- Where to put the bytes: {state: ready, workspace, document}; or the plan, when they were received already.
create or replace function public.begin_plan_file(p_hash text, p_address text, p_key uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  door constant record := private.enter_plan(p_hash, p_address);
begin
  if door.state <> 'open' then return jsonb_build_object('state', door.state); end if;
  if exists (select from private.plan_files where link_id = door.link and key = p_key) then
    return private.shared_plan(door.workspace, door.person, door.link);
  end if;
  if not private.is_within('file ' || door.link, 10, interval '1 hour') then
    return jsonb_build_object('state', 'busy');
  end if;
  return jsonb_build_object('state', 'ready', 'workspace', door.workspace, 'document', gen_random_uuid());
end
$$;

-- What was put there. The plan, with the `document` that is kept of this key: another's place is then for nobody.
drop function public.finish_plan_file(text, text, uuid, text, text, int, text, uuid);
create function public.finish_plan_file(
  p_hash text, p_address text, p_key uuid, p_document uuid, p_name text, p_media_type text, p_bytes int, p_sha256 text,
  p_goal uuid default null
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  door constant record := private.enter_plan(p_hash, p_address);
  kept uuid;
begin
  if door.state <> 'open' then return jsonb_build_object('state', door.state); end if;
  perform private.reserve_revision(door.workspace);
  insert into private.plan_files (link_id, key, document_id) values (door.link, p_key, p_document)
    on conflict (link_id, key) do nothing;
  select document_id into kept from private.plan_files where link_id = door.link and key = p_key;
  if kept = p_document then
    insert into public.documents
        (id, workspace_id, name, kind, media_type, bytes, sha256, people, goal_id, note, stored_at)
      select p_document, door.workspace, p_name,
        case when p_media_type like 'image/%' then 'photo' else 'other' end,
        p_media_type, p_bytes, p_sha256, array[door.person],
        private.shared_goal_of(door.workspace, door.person, p_goal, null),
        case when space.locale like 'en%' then 'Sent by the artist, from the page of their plan.'
          else 'Envoyé par l’artiste, depuis la page de son plan.' end,
        now()
      from public.workspaces space where space.id = door.workspace
      on conflict (id) do nothing;
  end if;
  return private.shared_plan(door.workspace, door.person, door.link) || jsonb_build_object('document', kept);
end
$$;

revoke execute on function public.finish_plan_file(text, text, uuid, uuid, text, text, int, text, uuid)
  from public, anon, authenticated;
grant execute on function public.finish_plan_file(text, text, uuid, uuid, text, text, int, text, uuid) to service_role;
