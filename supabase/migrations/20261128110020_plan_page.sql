-- What the artist's own page does, for the function `plan-page` alone. Each call enters by the link's hash, and answers
-- {state}: « open » with the plan, « gone » for links unknown, expired or revoked, « busy », « not_yours ».

-- Lets a link in. Who has no link is slowed down sooner, whatever link they try.
create function private.enter_plan(
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
    if private.is_within('unknown ' || address, 30, interval '10 minutes') then state := 'gone'; end if;
    return;
  end if;
  if not private.is_within('plan ' || link, 60, interval '1 minute') then return; end if;
  update public.plan_links set last_used_at = now() where id = link;
  state := 'open';
end
$$;

-- The goals of a plan that its artist sees: not those given up.
create function private.shared_goals(workspace uuid, person uuid) returns setof public.goals
language sql stable security definer set search_path = '' as $$
  select * from public.goals
  where workspace_id = workspace and not deleted and status <> 'dropped' and people @> array[person]
$$;

create function private.shared_steps(workspace uuid, person uuid) returns setof public.tasks
language sql stable security definer set search_path = '' as $$
  select * from public.tasks
  where workspace_id = workspace and not deleted and people @> array[person]
    and goal_id in (select id from private.shared_goals(workspace, person))
$$;

-- Titles and days, in the order of the plan. Notes, names of the team and of others are not read at all.
create function private.shared_plan(workspace uuid, person uuid, link uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('state', 'open', 'plan', jsonb_build_object(
    'workspace', space.name, 'time_zone', space.time_zone,
    'person', who.display_name, 'language', who.language,
    'expires_at', (select expires_at from public.plan_links where id = link),
    'goals', (select coalesce(jsonb_agg(jsonb_build_object(
        'id', goal.id, 'title', goal.title, 'status', goal.status, 'horizon_on', goal.horizon_on,
        'steps', (select coalesce(jsonb_agg(jsonb_build_object(
            'id', step.id, 'title', step.title, 'done', step.status = 'done', 'due_on', step.due_on,
            'mine', step.by_artist)
            order by step.rank collate "C" nulls last, step.created_at, step.id), '[]')
          from private.shared_steps(workspace, person) step where step.goal_id = goal.id))
        order by goal.rank collate "C" nulls last, goal.created_at, goal.id), '[]')
      from private.shared_goals(workspace, person) goal)))
  from public.workspaces space, public.people who where space.id = workspace and who.id = person
$$;

create function public.open_plan(p_hash text, p_address text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  door constant record := private.enter_plan(p_hash, p_address);
begin
  if door.state <> 'open' then return jsonb_build_object('state', door.state); end if;
  return private.shared_plan(door.workspace, door.person, door.link);
end
$$;

-- Ticks or unticks a step of the artist's own. Done twice is done once; somebody else's does not exist.
create function public.tick_plan_step(p_hash text, p_address text, p_step uuid, p_done boolean) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  door constant record := private.enter_plan(p_hash, p_address);
  wanted constant text := case when p_done then 'done' else 'open' end;
begin
  if door.state <> 'open' then return jsonb_build_object('state', door.state); end if;
  perform private.reserve_revision(door.workspace);
  if not exists (select from private.shared_steps(door.workspace, door.person) where id = p_step and by_artist) then
    return jsonb_build_object('state', 'not_yours');
  end if;
  update public.tasks set status = wanted, done_at = case when p_done then now() end, done_by = null
    where id = p_step and status <> wanted;
  return private.shared_plan(door.workspace, door.person, door.link);
end
$$;

-- The id of what a page sends: made of its link and its key, so that it can neither be sent twice nor chosen.
create function private.sent_id(link uuid, key uuid) returns uuid
language sql immutable set search_path = '' as $$ select md5(link::text || ' ' || key::text)::uuid $$;

-- What a page points at, when the artist sees it; the rest is not pointed at.
create function private.shared_goal_of(workspace uuid, person uuid, goal uuid, step uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select coalesce(
    (select goal_id from private.shared_steps(workspace, person) where id = step),
    (select id from private.shared_goals(workspace, person) where id = goal))
$$;

-- Keeps a comment as an interaction of the file, told apart by its origin.
create function public.comment_on_plan(
  p_hash text, p_address text, p_key uuid, p_text text, p_goal uuid default null, p_step uuid default null
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  door constant record := private.enter_plan(p_hash, p_address);
  sent constant uuid := private.sent_id(door.link, p_key);
begin
  if door.state <> 'open' then return jsonb_build_object('state', door.state); end if;
  perform private.reserve_revision(door.workspace);
  if not exists (select from public.interactions where id = sent) then
    if not private.is_within('comment ' || door.link, 20, interval '1 hour') then
      return jsonb_build_object('state', 'busy');
    end if;
    insert into public.interactions (id, workspace_id, kind, people, occurred_at, note, origin, goal_id, task_id)
      values (sent, door.workspace, 'note', array[door.person], now(), p_text, 'artist',
        private.shared_goal_of(door.workspace, door.person, p_goal, p_step),
        (select id from private.shared_steps(door.workspace, door.person) where id = p_step));
  end if;
  return private.shared_plan(door.workspace, door.person, door.link);
end
$$;

revoke execute on function private.enter_plan(text, text), private.shared_goals(uuid, uuid),
  private.shared_steps(uuid, uuid), private.shared_plan(uuid, uuid, uuid), private.sent_id(uuid, uuid),
  private.shared_goal_of(uuid, uuid, uuid, uuid) from public;
revoke execute on function public.open_plan(text, text), public.tick_plan_step(text, text, uuid, boolean),
  public.comment_on_plan(text, text, uuid, text, uuid, uuid) from public, anon, authenticated;
grant execute on function public.open_plan(text, text), public.tick_plan_step(text, text, uuid, boolean),
  public.comment_on_plan(text, text, uuid, text, uuid, uuid) to service_role;
