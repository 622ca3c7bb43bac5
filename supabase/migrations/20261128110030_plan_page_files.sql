-- Documents that an artist sends from the page of their plan. The function asks for a place, puts the bytes there (the
-- bucket « documents », as devices do), then says what they are. Sent again with the same key, a file is kept once.

-- Where to put the bytes: {state: ready, workspace, document}; or the plan, when they were received already.
create function public.begin_plan_file(p_hash text, p_address text, p_key uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  door constant record := private.enter_plan(p_hash, p_address);
  sent constant uuid := private.sent_id(door.link, p_key);
begin
  if door.state <> 'open' then return jsonb_build_object('state', door.state); end if;
  if exists (select from public.documents where id = sent) then
    return private.shared_plan(door.workspace, door.person, door.link);
  end if;
  if not private.is_within('file ' || door.link, 10, interval '1 hour') then
    return jsonb_build_object('state', 'busy');
  end if;
  return jsonb_build_object('state', 'ready', 'workspace', door.workspace, 'document', sent);
end
$$;

-- What was put there.
create function public.finish_plan_file(
  p_hash text, p_address text, p_key uuid, p_name text, p_media_type text, p_bytes int, p_sha256 text,
  p_goal uuid default null
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  door constant record := private.enter_plan(p_hash, p_address);
begin
  if door.state <> 'open' then return jsonb_build_object('state', door.state); end if;
  perform private.reserve_revision(door.workspace);
  insert into public.documents
      (id, workspace_id, name, kind, media_type, bytes, sha256, people, goal_id, note, stored_at)
    select private.sent_id(door.link, p_key), door.workspace, p_name,
      case when p_media_type like 'image/%' then 'photo' else 'other' end,
      p_media_type, p_bytes, p_sha256, array[door.person],
      private.shared_goal_of(door.workspace, door.person, p_goal, null),
      case when space.locale like 'en%' then 'Sent by the artist, from the page of their plan.'
        else 'Envoyé par l’artiste, depuis la page de son plan.' end,
      now()
    from public.workspaces space where space.id = door.workspace
    on conflict (id) do nothing;
  return private.shared_plan(door.workspace, door.person, door.link);
end
$$;

revoke execute on function public.begin_plan_file(text, text, uuid),
  public.finish_plan_file(text, text, uuid, text, text, int, text, uuid) from public, anon, authenticated;
grant execute on function public.begin_plan_file(text, text, uuid),
  public.finish_plan_file(text, text, uuid, text, text, int, text, uuid) to service_role;
